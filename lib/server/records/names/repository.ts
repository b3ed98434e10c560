import "server-only";
import type { Slug } from "@/lib/domain/model/case-records";
import { nameWay } from "@/lib/domain/network/name-way";
import { isStoredKind, namedBy, rowOf, type StoredKind, slugOfState } from "@/lib/domain/records/by-kind";
import type { Db } from "@/lib/server/db";
import { listRecords } from "@/lib/server/records/kinds/repository";
import type { CalledRecord } from "@/lib/wire/called-record";
import type { HistoryLine } from "@/lib/wire/links";

/** A record by the word of its kind and its slug. */
interface Named {
  readonly recordType: string;
  readonly recordSlug: Slug;
}

/** Under which name a record is found among those that were asked for. */
function calledKey({ recordType, recordSlug }: Named): string {
  return `${recordType} ${recordSlug}`;
}

/** Lines of history, each with what its record is called. */
export async function nameLines(
  tx: Db,
  caseId: string,
  lines: readonly Omit<HistoryLine, "called">[],
): Promise<readonly HistoryLine[]> {
  const called = await listCalledRecords(tx, caseId, lines);
  return lines.map((line) => ({ ...line, called: called[calledKey(line)] ?? null }));
}

/**
 * What some records of a case are called: a record by its name, a link by the way between its ends, a claim by its subject
 * and property. Those that are withdrawn or have no name are left out.
 */
export async function listCalledRecords(
  tx: Db,
  caseId: string,
  records: readonly Named[],
): Promise<Readonly<Record<string, CalledRecord>>> {
  const slugs = (type: string) => [
    ...new Set(records.flatMap(({ recordType, recordSlug }) => (recordType === type ? [recordSlug] : []))),
  ];
  const claims = slugs("claim");
  const stated = claims.length === 0 ? [] : await listSubjects(tx, caseId, claims);
  const wanted = [...records, ...stated.map(({ subject }) => subject)];
  const called: Record<string, CalledRecord> = {};
  for (const type of new Set(wanted.map(({ recordType }) => recordType))) {
    if (!isStoredKind(type)) continue;
    const of = wanted.flatMap(({ recordType, recordSlug }) => (recordType === type ? [recordSlug] : []));
    for (const [slug, name] of await nameRecords(tx, caseId, type, [...new Set(of)])) {
      called[calledKey({ recordType: type, recordSlug: slug })] = { name, property: null };
    }
  }
  for (const { slug, subject, property } of stated) {
    const found = called[calledKey(subject)];
    if (found) called[calledKey({ recordType: "claim", recordSlug: slug })] = { name: found.name, property };
  }
  return called;
}

async function nameRecords(tx: Db, caseId: string, kind: StoredKind, slugs: readonly Slug[]) {
  const { called } = rowOf(kind);
  if (called === undefined) return [];
  const states = await listRecords(tx, caseId, kind, { slugs });
  const ends = states.flatMap((state) =>
    namedBy(kind, state).flatMap((one) => (one.type === "party" ? [one.slug] : [])),
  );
  const parties = new Map(
    (await listRecords(tx, caseId, "party", { slugs: [...new Set(ends)] })).map((party) => [party.slug, party.name]),
  );
  return states.flatMap((state) => {
    const names = called(state, (party) => parties.get(party) ?? { en: party, zh: null });
    const name = names.length > 1 ? nameWay(names) : names[0];
    return name ? [[slugOfState(kind, state), name] as const] : [];
  });
}

const SLUG = { select: { slug: true } } as const;

async function listSubjects(tx: Db, caseId: string, slugs: readonly Slug[]) {
  const rows = await tx.claim.findMany({
    where: { caseId, slug: { in: [...slugs] }, recordedTo: null },
    select: { slug: true, property: true, party: SLUG, deal: SLUG, link: SLUG, rule: SLUG, indicator: SLUG },
  });
  return rows.flatMap(({ slug, property, ...subjects }) =>
    Object.entries(subjects).flatMap(([recordType, row]) =>
      row === null ? [] : [{ slug, property, subject: { recordType, recordSlug: row.slug } }],
    ),
  );
}
