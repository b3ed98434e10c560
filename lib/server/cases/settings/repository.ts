import "server-only";
import { dayOfMoment } from "@/lib/domain/model/calendar";
import { toCaseLanguages } from "@/lib/domain/model/case-languages";
import type { Db } from "@/lib/server/db";
import type { CaseDay, CaseSettings, CaseTexts } from "@/lib/wire/case-settings";
import { readCaseWords } from "@/lib/wire/case-words";

/** The settings of a case with the version that a write over them must name. */
export interface StoredSettings {
  readonly settings: CaseSettings;
  readonly version: number;
}

/** The settings of a case; null when there is none. */
export async function findSettings(tx: Db, caseId: string): Promise<StoredSettings | null> {
  const row = await tx.case.findUnique({ where: { id: caseId } });
  return (
    row && {
      version: row.version,
      settings: {
        languages: toCaseLanguages(row.languages),
        title: { en: row.titleEn, zh: row.titleZh },
        summary: { en: row.summaryEn, zh: row.summaryZh },
        day: dayOfMoment(row.asOf),
        followsNewest: row.followsNewest,
        words: readCaseWords(row.words),
      },
    }
  );
}

/** Writes some of the settings over the version that was seen; false where another write came first. */
export async function updateSettings(
  tx: Db,
  caseId: string,
  seen: number,
  settings: CaseTexts | CaseDay,
): Promise<boolean> {
  const { count } = await tx.case.updateMany({
    where: { id: caseId, version: seen },
    data: { ...("day" in settings ? toDayColumns(settings) : toTextColumns(settings)), version: seen + 1 },
  });
  return count === 1;
}

function toDayColumns({ day, followsNewest }: CaseDay) {
  return { asOf: new Date(`${day}T00:00:00Z`), followsNewest };
}

function toTextColumns({ languages, title, summary, words }: CaseTexts) {
  const stored: object = words;
  return {
    languages: [...languages],
    titleEn: title.en,
    titleZh: title.zh,
    summaryEn: summary.en,
    summaryZh: summary.zh,
    words: stored,
  };
}
