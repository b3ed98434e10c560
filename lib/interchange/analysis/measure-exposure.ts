import type { Budget } from "@/lib/domain/analysis/budget";
import { closeBooks } from "@/lib/domain/analysis/circularity/close-books";
import { traceDependences } from "@/lib/domain/analysis/circularity/trace-money";
import { indexWeb, type Web } from "@/lib/domain/analysis/circularity/web";
import { type RangedFlow, type RangedWeb, webCases } from "@/lib/domain/analysis/circularity/web-cases";
import { concentrationRange, type ShareRange } from "@/lib/domain/analysis/exposure/concentration";
import { compareSlugs } from "@/lib/domain/model/ids";
import type { Json } from "./analysis";
import type { MeasureBudgets } from "./measure-budgets";
import { type PrintedAmount, roundFigure, type Scale } from "./web-scale";

/** Shares of one party that are listed, the largest first; how many smaller ones there are is said. */
const MOST_SHARES = 50;

/**
 * On whom each party depends (method page, C7 and D1): how concentrated its receipts and its payments are, and which
 * share of its receipts passed through whom. Stated money from outside is the residual: many small ones for the lowest
 * concentration, one more party for the highest.
 */
export function measureExposure(web: RangedWeb, scale: Scale, budgets: MeasureBudgets): Json {
  const parties = [...web.parties].sort(compareSlugs);
  const received = groupBy(web.flows, ({ payee }) => payee);
  const paid = groupBy(web.flows, ({ payer }) => payer);
  const budget = budgets.open();
  return {
    concentration: parties
      .filter((party) => received.has(party) || paid.has(party))
      .map((party) => ({
        party,
        method: "D1",
        receipts: writeSide(received.get(party) ?? [], ({ payer }) => payer, web.receipts[party], scale, budget),
        payments: writeSide(paid.get(party) ?? [], ({ payee }) => payee, web.outlays[party], scale, budget),
      })),
    dependence: measureDependence(web, budgets.open()),
  };
}

function writeSide(
  flows: readonly RangedFlow[],
  otherOf: (flow: RangedFlow) => string,
  outside: bigint | undefined,
  scale: Scale,
  budget: Budget,
): Json {
  const others = groupBy(
    flows.filter(({ payer, payee }) => payer !== payee),
    otherOf,
  );
  const names = [...others.keys()].sort(compareSlugs);
  const sums = names.map((name) => {
    const own = others.get(name) ?? [];
    const low = own.reduce((total, { lowMinor }) => total + lowMinor, 0n);
    const isOpen = own.some(({ highMinor }) => highMinor === null);
    return { low, high: isOpen ? null : own.reduce((total, { highMinor }) => total + (highMinor ?? 0n), 0n) };
  });
  const shares = sums.map(
    ({ low, high }): ShareRange => ({ low: Number(low), high: high === null ? null : Number(high) }),
  );
  const range = concentrationRange(shares, Number(outside ?? 0n), budget);
  return {
    parties: names.map((party, at) => ({
      party,
      low: scale.write(sums[at]?.low ?? 0n),
      high: writeOpen(sums[at]?.high ?? null, scale),
    })),
    outside: outside === undefined ? null : scale.write(outside),
    index: range.ok
      ? { low: roundFigure(range.value.lowest.index), high: roundFigure(range.value.highest.index) }
      : null,
    effectiveNumber: range.ok
      ? {
          low: roundFigure(range.value.highest.effectiveNumber),
          high: roundFigure(range.value.lowest.effectiveNumber),
        }
      : null,
    reason: range.ok ? null : range.reason,
  };
}

function writeOpen(minor: bigint | null, scale: Scale): PrintedAmount | null {
  return minor === null ? null : scale.write(minor);
}

function measureDependence(ranged: RangedWeb, budget: Budget): Json {
  const { low, high } = webCases(ranged);
  if (high === null) return { method: "C7", cut: [], missing: ["high: an amount has no upper end"] };
  if (low.flows.some(({ amountMinor }, at) => amountMinor !== high.flows[at]?.amountMinor)) {
    return { method: "C7", cut: [], missing: ["exact amounts: a share of intervals has no bounds"] };
  }
  const parties = [...low.parties].sort(compareSlugs);
  const traced = traceDependences(low, parties, budget);
  if (!traced.ok) return { method: "C7", cut: [{ part: "dependence", reason: traced.reason }] };
  return {
    method: "C7",
    cut: [],
    closure: closureOf(low),
    parties: parties.flatMap((party) => {
      const shares = [...(traced.value.get(party) ?? [])].sort(
        ([one, share], [other, rival]) => rival - share || compareSlugs(one, other),
      );
      if (shares.length === 0) return [];
      const through = shares.slice(0, MOST_SHARES).map(([name, share]) => ({ party: name, share: roundFigure(share) }));
      return [{ party, through, smaller: shares.length - through.length }];
    }),
  };
}

function closureOf(web: Web): "assumed" | "sourced" {
  return closeBooks(web, indexWeb(web)).some(({ isAssumed }) => isAssumed) ? "assumed" : "sourced";
}

function groupBy(
  flows: readonly RangedFlow[],
  keyOf: (flow: RangedFlow) => string,
): ReadonlyMap<string, readonly RangedFlow[]> {
  const groups = new Map<string, RangedFlow[]>();
  for (const flow of flows) {
    const known = groups.get(keyOf(flow));
    if (known) known.push(flow);
    else groups.set(keyOf(flow), [flow]);
  }
  return groups;
}
