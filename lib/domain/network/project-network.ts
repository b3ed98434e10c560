import { toMoneyInterval } from "../amounts/money-interval";
import { isUndisclosed, type StatedAmount, statedAmount } from "../claims/claim-amount";
import { type ClaimIndex, claimsOn, indexClaims, propertiesOf, resolve } from "../claims/claim-index";
import { gradeOfClaim, weakestGrade } from "../claims/evidence-grade";
import { isStandingStage } from "../lens/lens-table";
import { amountsByLens } from "../lens/link-amounts";
import { isOverOn } from "../model/calendar";
import type { CaseRecords, Claim, Day, Deal, Link, Party, Slug } from "../model/case-records";
import { sortBySlug } from "../model/ids";
import { familyOf, LINK_KIND_ROWS } from "../model/link-kinds";
import type { MoneyInterval, Network, NetworkLink } from "../model/snapshot-document";
import type { Lens } from "../model/vocabulary";
import { findGroupHeads } from "./group-heads";
import { NO_CURRENCY, reportCurrencyOf } from "./link-money";
import { dateOfLink, dayOfCompletion, endOfLink, resolveStage } from "./link-state";

/** Properties that the link shows in places of their own, so that they are not listed among its other claims. */
const SHOWN_ELSEWHERE = new Set(["amount", "amount_paid", "stage", "exists", "payment_split"]);

/**
 * Projects the claims of a case as of a day to its network: one link per link of the record layer, with stage, amount,
 * lens and grade resolved, whether it is drawn or not, and the groups of parties that loops join. Told links are left
 * out: they stand in the register of statements and are never drawn.
 *
 * Links come sorted by slug; the same records give the same network in any order. Amounts are in base units of their
 * own currency; where a link counts but nothing is stated, the amount is [0, ?] in the currency that most links use, which
 * whoever projects a part of a case passes.
 */
export function projectNetwork(
  records: CaseRecords,
  asOf: Day,
  currency = reportCurrencyOf(records.claims) ?? NO_CURRENCY,
): Network {
  const index = indexClaims(records.claims, records.sources, asOf);
  const deals = new Map(records.deals.map((deal) => [deal.slug, deal]));
  const parties = new Map(records.parties.map((party) => [party.slug, party]));
  const links = sortBySlug(records.links)
    .filter((link) => link.layer === "record")
    .map((link) => projectLink(link, { index, deals, parties, currency }));
  return { links, groups: findGroupHeads(records.parties, links, index) };
}

interface Surroundings {
  readonly index: ClaimIndex;
  readonly deals: ReadonlyMap<Slug, Deal>;
  readonly parties: ReadonlyMap<Slug, Party>;
  readonly currency: string;
}

function projectLink(link: Link, { index, deals, parties, currency }: Surroundings): NetworkLink {
  const deal = deals.get(link.deal);
  if (!deal) throw new RangeError(`link ${link.slug} names a deal that is not there: ${link.deal}`);
  const own = claimsOn(index, "link", link.slug);
  const disputed = own.some((claim) => claim.status === "disputed") && !own.some(isSupport);
  const stage = resolveStage(index, link, deal);
  const existence = resolve(index, "link", link.slug, "exists");
  const isDenied = existence.claims[0]?.value.type === "yes_no" && !existence.claims[0].value.yes;
  const drawn = isStandingStage(stage.stage) && !isDenied;

  const stated = resolve(index, "link", link.slug, "amount");
  const paid = resolve(index, "link", link.slug, "amount_paid");
  const split = resolve(index, "link", link.slug, "payment_split");
  const isSplitUnknown = split.claims.some(isUndisclosed);
  const sum = statedAmount(stated.claims);
  const paidSum = statedAmount(paid.claims);
  const linkCurrency = [sum, paidSum].find(isStated)?.currency ?? currency;
  const end = endOfLink(index, link);
  const { lens, amounts } = amountsByLens({
    kind: link.kind,
    stage: drawn && !disputed ? stage.stage : "disputed",
    isLasting: end !== null && !isOverOn(end, index.asOf),
    amount: isStated(sum) ? sum.parts : null,
    paid: isStated(paidSum) && paidSum.currency === linkCurrency ? paidSum.parts.firm : null,
    isPaidInOtherCurrency: isStated(paidSum) && paidSum.currency !== linkCurrency && paidSum.parts.firm.low > 0n,
    isSplitUnknown,
  });
  const counted = distinct([...stated.claims, ...paid.claims, ...split.claims, ...stage.claims]);
  const claims = counted.some((claim) => claim.subject === link.slug)
    ? counted
    : distinct([...counted, ...(existence.claims.length > 0 ? existence.claims : own.filter(isInUse))]);
  const isStake = link.kind === "stake";
  return {
    link: link.slug,
    deal: link.deal,
    kind: link.kind,
    family: familyOf(link.kind, parties.get(link.payee)?.kind === "public_body"),
    flowClass: LINK_KIND_ROWS[link.kind].flowClass,
    giver: isStake ? link.payee : link.payer,
    receiver: isStake ? link.payer : link.payee,
    stage: stage.stage,
    stageClaim: stage.claims[0]?.slug ?? null,
    date: dateOfLink(index, link, deal),
    completedOn: dayOfCompletion(index, link, deal, stage),
    drawn,
    disputed,
    lens,
    amount: isStated(sum) ? toMoneyInterval(sum.parts.whole, sum.currency) : null,
    paid: isStated(paidSum) ? toMoneyInterval(paidSum.parts.firm, paidSum.currency) : null,
    paidClaim: isStated(paidSum) ? (paid.claims[0]?.slug ?? null) : null,
    isSplitUnknown,
    undisclosed: sum.state === "undisclosed",
    amounts: writeAmounts(amounts, linkCurrency),
    otherClaims: sum.state === "stated" ? [] : otherClaimsOf(index, link).map((claim) => claim.slug),
    claims: claims.map((claim) => claim.slug),
    conflict: [stated, paid, split, stage, existence].some((resolution) => resolution.conflict),
    weakest: weakestGrade(claims.map((claim) => gradeOfClaim(claim, index.reliabilities))),
  };
}

/** Claims in force on the link's other properties: rate, share, units, balance and the like. */
function otherClaimsOf(index: ClaimIndex, link: Link): readonly Claim[] {
  return propertiesOf(index, "link", link.slug)
    .filter((property) => !SHOWN_ELSEWHERE.has(property))
    .flatMap((property) => resolve(index, "link", link.slug, property).claims);
}

/** True for a claim that lets its link count: accepted, and not put aside by an editor. */
export function isSupport(claim: Claim): boolean {
  return claim.status === "accepted" && claim.rank !== "deprecated";
}

function isInUse(claim: Claim): boolean {
  return (claim.status === "accepted" || claim.status === "disputed") && claim.rank !== "deprecated";
}

function isStated(sum: StatedAmount): sum is Extract<StatedAmount, { state: "stated" }> {
  return sum.state === "stated";
}

function writeAmounts(
  amounts: ReturnType<typeof amountsByLens>["amounts"],
  currency: string,
): Readonly<Record<Lens, MoneyInterval | null>> {
  const write = (lens: Lens) => {
    const amount = amounts[lens];
    return amount === null ? null : toMoneyInterval(amount, currency);
  };
  return {
    PAID: write("PAID"),
    COMMITTED: write("COMMITTED"),
    ANNOUNCED: write("ANNOUNCED"),
    REPORTED: write("REPORTED"),
  };
}

function distinct(claims: readonly Claim[]): readonly Claim[] {
  return [...new Set(claims)];
}
