// npm run baked:manifest [-- BEFORE]: every public file of the shipped case with its sha-256, one a line, to compare two
// trees by; with a list that was printed BEFORE, only what differs. Names of scripts, styles and fonts that carry a hash
// are put to one form first, in addresses and in texts, since moving a module renames them.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { bakeShippedCase } from "../builders/baked-shipped-case";

const HASHED_NAME = /([\w-]+)\.[0-9a-f]{12,64}\.(js|css|woff2)/g;
const TEXT = /^(text\/|application\/(json|javascript|xml)|image\/svg)/;

const [before] = process.argv.slice(2);
const { files } = await bakeShippedCase();
const now = new Map(
  [...files.values()].map(({ path, mediaType, bytes }) => {
    const plain = TEXT.test(mediaType) ? Buffer.from(toOneForm(Buffer.from(bytes).toString("utf8"))) : bytes;
    return [toOneForm(path), createHash("sha256").update(plain).digest("hex")] as const;
  }),
);
const lines = before === undefined ? listAll(now) : listDifferences(readManifest(before), now);
process.stdout.write(lines.map((line) => `${line}\n`).join(""));
if (before !== undefined) {
  process.stderr.write(`${now.size} files, ${lines.length} differences\n`);
  process.exitCode = lines.length === 0 ? 0 : 1;
}

function toOneForm(text: string): string {
  return text.replace(HASHED_NAME, "$1.HASH.$2");
}

function listAll(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files].map(([path, sha256]) => `${sha256}  ${path}`).sort();
}

function readManifest(file: string): ReadonlyMap<string, string> {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

function listDifferences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths.flatMap((path) => {
    if (before.get(path) === after.get(path)) return [];
    if (!before.has(path)) return [`new      ${path}`];
    return [`${after.has(path) ? "changed" : "missing"}  ${path}`];
  });
}
