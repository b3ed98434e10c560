import { randomBytes } from "node:crypto";
import { link, readFile, rename, stat, unlink, writeFile } from "node:fs/promises";
import { LOCALES } from "@/lib/domain/model/vocabulary";
import { renderReport } from "@/lib/publication/report/render-report";
import { db } from "@/lib/server/db";
import { listSnapshots } from "@/lib/server/publications/repository";
import { readKeptReport, renderAndKeepReport } from "@/lib/server/reports/workflows";
import type { CommandResult } from "./command";
import type { Typed } from "./command-line";
import { findCase } from "./find-case";
import { fromWhereTyped } from "./from-where-typed";

const MEMBER = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * `report <case> <version> <en|zh>`: typesets the report of a version, once, and writes it where the person is. For
 * exports of the app it is kept in the database alone.
 */
export async function exportCitedReport({ places, values }: Typed): Promise<CommandResult> {
  const [caseSlug = "", version = "", language = ""] = places;
  const locale = LOCALES.find((one) => one === language);
  if (locale === undefined) return { code: 2, say: `report: "${language}" is no language of a report; say en or zh` };
  const number = /^[1-9]\d{0,8}$/.test(version) ? Number(version) : null;
  if (number === null) return { code: 2, say: `report: "${version}" is no version; versions are numbered 1, 2, 3 …` };
  const requestedById = values["keep-for"] ?? null;
  if (requestedById !== null && !MEMBER.test(requestedById)) {
    return { code: 2, say: `report: "${requestedById}" is no member` };
  }
  const named = await findCase(caseSlug);
  if ("refused" in named) return named.refused;

  const which = { caseSlug, number, locale };
  if ((await readKeptReport(which)) === null) {
    const kept = await renderAndKeepReport({ ...which, requestedById }, renderReport);
    if (!kept.ok && kept.reason === "language-missing") {
      const other = locale === "en" ? "zh" : "en";
      return { code: 1, say: `${caseSlug} version ${number} is not in that language; say ${other}` };
    }
    if (!kept.ok) return { code: 1, say: `${caseSlug} has no version ${number}; ${await tellVersions(caseSlug)}` };
  }
  const report = await readKeptReport(which);
  if (report === null) throw new Error(`the report of ${caseSlug} ${number} ${locale} was not kept`);
  if (requestedById !== null) return { code: 0, say: report.sha256 };

  const file = fromWhereTyped(values.to ?? `${caseSlug}-v${number}-${locale}.pdf`);
  const problem = await writeNew(file, report.bytes);
  if (problem !== null) return { code: 1, say: problem };
  return { code: 0, say: `wrote ${file}, ${Math.ceil(report.bytes.length / 1000)} kB, sha-256 ${report.sha256}` };
}

async function tellVersions(caseSlug: string): Promise<string> {
  const [newest] = (await listSnapshots(db(), caseSlug)).map(({ number }) => number).sort((one, other) => other - one);
  return newest === undefined ? "nothing of it is published yet" : `its newest is ${newest}`;
}

/**
 * Writes a file unless another stands there; gives what went wrong, or null. It has its name only when it is whole: half
 * a report that a kill left would stand in the way of the next one.
 */
async function writeNew(file: string, bytes: Uint8Array): Promise<string | null> {
  const half = `${file}.${randomBytes(4).toString("hex")}.part`;
  try {
    await writeFile(half, bytes, { flag: "wx" });
    await takeName(half, file);
    return null;
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    if (error.code !== "EEXIST") return `${file} cannot be written: ${error.message}`;
    const there = await readFile(file).catch(() => null);
    if (there !== null && Buffer.compare(there, bytes) === 0) return null;
    return `${file} is there already and holds something else; name another file with --to`;
  } finally {
    await unlink(half).catch(() => undefined);
  }
}

/** A link is refused where the name is taken; some file systems know no links, and renaming would write over a file. */
async function takeName(half: string, file: string): Promise<void> {
  try {
    await link(half, file);
  } catch (error) {
    const isTaken = await stat(file).then(
      () => true,
      () => false,
    );
    if (isTaken) throw Object.assign(new Error("taken", { cause: error }), { code: "EEXIST" });
    await rename(half, file);
  }
}
