import { statedUnder } from "../../lens/link-under-lens";
import { firstDayOf, lastDayOf } from "../../model/calendar";
import type { Day, Decimal, Link, Slug } from "../../model/case-records";
import { compareSlugs } from "../../model/ids";
import { toDecimal } from "../../model/money";
import type { NetworkLink } from "../../model/snapshot-document";
import type { Lens } from "../../model/vocabulary";
import type { CutReason } from "../budget";
import { timeRespectingReturns } from "../circularity/time-respecting-return";
import { indexWeb, type WebFlow } from "../circularity/web";
import { buildCaseWeb } from "./case-web";
import { budgetFor, type FigureGround } from "./figure-ground";

/** The most that can have come back to each party in the order of the days, or what that would take. */
export interface ReturnsInOrder {
  readonly lens: Lens;
  readonly currency: string;
  /** Links that lie on some loop. */
  readonly onLoops: readonly Slug[];
  /** Of them, those of which nothing gives the one day of payment: as long as there is one, nothing is computed. */
  readonly withoutDay: readonly Slug[];
  /** Parties to which something can have come back, most first; null: not computable. */
  readonly returns: readonly { readonly party: Slug; readonly upper: Decimal }[] | null;
  /** True where the search was cut, and why: then nothing of it is told. */
  readonly truncated: boolean;
  readonly reason: CutReason | null;
}

/**
 * The upper end of the round trip when money is paid on only after it arrived (method page, C3). A link takes part with
 * its day of payment: its first and last day must be one. A link without one could stand anywhere in the order, and
 * leaving it out would make the figure neither an upper nor a lower bound; so then the figure is refused.
 */
export function readReturnsInOrder(ground: FigureGround, lens: Lens): ReturnsInOrder {
  const links = new Map(ground.records.links.map((link) => [link.slug, link]));
  const web = buildCaseWeb(ground, lens);
  const { component, placeOf } = indexWeb(web.at("open"));
  const groupOf = (party: Slug) => component[placeOf.get(web.headOf(party)) ?? -1];
  const onLoops = web.links.filter((link) => groupOf(link.giver) === groupOf(link.receiver));
  const withoutDay = onLoops.filter((link) => statedUnder(link, lens) === null || dayOf(link, links) === null);
  const slugs = (links: readonly NetworkLink[]) => links.map(({ link }) => link).sort(compareSlugs);
  const answer = {
    lens,
    currency: web.currency,
    onLoops: slugs(onLoops),
    withoutDay: slugs(withoutDay),
    truncated: false,
    reason: null,
  };
  if (onLoops.length === 0) return { ...answer, returns: [] };
  if (withoutDay.length > 0) return { ...answer, returns: null };
  const high = web.at("high");
  const days = new Map(onLoops.map((link) => [link.link, dayOf(link, links)]));
  const flows = high.flows.flatMap((flow): readonly WebFlow[] => {
    const day = days.get(flow.id);
    return day ? [{ ...flow, day }] : [];
  });
  const dated = { ...high, flows };
  const found = timeRespectingReturns(dated, { budget: budgetFor(ground) });
  if (found.cut !== null) return { ...answer, returns: null, truncated: true, reason: found.cut };
  const returns = [...found.returnMinor]
    .map(([party, returnMinor]) => ({ party, returnMinor }))
    .filter(({ returnMinor }) => returnMinor > 0n)
    .sort((one, other) => (one.returnMinor < other.returnMinor ? 1 : one.returnMinor > other.returnMinor ? -1 : 0))
    .map(({ party, returnMinor }) => ({ party, upper: toDecimal(returnMinor, web.currency) }));
  return { ...answer, returns };
}

function dayOf(link: NetworkLink, links: ReadonlyMap<Slug, Link>): Day | null {
  const { start, end } = links.get(link.link) ?? {};
  if (!start) return null;
  const first = firstDayOf(start);
  const isOneDay = lastDayOf(start) === first && (!end || lastDayOf(end) === first);
  return isOneDay ? first : null;
}
