import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { ROOT } from "./paths.mjs";

const FILE = `${ROOT}.env.local`;

const SECRETS = ["NEXTAUTH_SECRET", "ROUNDTRIP_POSTGRES_PASSWORD", "ROUNDTRIP_SEAL_KEY"];

/**
 * Settings of this installation: the process's environment over `.env.local`, which is written with random secrets
 * (mode 0600) when it lacks one. Lines that people added stay.
 *
 * @returns {Record<string, string>}
 */
export function ensureSettings() {
  const text = existsSync(FILE) ? readFileSync(FILE, "utf8") : "";
  const kept = parseSettings(text);
  const missing = SECRETS.filter((name) => !kept[name] && !process.env[name]);
  if (missing.length > 0) {
    const lines = missing.map((name) => `${name}=${randomBytes(32).toString("base64url")}\n`).join("");
    const half = `${FILE}.${process.pid}`;
    writeFileSync(half, text + (text === "" || text.endsWith("\n") ? "" : "\n") + lines, { mode: 0o600 });
    renameSync(half, FILE);
  }
  if (!existsSync(FILE)) return { ...process.env };
  chmodSync(FILE, 0o600);
  return { ...parseSettings(readFileSync(FILE, "utf8")), ...process.env };
}

/** Name=value lines; blank lines and # comments are skipped, one pair of quotes is taken off. */
function parseSettings(text) {
  const settings = {};
  for (const line of text.split(/\r?\n/)) {
    const match = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*?)\s*$/.exec(line);
    if (!match) continue;
    const [, name, value] = match;
    settings[name] = /^(["']).*\1$/.test(value) ? value.slice(1, -1) : value;
  }
  return settings;
}
