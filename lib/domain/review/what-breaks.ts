import type { Budget } from "../analysis/budget";
import { findLoopSets } from "../analysis/loops/find-loop-sets";
import { LOOP_LIMITS } from "../analysis/loops/find-node-loops";
import { readContainment } from "../analysis/umbrella/containment";
import type { CaseRecords, Slug } from "../model/case-records";
import { compareSlugs } from "../model/ids";
import type { Figure } from "../model/snapshot-document";
import type { Lens } from "../model/vocabulary";
import { isSupport, projectNetwork } from "../network/project-network";
import { computeFigures } from "../snapshots/compute-figures";

/** A loop under one lens. */
interface LensLoop {
  readonly id: string;
  readonly lens: Lens;
  readonly parties: readonly Slug[];
}

type Amount = Pick<Figure, "low" | "high" | "point">;

/** What is no longer so once a claim is gone. */
export interface Breakage {
  /** Links of the record that no accepted claim would stand behind any more. */
  readonly links: readonly Slug[];
  readonly loops: readonly LensLoop[];
  readonly figures: readonly {
    readonly id: string;
    readonly unit: string;
    readonly before: Amount;
    /** null: the figure would disappear. */
    readonly after: Amount | null;
  }[];
  /** True where something reached its limit, so that more may break than is told. */
  readonly truncated: boolean;
}

/**
 * The case with only those links of the record that an accepted claim of their own stands behind: a loop over other
 * links is not confirmed, however firm its neighbours are.
 */
function keepConfirmed(records: CaseRecords): CaseRecords {
  const supported = new Set(
    records.claims.filter((claim) => claim.subjectType === "link" && isSupport(claim)).map(({ subject }) => subject),
  );
  return { ...records, links: records.links.filter(({ layer, slug }) => layer === "told" || supported.has(slug)) };
}

/**
 * What would break if these claims were gone: links, loops and figures with the claims and without. A figure that its
 * budget cut on one side is compared with nothing.
 */
export function findBreakage(records: CaseRecords, gone: ReadonlySet<Slug>, openBudget?: () => Budget): Breakage {
  const remaining = { ...records, claims: records.claims.filter(({ slug }) => !gone.has(slug)) };
  const [before, after] = [measure(records, openBudget), measure(remaining, openBudget)];
  const kept = new Set(after.loops.map(keyOfLoop));
  const figures = new Map(after.figures.map((figure) => [figure.id, figure]));
  return {
    links: before.links.filter((link) => !after.links.includes(link)),
    loops: before.loops.filter((loop) => !kept.has(keyOfLoop(loop))),
    figures: before.figures.flatMap((figure) => {
      const now = figures.get(figure.id);
      if (isCut(figure) || (now && isCut(now))) return [];
      if (now && now.low === figure.low && now.high === figure.high && now.point === figure.point) return [];
      return [{ id: figure.id, unit: figure.unit, before: amountOf(figure), after: now ? amountOf(now) : null }];
    }),
    truncated: [...before.figures, ...after.figures].some(({ truncated }) => truncated),
  };
}

/** A figure that was cut before it had a value; a count of loops that was cut is a floor, and still one. */
function isCut({ truncated, low, high, point }: Figure): boolean {
  return truncated && low === null && high === null && point === null;
}

function measure(records: CaseRecords, openBudget?: () => Budget) {
  const confirmed = keepConfirmed(records);
  const network = projectNetwork(confirmed, confirmed.header.asOf);
  const budgets = openBudget ? { openBudget } : {};
  const containment = readContainment(confirmed.linkParts, confirmed.deals);
  const loopSets = findLoopSets(network, containment, { ...LOOP_LIMITS, ...budgets });
  return {
    links: network.links.map(({ link }) => link).sort(compareSlugs),
    loops: loopSets.flatMap(({ lens, loops }) => loops.map(({ id, parties }) => ({ id, lens, parties }))),
    figures: computeFigures({ records: confirmed, network, loopSets, ...budgets }),
  };
}

function amountOf({ low, high, point }: Figure): Amount {
  return { low, high, point };
}

function keyOfLoop({ id, lens }: LensLoop): string {
  return `${lens} ${id}`;
}
