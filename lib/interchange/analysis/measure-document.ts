import { findLoopSets } from "@/lib/domain/analysis/loops/find-loop-sets";
import { budgetFor, type FigureGround, toFigure } from "@/lib/domain/analysis/measures/figure-ground";
import { diffLoopSets } from "@/lib/domain/analysis/measures/loop-diff";
import { readLoops } from "@/lib/domain/analysis/measures/loop-figures";
import { findLoadBearing } from "@/lib/domain/analysis/strike-out/find-load-bearing";
import { readContainment } from "@/lib/domain/analysis/umbrella/containment";
import type { CaseRecords, Day } from "@/lib/domain/model/case-records";
import { wholeFigure } from "@/lib/domain/model/figure-lists";
import type { Figure, SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { projectNetwork } from "@/lib/domain/network/project-network";
import { err, ok, type Result } from "@/lib/domain/result";
import { computeFigures } from "@/lib/domain/snapshots/compute-figures";
import { type Analysis, collectFlags, type Json, sealMeasures } from "./analysis";
import type { AnalysisOptions, Measure } from "./analysis-options";
import { keepBegunRecords, keepKnownRecords } from "./keep-known-records";
import { budgetsOfMeasure } from "./measure-budgets";
import { writeGrade } from "./measure-evidence";
import { writeCommitments } from "./write-commitments";
import { writeDependence, writeExperts } from "./write-dependence";
import { writeRoutes } from "./write-routes";
import { writeStacks, writeVehicles } from "./write-vehicles";

/**
 * Every measure that was asked for, of a published document. Nothing computed is taken over from it: the network, the
 * loops and every figure are made again from its records, by the functions that made them when it was frozen. Without
 * options the figures are those of the document. Refuses a document whose records do not fit together.
 */
export function measureDocument(
  document: SnapshotDocument,
  options: AnalysisOptions,
  readClock: () => number,
): Result<Analysis, string> {
  const asOf = options.asOf ?? document.header.asOf;
  const known = options.known ?? document.header.asOf;
  try {
    const kept = keepKnownRecords(recordsOf(document, asOf), options.known);
    // Dates of links are read as of the document's own day: an earlier one knows no later dates.
    const network = projectNetwork(recordsOf(document, document.header.asOf), document.header.asOf);
    const begun =
      asOf < document.header.asOf
        ? keepBegunRecords(kept.records, network, asOf)
        : { records: kept.records, undated: [] };
    const ground = groundAt(begun.records, options.maxLength, readClock);
    const figures = computeFigures(ground)
      .filter((figure) => options.lens === null || figure.lens === null || figure.lens === options.lens)
      .map((figure) => toFigure({ ...figure, known }));
    const seen: SnapshotDocument = {
      ...document,
      ...ground.records,
      network: ground.network,
      loopSets: ground.loopSets,
    };
    const measures = sealMeasures(options.only, (measure) => {
      const own = figures.filter((figure) => measureOfFigure(figure) === measure);
      const { open, openWhole } = budgetsOfMeasure(readClock);
      // Trying what carries a loop strikes every record once: nearly all of the work on loops.
      const budget = measure === "loops" ? openWhole : open;
      return {
        figures: own.map(wholeFigure),
        ...readBeside(measure, seen, { ...ground, openBudget: budget }, options),
        ...(measure === "loops" ? { sinceThen: compareWithDocument(document, ground, options, readClock) } : {}),
      };
    });
    return ok({
      format: "roundtrip-analysis/1",
      input: { format: "snapshot", case: document.header.slug, version: document.number, asOf, known },
      settings: options,
      flags: {
        ...collectFlags(measures),
        closureAssumed: figures.some(({ assumptions }) => assumptions.includes("closure-assumed")),
        undated: begun.undated,
        unrecorded: kept.withoutDay,
      },
      measures,
    });
  } catch (error) {
    // The domain throws these for records that name what is not there; anything else is a fault of ours.
    if (error instanceof RangeError) return err(`the records of this document do not fit together: ${error.message}`);
    throw error;
  }
}

/**
 * With another day than that of the document: which loops came, went or changed from then until the document. The loops
 * of both are searched for anew, under the same bounds.
 */
function compareWithDocument(
  document: SnapshotDocument,
  { loopSets }: FigureGround,
  { asOf, known, lens, maxLength }: AnalysisOptions,
  readClock: () => number,
): Json {
  if (asOf === null && known === null) return null;
  const whole = groundAt(recordsOf(document, document.header.asOf), maxLength, readClock);
  return loopSets
    .filter((set) => lens === null || set.lens === lens)
    .flatMap((then) => {
      const now = whole.loopSets.find((set) => set.lens === then.lens && set.kind === then.kind);
      if (now === undefined) return [];
      const { added, removed, changed, kept, isComplete } = diffLoopSets(then, now);
      const ids = (loops: readonly { readonly id: string }[]) => loops.map(({ id }) => id);
      const [came, went] = [ids(added), ids(removed)];
      return [{ lens: then.lens, kind: then.kind, came, went, changed: ids(changed), kept, isComplete }];
    });
}

/** The measure that a figure belongs to, by its place on the method page. */
function measureOfFigure({ id, method }: Pick<Figure, "id" | "method">): Measure {
  if (id.startsWith("gross-cash")) return "circularity";
  if (id.startsWith("indicator/")) return "exposure";
  if (method === "C7") return "exposure";
  const section: Readonly<Record<string, Measure>> = {
    A: "evidence",
    B: "loops",
    C: "circularity",
    D: "exposure",
    E: "vehicles",
    F: "stacking",
    G: "routes",
    H: "evidence",
  };
  return section[method[0] ?? ""] ?? "evidence";
}

function recordsOf(document: SnapshotDocument, asOf: Day): CaseRecords {
  return { ...document, header: { ...document.header, asOf } };
}

function groundAt(records: CaseRecords, maxLength: number, readClock: () => number): FigureGround {
  const network = projectNetwork(records, records.header.asOf);
  const { open, loops } = budgetsOfMeasure(readClock);
  const loopSets = findLoopSets(network, readContainment(records.linkParts, records.deals), loops(maxLength));
  return { records, network, loopSets, openBudget: open };
}

/** What a measure says beside its figures. */
function readBeside(
  measure: Measure,
  document: SnapshotDocument,
  ground: FigureGround,
  { lens }: AnalysisOptions,
): { readonly [name: string]: Json } {
  switch (measure) {
    case "loops": {
      const bearing = findLoadBearing(ground);
      return {
        sets: document.loopSets.filter((set) => lens === null || set.lens === lens),
        loadBearing: bearing.found.map(({ fallen, softened, ...choice }) => ({
          ...choice,
          fallen: fallen.map(({ id }) => id),
          softened: softened.map(({ loop }) => loop.id),
        })),
        cut: bearing.cut === null ? [] : [{ part: "loadBearing", reason: bearing.cut }],
      };
    }
    case "circularity":
      return writeExperts(ground, lens);
    case "exposure":
      return writeDependence(document, ground, lens);
    case "clearing":
      return writeCommitments(document);
    case "vehicles":
      return writeVehicles(document);
    case "stacking":
      return writeStacks(document);
    case "routes":
      return writeRoutes(document, budgetFor(ground));
    case "evidence":
      return {
        claims: countBy(document.claims.map(({ status }) => status)),
        basis: countBy(document.claims.flatMap(({ basis }) => basis ?? [])),
        conflicts: document.claims
          .filter(({ conflictsWith }) => conflictsWith.length > 0)
          .map(({ slug, subject, property, conflictsWith }) => ({ claim: slug, subject, property, conflictsWith })),
        loops: readLoops(ground)
          .filter((reading) => lens === null || reading.lens === lens)
          .map(({ loop, ungradedHops }) => ({
            id: loop.id,
            noStrongerThan: writeGrade(loop.weakest),
            ungradedHops,
          })),
      };
  }
}

function countBy(words: readonly string[]): Json {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
}
