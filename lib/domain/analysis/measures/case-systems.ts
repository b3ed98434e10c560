import type { Discrepancy, Slug, Statement } from "../../model/case-records";
import { type CaseWords, TOPIC_MEASURES, type TopicMeasure } from "../../model/case-words";
import { missingOf } from "../../model/figure-lists";
import { compareSlugs } from "../../model/ids";
import type { Figure, SnapshotDocument } from "../../model/snapshot-document";
import { LENSES } from "../../model/vocabulary";
import { vehicleInFocus } from "./vehicle-in-focus";

/** A system that a case speaks of: the topic of its statements, and what the measures answer on it. */
export interface CaseSystem {
  /** Key of the topic; the measure itself where the case has no topic for it. */
  readonly key: string;
  readonly measures: TopicMeasure;
}

/** The systems of a case in the order of its topics; what has no topic of its own follows under the name of its measure. */
function listSystems({ topics }: CaseWords): readonly CaseSystem[] {
  const named = topics.flatMap(({ key, measures }) => (measures === null ? [] : [{ key, measures }]));
  const unnamed = TOPIC_MEASURES.filter((measure) => !named.some(({ measures }) => measures === measure));
  return [...named, ...unnamed.map((measure) => ({ key: measure, measures: measure }))];
}

/** What the case can answer on one system. */
export interface SystemAnswer {
  readonly system: CaseSystem;
  /** Ids of the figures that carry the answer, in reading order; those that could not be computed among them. */
  readonly figures: readonly string[];
  /** Codes of the claims that are missing for a full answer, once and in order of the figures. */
  readonly missing: readonly string[];
  /** Links of the system that exist only as somebody's statement. */
  readonly toldOnly: readonly Slug[];
  /** Statements of the document under test that sources contradict, with verdict and whose error it was. */
  readonly discrepancies: readonly Slug[];
}

/**
 * What a document answers on each of its systems: its figures, or the claims that are missing. A discrepancy belongs to
 * the topic whose statements share most of its claims; what is about payments to public bodies belongs to the levies,
 * and what is about indicators alone to the indicators, whatever its topic.
 */
export function answerSystems(document: SnapshotDocument): readonly SystemAnswer[] {
  const figures = new Map(document.figures.map((figure) => [figure.id, figure]));
  const systems = listSystems(document.header.words);
  const owners = ownersOfDiscrepancies(document, systems);
  return systems.map((system) => {
    const own = figureIdsOf(system, document).flatMap((id) => figures.get(id) ?? []);
    return {
      system,
      figures: own.map((figure) => figure.id),
      missing: [...new Set(own.flatMap(missingOf))],
      toldOnly: toldLinks(system, document),
      discrepancies: document.discrepancies.filter((row) => owners.get(row.slug) === system).map((row) => row.slug),
    };
  });
}

function figureIdsOf({ key, measures }: CaseSystem, document: SnapshotDocument): readonly string[] {
  const ids = document.figures.map((figure) => figure.id);
  const startingWith = (...starts: readonly string[]) =>
    starts.flatMap((start) => ids.filter((id) => id === start || id.startsWith(`${start}/`)));
  switch (measures) {
    case "web":
      return [
        ...LENSES.flatMap((lens) => [`circulating-stated/${lens}`, `moved-stated/${lens}`]),
        ...startingWith("round-trip-stated/REPORTED"),
        ...ids.filter((id) => id.startsWith("loop/cash.")),
        ...startingWith("stake-back"),
      ];
    case "vehicle": {
      const vehicle = vehicleInFocus(document);
      if (vehicle === null) return [];
      const about = (figure: Figure) => figure.parties.includes(vehicle);
      const names = [
        "vendor-money",
        "vehicle-debt",
        "debt-reported",
        "debt-look-through",
        "leverage",
        "breakeven",
        "loop",
      ];
      return document.figures
        .filter((figure) => names.includes(figure.id.split("/")[0] ?? "") && about(figure))
        .map((figure) => figure.id);
    }
    case "stack": {
      const vehicle = vehicleInFocus(document);
      const told = document.header.words.illustrations.filter(({ reads }) => reads?.as === "stack");
      const subjects = [...told.map((one) => one.key), ...(vehicle === null ? [] : [vehicle])];
      return subjects.flatMap((subject) => ["gross", "independent", "net"].map((name) => `stack-${name}/${subject}`));
    }
    case "rules":
      return ["tiers-told-otherwise"];
    case "chain":
      return loopsWithin(document, partiesOf(document, key));
    case "levy":
      return ["levy", ...publicBodies(document).map((party) => `round-trip/REPORTED/${party}`)];
    case "indicators":
      return startingWith("indicator");
  }
}

