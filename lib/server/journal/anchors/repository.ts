import "server-only";
import { createHash } from "node:crypto";
import { mkdir, open, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { Anchor, AnchorLine } from "@/lib/domain/history/judge-chain";
import type { Slug } from "@/lib/domain/model/case-records";
import { anchorsFolder } from "@/lib/server/env";

const SHA256 = z.string().regex(/^[0-9a-f]{64}$/);

/** One line of the file. `seal` is the hash of the other fields, so that a changed line is told from a changed database. */
const storedLine = z.strictObject({
  case: z.string(),
  caseId: z.uuid(),
  seq: z.string().regex(/^[1-9]\d{0,18}$/),
  hash: SHA256,
  version: z.int().positive().nullable(),
  document: SHA256.nullable(),
  at: z.iso.datetime(),
  seal: SHA256,
});
type StoredLine = z.infer<typeof storedLine>;

/** Writes an anchor at the end of the case's file and waits until it is on the disk. */
export async function appendAnchor(caseSlug: Slug, anchor: Anchor, at: Date): Promise<void> {
  await writeLine(fileOf(caseSlug), "a", caseSlug, anchor, at);
}

/**
 * Writes down, before a version is committed, the anchor that it will have. Whoever is killed between the commit and the
 * anchor leaves this behind, and the anchor is made up for from it; an anchor that somebody took away is not.
 */
export async function announceAnchor(caseSlug: Slug, anchor: Anchor, at: Date): Promise<void> {
  await writeLine(announcementOf(caseSlug), "w", caseSlug, anchor, at);
}

/** The anchor that was announced and not written, or null. */
export async function readAnnouncedAnchor(caseSlug: Slug): Promise<Anchor | null> {
  const text = await readFile(announcementOf(caseSlug), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  // Half a line is of a process that was killed before it could commit anything.
  return text === null ? null : readLine(text, caseSlug);
}

/** Takes back what was announced: the anchor stands, or nothing was committed. */
export async function forgetAnnouncedAnchor(caseSlug: Slug): Promise<void> {
  await rm(announcementOf(caseSlug), { force: true });
}

async function writeLine(name: string, flags: "a" | "w", caseSlug: Slug, anchor: Anchor, at: Date): Promise<void> {
  await mkdir(anchorsFolder(), { recursive: true });
  const fields = {
    case: caseSlug,
    caseId: anchor.caseId,
    seq: String(anchor.seq),
    hash: anchor.hash,
    version: anchor.version?.number ?? null,
    document: anchor.version?.sha256 ?? null,
    at: at.toISOString(),
  };
  const file = await open(name, flags, 0o644);
  try {
    await file.write(`${JSON.stringify({ ...fields, seal: sealOf(fields) })}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The lines of a case's file in their order; null when there is no file. */
export async function readAnchors(caseSlug: Slug): Promise<AnchorLine[] | null> {
  const text = await readFile(fileOf(caseSlug), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (text === null) return null;
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines.map((line, place) => ({ line: place + 1, anchor: readLine(line, caseSlug) }));
}

/** Every file of anchors as it is, by its name, for a copy. */
export async function listAnchorFiles(): Promise<{ readonly file: string; readonly text: string }[]> {
  const folder = anchorsFolder();
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const files = names.filter((name) => /^[a-z0-9-]+\.jsonl$/.test(name)).sort();
  return Promise.all(files.map(async (file) => ({ file, text: await readFile(path.join(folder, file), "utf8") })));
}

/** The case and the revision that a line of such a file names; null where it cannot be read. */
export function readAnchorPlace(line: string): { readonly caseId: string; readonly seq: bigint } | null {
  const stored = parseLine(line);
  return stored === null ? null : { caseId: stored.caseId, seq: BigInt(stored.seq) };
}

/** Brings a file of anchors back unless one is there: those that were kept beside the database are the better witness. */
export async function restoreAnchorFile(file: string, text: string): Promise<"written" | "kept"> {
  const folder = anchorsFolder();
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(path.join(folder, file), text, { flag: "wx", mode: 0o644, flush: true });
    return "written";
  } catch (error) {
    if (error instanceof Error && (error as NodeJS.ErrnoException).code === "EEXIST") return "kept";
    throw error;
  }
}

/** Takes a file of anchors away again that was brought back a moment ago. */
export async function removeAnchorFile(file: string): Promise<void> {
  await rm(path.join(anchorsFolder(), file), { force: true });
}

function readLine(text: string, caseSlug: Slug): Anchor | null {
  const stored = parseLine(text);
  if (stored === null) return null;
  const { seal, ...fields } = stored;
  if (stored.case !== caseSlug || sealOf(fields) !== seal) return null;
  const { caseId, seq, hash, version, document } = stored;
  if ((version === null) !== (document === null)) return null;
  return {
    caseId,
    seq: BigInt(seq),
    hash,
    version: version === null || document === null ? null : { number: version, sha256: document },
  };
}

function parseLine(text: string): StoredLine | null {
  try {
    return storedLine.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function sealOf({ case: slug, caseId, seq, hash, version, document, at }: Omit<StoredLine, "seal">): string {
  return createHash("sha256")
    .update(JSON.stringify([slug, caseId, seq, hash, version, document, at]))
    .digest("hex");
}

function fileOf(caseSlug: Slug): string {
  return path.join(anchorsFolder(), `${caseSlug}.jsonl`);
}

function announcementOf(caseSlug: Slug): string {
  return `${fileOf(caseSlug)}.next`;
}
