import type { VehicleLeg, VehicleRecord } from "@/lib/domain/analysis/vehicles/read-vehicles";
import type { AnalogyStep, Slug, Statement } from "@/lib/domain/case-records";
import type { DocumentIndex } from "../snapshots/document-index";

/** One of the five steps: what the video tells, what the record says, and the verdicts on it. */
export interface VehicleStep {
  readonly step: number;
  /** Steps told, without sums that follow by arithmetic only; empty for vehicles the video does not tell. */
  readonly told: readonly AnalogyStep[];
  readonly legs: readonly VehicleLeg[];
  readonly statements: readonly Statement[];
}

/** The illustration that tells a vehicle in five steps. */
const TELLING = "spv_five_steps";

/** The vehicle that the five steps of the video are about: the one most statements on vehicles name; null for none. */
export function toldVehicle(index: DocumentIndex, records: readonly VehicleRecord[]): Slug | null {
  if (!index.document.analogies.some(({ analogy }) => analogy === TELLING)) return null;
  const counts = records.map(({ vehicle }) => ({
    vehicle,
    count: index.document.statements.filter(({ topic, about }) => topic === "spv" && about.includes(vehicle)).length,
  }));
  const most = counts.reduce((best, one) => (one.count > best.count ? one : best), { vehicle: "", count: 0 });
  return most.count === 0 ? null : most.vehicle;
}

/** The five steps of one vehicle; `isTold` sets the telling of the video beside the record. */
export function buildFiveSteps(index: DocumentIndex, record: VehicleRecord, isTold: boolean): readonly VehicleStep[] {
  const legsOfStep: readonly (readonly VehicleLeg[])[] = [
    record.control,
    [...record.equity, ...record.debt],
    record.purchases,
    record.leases,
    [...record.guarantees, ...record.holdings],
  ];
  return legsOfStep.map((legs, at) => ({
    step: at + 1,
    told: isTold
      ? index.document.analogies.filter(
          ({ analogy, step, fromSeed }) => analogy === TELLING && step === at + 1 && fromSeed,
        )
      : [],
    legs,
    statements: isTold ? statementsOn(index, record, at, legs) : [],
  }));
}

/** Statements about a leg of the step or about its told counterpart; step 1 is also about who controls. */
function statementsOn(
  index: DocumentIndex,
  record: VehicleRecord,
  at: number,
  legs: readonly VehicleLeg[],
): readonly Statement[] {
  const controlLinks = record.told.filter(({ kind }) => kind === "control");
  const slugs = new Set([
    ...legs.map(({ link }) => link.slug),
    ...(at === 0 ? controlLinks.map(({ slug }) => slug) : []),
  ]);
  const claims = new Set(index.document.claims.filter(({ subject }) => slugs.has(subject)).map(({ slug }) => slug));
  return index.document.statements.filter(
    ({ topic, about, claims: named }) =>
      topic === "spv" &&
      (about.some((slug) => slugs.has(slug)) || (at === 0 && named.some((slug) => claims.has(slug)))),
  );
}