/** Loops whose parties all belong to a system: a chain is no circle because two of its parties trade both ways. */
function loopsWithin(document: SnapshotDocument, parties: ReadonlySet<Slug>): readonly string[] {
  return document.figures
    .filter((figure) => figure.id.startsWith("loop/") && figure.parties.every((party) => parties.has(party)))
    .map((figure) => figure.id);
}

function partiesOf(document: SnapshotDocument, topic: string): ReadonlySet<Slug> {
  const named = new Set(statementsOn(document, topic).flatMap((statement) => statement.about));
  return new Set(document.parties.map((party) => party.slug).filter((slug) => named.has(slug)));
}

function publicBodies(document: SnapshotDocument): readonly Slug[] {
  return document.parties.filter((party) => party.kind === "public_body").map((party) => party.slug);
}

function toldLinks({ key, measures }: CaseSystem, document: SnapshotDocument): readonly Slug[] {
  const bodies = new Set(publicBodies(document));
  const about = new Set(statementsOn(document, key).flatMap((statement) => statement.about));
  return document.links
    .filter((link) => link.layer === "told")
    .filter((link) => (bodies.has(link.payee) ? measures === "levy" : about.has(link.slug)))
    .map((link) => link.slug)
    .sort(compareSlugs);
}

function ownersOfDiscrepancies(
  document: SnapshotDocument,
  systems: readonly CaseSystem[],
): ReadonlyMap<Slug, CaseSystem> {
  const levies = new Set(
    document.network.links
      .filter((link) => link.family === "state" && link.flowClass === "cash")
      .map((link) => link.link),
  );
  const onIndicators = new Set(
    document.claims.filter((claim) => claim.subjectType === "indicator").map((claim) => claim.slug),
  );
  const onLevy = new Set(document.claims.filter((claim) => levies.has(claim.subject)).map((claim) => claim.slug));
  const measuring = (measure: TopicMeasure) => systems.find(({ measures }) => measures === measure);
  const ownerOf = (row: Discrepancy) => {
    if (row.claims.some((claim) => onLevy.has(claim))) return measuring("levy");
    if (row.claims.length > 0 && row.claims.every((claim) => onIndicators.has(claim))) return measuring("indicators");
    const topic = nearestTopic(document, row);
    return systems.find(({ key }) => key === topic);
  };
  return new Map(
    document.discrepancies.flatMap((row) => {
      const owner = ownerOf(row);
      return owner ? [[row.slug, owner] as const] : [];
    }),
  );
}

/** Of two topics that share as many claims the one that the case names first, then the one spoken of first. */
function nearestTopic(document: SnapshotDocument, row: Discrepancy): string | null {
  const { topics } = document.header.words;
  const keys = new Set([...topics.map(({ key }) => key), ...document.statements.map(({ topic }) => topic)]);
  const shared = [...keys].map((topic) => {
    const counts = statementsOn(document, topic).map(
      (statement) => statement.claims.filter((claim) => row.claims.includes(claim)).length,
    );
    return { topic, most: Math.max(0, ...counts), all: counts.reduce((sum, count) => sum + count, 0) };
  });
  const best = shared.reduce(
    (one, other) => (other.most > one.most || (other.most === one.most && other.all > one.all) ? other : one),
    { topic: "", most: 0, all: 0 },
  );
  return best.most === 0 ? null : best.topic;
}

function statementsOn(document: SnapshotDocument, topic: string): readonly Statement[] {
  return document.statements.filter((statement) => statement.topic === topic);
}
