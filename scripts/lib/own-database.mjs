import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./paths.mjs";
import { withClient } from "./postgres.mjs";
import { PlainFailure } from "./steps.mjs";

const OLDEST_VERSION = 15;

/** The extensions that the migrations ask for, in the order of their names. */
export function readNeededExtensions() {
  const folder = path.join(ROOT, "prisma", "migrations");
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => {
      const sql = readFileSync(path.join(folder, entry.name, "migration.sql"), "utf8");
      return [...sql.matchAll(/^\s*CREATE EXTENSION (?:IF NOT EXISTS )?"?(\w+)"?/gim)].map((match) => match[1]);
    });
  return [...new Set(names)].sort();
}

/**
 * Makes sure that a database which somebody else looks after can hold the product, before anything is written there.
 * Throws a `PlainFailure` that says what is missing, and what to do about it.
 *
 * @param {string} url
 * @param {readonly string[]} [extensions] names that must be there, or that the account must be able to create
 */
export async function checkOwnDatabase(url, extensions = readNeededExtensions()) {
  const where = placeOf(url);
  let found;
  try {
    found = await withClient(url, (client) => readAbilities(client, extensions));
  } catch (error) {
    const advice = UNKNOWN_CERTIFICATES.has(error.code) ? CERTIFICATE_ADVICE : ADVICE;
    throw new PlainFailure(`${where} cannot be used: ${explain(error)}`, advice, error);
  }
  if (found.version < OLDEST_VERSION) {
    throw new PlainFailure(
      `${where} is PostgreSQL ${found.version}; Roundtrip needs ${OLDEST_VERSION} or newer`,
      "point DATABASE_URL to a newer server, or leave it out: a database of our own is started then",
    );
  }
  if (found.encoding !== "UTF8" || ["C", "POSIX"].includes(found.ctype)) {
    throw new PlainFailure(
      `${where} has the encoding ${found.encoding} and the character type ${found.ctype}: names in Chinese would not be found`,
      "create the database anew: create database roundtrip template template0 encoding 'UTF8' locale 'C.UTF-8'",
    );
  }
  const { absent, barred } = found;
  if (absent.length > 0) {
    throw new PlainFailure(
      `the server of ${where} does not have the ${nameThem(absent)}`,
      "install PostgreSQL's contrib modules there (often a package named postgresql-contrib), or ask whoever runs it",
    );
  }
  if (barred.length > 0) {
    throw new PlainFailure(
      `the account "${found.account}" may not create the ${nameThem(barred)} in ${where}`,
      `let the owner of the database run: ${barred.map((name) => `create extension ${name};`).join(" ")}`,
    );
  }
}

const ADVICE = "check DATABASE_URL (in the environment, else in .env.local): postgresql://user:password@host:5432/name";

const UNKNOWN_CERTIFICATES = new Set([
  "SELF_SIGNED_CERT_IN_CHAIN",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
]);

const CERTIFICATE_ADVICE =
  "let DATABASE_URL name the certificate of whoever signed it: …?sslmode=verify-full&sslrootcert=/path/to/ca.crt";

async function readAbilities(client, extensions) {
  const { rows: about } = await client.query(
    `select current_setting('server_version_num')::int / 10000 as version, current_user as account,
       has_database_privilege(current_database(), 'CREATE') as "canCreate",
       (select rolsuper from pg_roles where rolname = current_user) as "isSuper",
       pg_encoding_to_char(d.encoding) as encoding, d.datctype as ctype
     from pg_database d where d.datname = current_database()`,
  );
  const { version, account, encoding, ctype, canCreate, isSuper } = about[0];
  const { rows } = await client.query(
    `select name, bool_or(installed) as installed, bool_or(trusted) as trusted
       from pg_available_extension_versions where name = any($1) group by name`,
    [extensions],
  );
  const isInstalled = (name) => rows.some((row) => row.name === name && row.installed);
  const missing = extensions.filter((name) => !isInstalled(name));
  const absent = missing.filter((name) => !rows.some((row) => row.name === name));
  // A trusted extension is created by whoever may create in the database; others need a superuser.
  const barred = missing.filter((name) =>
    rows.some((row) => row.name === name && !isSuper && !(row.trusted && canCreate)),
  );
  return { version, account, encoding, ctype, absent, barred };
}

/** The place without the password. */
function placeOf(url) {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `the database "${decodeURIComponent(pathname.slice(1))}" at ${hostname}:${port || 5432}`;
  } catch {
    return "the database of DATABASE_URL";
  }
}

function explain(error) {
  switch (error.code) {
    case "ECONNREFUSED":
      return "nobody answers there";
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return "there is no such host";
    case "28P01":
    case "28000":
      return "the server refuses this user or password";
    case "3D000":
      return "the server has no database of this name";
    case "ERR_TLS_CERT_ALTNAME_INVALID":
      return "its certificate is for another name";
    default:
      return UNKNOWN_CERTIFICATES.has(error.code)
        ? "nobody that this machine trusts vouches for its certificate"
        : error.message;
  }
}

function nameThem(names) {
  return `${names.length === 1 ? "extension" : "extensions"} ${names.join(", ")}`;
}
