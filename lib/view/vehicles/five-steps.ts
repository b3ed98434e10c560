import type { VehicleLink, VehicleRecord } from "@/lib/domain/analysis/vehicles/read-vehicles";
import type { AnalogyStep, Slug, Statement } from "@/lib/domain/model/case-records";
import { type CaseWords, topicsOf } from "@/lib/domain/model/case-words";
import type { DocumentIndex } from "../snapshots/document-index";

/** One of the five steps: what the document under test tells, what the record says, and the verdicts on it. */
export interface VehicleStep {
  readonly step: number;
  /** Steps told, without sums that follow by arithmetic only; empty for vehicles that it does not tell. */
  readonly told: readonly AnalogyStep[];
  readonly links: readonly VehicleLink[];
  readonly statements: readonly Statement[];
}

/** Key of the illustration that tells a vehicle in five steps; null where the case has none. */
function tellingOf(words: CaseWords): string | null {
  return words.illustrations.find(({ reads }) => reads?.as === "vehicle")?.key ?? null;
}

/** The vehicle that five steps are told of: the one that most statements on vehicles name; null for none. */
export function toldVehicle({ document }: DocumentIndex, records: readonly VehicleRecord[]): Slug | null {
  const { header, analogies, statements } = document;
  const telling = tellingOf(header.words);
  if (!analogies.some(({ analogy }) => analogy === telling)) return null;
  const topics = topicsOf(header.words, "vehicle");
  const counts = records.map(({ vehicle }) => ({
    vehicle,
    count: statements.filter(({ topic, about }) => topics.includes(topic) && about.includes(vehicle)).length,
  }));
  const most = counts.reduce((best, one) => (one.count > best.count ? one : best), { vehicle: "", count: 0 });
  return most.count === 0 ? null : most.vehicle;
}

/** The five steps of one vehicle; `isTold` sets what is told beside the record. */
export function buildFiveSteps(index: DocumentIndex, record: VehicleRecord, isTold: boolean): readonly VehicleStep[] {
  const linksOfStep: readonly (readonly VehicleLink[])[] = [
    record.control,
    [...record.equity, ...record.debt],
    record.purchases,
    record.leases,
    [...record.guarantees, ...record.holdings],
  ];
  const telling = tellingOf(index.document.header.words);
  return linksOfStep.map((links, at) => ({
    step: at + 1,
    told: isTold
      ? index.document.analogies.filter(
          ({ analogy, step, fromTestedDocument }) => analogy === telling && step === at + 1 && fromTestedDocument,
        )
      : [],
    links,
    statements: isTold ? statementsOn(index, record, at, links) : [],
  }));
}

/** Statements about a link of the step or about its told counterpart; step 1 is also about who controls. */
function statementsOn(
  index: DocumentIndex,
  record: VehicleRecord,
  at: number,
  links: readonly VehicleLink[],
): readonly Statement[] {
  const controlLinks = record.told.filter(({ kind }) => kind === "control");
  const slugs = new Set([
    ...links.map(({ link }) => link.slug),
    ...(at === 0 ? controlLinks.map(({ slug }) => slug) : []),
  ]);
  const claims = new Set(index.document.claims.filter(({ subject }) => slugs.has(subject)).map(({ slug }) => slug));
  const topics = topicsOf(index.document.header.words, "vehicle");
  return index.document.statements.filter(
    ({ topic, about, claims: named }) =>
      topics.includes(topic) &&
      (about.some((slug) => slugs.has(slug)) || (at === 0 && named.some((slug) => claims.has(slug)))),
  );
}
