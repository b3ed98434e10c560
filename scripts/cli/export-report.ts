import { randomBytes } from "node:crypto";
import { link, readFile, rename, stat, unlink, writeFile } from "node:fs/promises";
import {
  CITATION_STYLES,
  orderSections,
  REPORT_LANGUAGES,
  REPORT_SECTIONS,
  type ReportChoice,
} from "@/lib/domain/reports/report-choice";
import { drawReport, setReport } from "@/lib/publication/report/render-report";
import { db } from "@/lib/server/db";
import { findSnapshot, getSnapshotDocument, listSnapshots } from "@/lib/server/publications/repository";
import { makeReport, readKeptReport } from "@/lib/server/reports/workflows";
import type { CommandResult } from "./command";
import type { Typed } from "./command-line";
import { findCase } from "./find-case";
import { fromWhereTyped } from "./from-where-typed";

const TURN = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const typesetter = { draw: drawReport, set: setReport };

/**
 * `report <case> <version> <en|zh|both>`: typesets the report of a version by a choice, once, and writes it where the
 * person is. What the desk asked for (`--turn`) is kept in the database alone.
 */
export async function exportCitedReport({ places, values }: Typed): Promise<CommandResult> {
  const [caseSlug = "", version = "", language = ""] = places;
  const choice = readChoice(language, values);
  if ("wrong" in choice) return { code: 2, say: `report: ${choice.wrong}` };
  const number = /^[1-9]\d{0,8}$/.test(version) ? Number(version) : null;
  if (number === null) return { code: 2, say: `report: "${version}" is no version; versions are numbered 1, 2, 3 …` };
  const turn = values.turn ?? null;
  if (turn !== null && !TURN.test(turn)) return { code: 2, say: `report: "${turn}" is no turn` };
  const named = await findCase(caseSlug);
  if ("refused" in named) return named.refused;

  const which = { caseSlug, number, choice };
  if (turn !== null || (await readKeptReport(which)) === null) {
    const made = await makeReport(which, typesetter, turn);
    if (!made.ok) return { code: 1, say: await explain(made.reason, which) };
    if (turn !== null) return { code: 0, say: made.value };
  }
  const report = await readKeptReport(which);
  if (report === null) throw new Error(`the report of ${caseSlug} ${number} ${language} was not kept`);

  const file = fromWhereTyped(values.to ?? `${caseSlug}-v${number}-${language}.pdf`);
  const problem = await writeNew(file, report.bytes);
  if (problem !== null) return { code: 1, say: problem };
  return { code: 0, say: `wrote ${file}, ${Math.ceil(report.bytes.length / 1000)} kB, sha-256 ${report.sha256}` };
}

function readChoice(language: string, { style = "chicago", sections }: Typed["values"]): ReportChoice | Wrong {
  const inLanguage = REPORT_LANGUAGES.find((one) => one === language);
  if (inLanguage === undefined) return { wrong: `"${language}" is no language of a report; say en, zh or both` };
  const inStyle = CITATION_STYLES.find((one) => one === style);
  if (inStyle === undefined) return { wrong: `"${style}" is no style of a report; say ${CITATION_STYLES.join(", ")}` };
  const asked = sections?.split(",").map((one) => one.trim()) ?? REPORT_SECTIONS;
  const unknown = asked.find((one) => !REPORT_SECTIONS.some((section) => section === one));
  if (unknown !== undefined) return { wrong: `"${unknown}" is no section; there are ${REPORT_SECTIONS.join(", ")}` };
  return { language: inLanguage, style: inStyle, sections: orderSections(asked) };
}

interface Wrong {
  readonly wrong: string;
}

async function explain(
  reason: "snapshot-missing" | "language-missing" | "turn-over",
  { caseSlug, number, choice }: { readonly caseSlug: string; readonly number: number; readonly choice: ReportChoice },
): Promise<string> {
  if (reason === "turn-over") return "nobody waits for that report any more";
  if (reason === "snapshot-missing") return `${caseSlug} has no version ${number}; ${await tellVersions(caseSlug)}`;
  const snapshot = await findSnapshot(db(), caseSlug, number);
  const spoken = snapshot && (await getSnapshotDocument(db(), snapshot.documentSha256)).header.languages;
  const what = choice.language === "both" ? "both languages" : "that language";
  return `${caseSlug} version ${number} is not in ${what}; say ${spoken?.join(" or ") ?? "another"}`;
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
