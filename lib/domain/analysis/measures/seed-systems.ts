import type { Discrepancy, Slug, Statement } from "../../case-records";
import { compareSlugs } from "../../ids";
import type { Figure, SnapshotDocument } from "../../snapshots/snapshot-document";
import { LENSES } from "../../vocabulary";
import { toldVehicleOf } from "./told-vehicle";

/** The seven systems that the video describes, in its order. */
export const SEED_SYSTEMS = [
  "circular_web",
  "vehicle",
  "stacked_claims",
  "tiers",
  "chain",
  "state_share",
  "bubble_signs",
] as const;
export type SeedSystem = (typeof SEED_SYSTEMS)[number];

/** Keys of the topics that statements are sorted into. */
const STATEMENT_TOPICS: readonly string[] = [
  "circular_web",
  "spv",
  "cdo_analogy",
  "export_tiers",
  "nebius_routes",
  "bubble_outlook",
  "other",
];

/** What the case can answer on one system. */
export interface SystemAnswer {
  readonly system: SeedSystem;
  /** Ids of the figures that carry the answer, in reading order; those that could not be computed among them. */
  readonly figures: readonly string[];
  /** Codes of the claims that are missing for a full answer, once and in order of the figures. */
  readonly missing: readonly string[];
  /** Links of the system that exist only as somebody's statement. */
  readonly toldOnly: readonly Slug[];
  /** Statements of the video that sources contradict, with verdict and whose error it was. */
  readonly discrepancies: readonly Slug[];
}

const TOPIC_OF: Readonly<Record<SeedSystem, string | null>> = {
  circular_web: "circular_web",
  vehicle: "spv",
  stacked_claims: "cdo_analogy",
  tiers: "export_tiers",
  chain: "nebius_routes",
  state_share: null,
  bubble_signs: "bubble_outlook",
};

/**
 * What a document answers on each of the seven systems: its figures, or the claims that are missing. A discrepancy
 * belongs to the topic whose statements share most of its claims; what is about payments to public bodies belongs to
 * the share of the state, and what is about indicators alone to the bubble signs, whatever its topic.
 */
export function seedSystems(document: SnapshotDocument): readonly SystemAnswer[] {
  const figures = new Map(document.figures.map((figure) => [figure.id, figure]));
  const owners = ownersOfDiscrepancies(document);
  return SEED_SYSTEMS.map((system) => {
    const own = figureIdsOf(system, document).flatMap((id) => figures.get(id) ?? []);
    return {
      system,
      figures: own.map((figure) => figure.id),
      missing: [...new Set(own.flatMap((figure) => figure.missing))],
      toldOnly: toldLinks(system, document),
      discrepancies: document.discrepancies.filter((row) => owners.get(row.slug) === system).map((row) => row.slug),
    };
  });
}

function figureIdsOf(system: SeedSystem, document: SnapshotDocument): readonly string[] {
  const ids = document.figures.map((figure) => figure.id);
  const startingWith = (...starts: readonly string[]) =>
    starts.flatMap((start) => ids.filter((id) => id === start || id.startsWith(`${start}/`)));
  switch (system) {
    case "circular_web":
      return [
        ...LENSES.flatMap((lens) => [`circulating-stated/${lens}`, `moved-stated/${lens}`]),
        ...startingWith("round-trip-stated/REPORTED"),
        ...ids.filter((id) => id.startsWith("loop/cash.")),
        ...startingWith("stake-back"),
      ];
    case "vehicle": {
      const vehicle = toldVehicleOf(document);
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
    case "stacked_claims": {
      const vehicle = toldVehicleOf(document);
      const subjects = ["house_2008", ...(vehicle === null ? [] : [vehicle])];
      return subjects.flatMap((subject) => ["gross", "independent", "net"].map((name) => `stack-${name}/${subject}`));
    }
    case "tiers":
      return ["tiers-told-otherwise"];
    case "chain":
      return loopsWithin(document, partiesOf(document, "nebius_routes"));
    case "state_share":
      return ["levy", ...publicBodies(document).map((party) => `round-trip/REPORTED/${party}`)];
    case "bubble_signs":
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

function toldLinks(system: SeedSystem, document: SnapshotDocument): readonly Slug[] {
  const bodies = new Set(publicBodies(document));
  const topic = TOPIC_OF[system];
  const about = new Set(topic === null ? [] : statementsOn(document, topic).flatMap((statement) => statement.about));
  return document.links
    .filter((link) => link.layer === "told")
    .filter((link) => (bodies.has(link.payee) ? system === "state_share" : about.has(link.slug)))
    .map((link) => link.slug)
    .sort(compareSlugs);
}

function ownersOfDiscrepancies(document: SnapshotDocument): ReadonlyMap<Slug, SeedSystem> {
  const levies = new Set(
    document.network.legs.filter((leg) => leg.family === "state" && leg.flowClass === "cash").map((leg) => leg.link),
  );
  const onIndicators = new Set(
    document.claims.filter((claim) => claim.subjectType === "indicator").map((claim) => claim.slug),
  );
  const onLevy = new Set(document.claims.filter((claim) => levies.has(claim.subject)).map((claim) => claim.slug));
  return new Map(
    document.discrepancies.flatMap((row): readonly (readonly [Slug, SeedSystem])[] => {
      if (row.claims.some((claim) => onLevy.has(claim))) return [[row.slug, "state_share"]];
      if (row.claims.length > 0 && row.claims.every((claim) => onIndicators.has(claim))) {
        return [[row.slug, "bubble_signs"]];
      }
      const topic = nearestTopic(document, row);
      const system = SEED_SYSTEMS.find((one) => topic !== null && TOPIC_OF[one] === topic);
      return system ? [[row.slug, system]] : [];
    }),
  );
}

function nearestTopic(document: SnapshotDocument, row: Discrepancy): string | null {
  const shared = STATEMENT_TOPICS.map((topic) => {
    const counts = statementsOn(document, topic).map(
      (statement) => statement.claims.filter((claim) => row.claims.includes(claim)).length,
    );
    return { topic, most: Math.max(0, ...counts), all: counts.reduce((sum, count) => sum + count, 0) };
  });
  const best = shared.reduce((one, other) => {
    return other.most > one.most || (other.most === one.most && other.all > one.all) ? other : one;
  });
  return best.most === 0 ? null : best.topic;
}

function statementsOn(document: SnapshotDocument, topic: string): readonly Statement[] {
  return document.statements.filter((statement) => statement.topic === topic);
}
