import { moneyInterval } from "../amounts/money-interval";
import { type Budget, openBudget } from "../analysis/budget";
import { buildCaseWeb } from "../analysis/measures/case-web";
import { statedCirculation } from "../analysis/measures/circulation-figures";
import { groundOf } from "../analysis/measures/figure-ground";
import { type Containment, readContainment } from "../analysis/umbrella/containment";
import { isEvidence } from "../claims/derive-basis";
import { groupBy } from "../group-by";
import { countsUnder } from "../lens/link-under-lens";
import { firstDayOf, lastDayOf } from "../model/calendar";
import type { Claim, Day, PartialDate, Slug } from "../model/case-records";
import { compareSlugs } from "../model/ids";
import type { MoneyInterval, NetworkLink, SnapshotDocument } from "../model/snapshot-document";
import { type FlowFamily, LENSES, type Lens, RELIABILITIES, type Reliability } from "../model/vocabulary";
import { type MoneySum, sumMoney, sumMoneyByLens } from "./money-sums";

/** What a reader could not check today, and what is still open: one line each. */
export const DEBTS = ["not_archived", "one_source", "weak_source", "no_amount", "unnamed", "conflict"] as const;
export type Debt = (typeof DEBTS)[number];

/** Records of which something is missing, of how many that could have it. `claim`s, but for amounts, which `link`s lack. */
export interface DebtLine {
  readonly debt: Debt;
  readonly about: "claim" | "link";
  readonly slugs: readonly Slug[];
  readonly of: number;
}

type SumByLens = Readonly<Record<Lens, MoneySum>>;

/** What one party gives and gets in cash, by itself and not with its group. */
interface PartyTotals {
  readonly party: Slug;
  readonly gives: SumByLens;
  readonly gets: SumByLens;
}

/** A deal with a day: when it was made, how large its largest link is, and of what kind that is. */
export interface DatedDeal {
  readonly deal: Slug;
  readonly day: PartialDate;
  readonly family: FlowFamily;
  readonly amount: MoneyInterval | null;
}

/** A case as its accepted claims stand, in the numbers that its members look at every day; each keeps what is behind it. */
export interface Dashboard {
  readonly day: Day;
  readonly currency: string | null;
  readonly money: SumByLens;
  /** Of what is stated under each lens, the most that can be explained as money going round; null where that was cut. */
  readonly round: Readonly<Record<Lens, MoneyInterval | null>>;
  /** The parties with most money, the largest first. */
  readonly parties: readonly PartyTotals[];
  /** What the first ten of them pay one another. */
  readonly pairs: readonly { readonly giver: Slug; readonly receiver: Slug; readonly sums: SumByLens }[];
  readonly debts: readonly DebtLine[];
  readonly deals: readonly DatedDeal[];
  /** What was stated by the end of each quarter. */
  readonly growth: readonly { readonly until: Day; readonly totals: Readonly<Record<Lens, MoneyInterval | null>> }[];
  /** Cash links that count under a lens by their weakest letter. */
  readonly evidence: readonly { readonly lens: Lens; readonly letter: Reliability; readonly links: readonly Slug[] }[];
}

const PARTIES = 20;
const HUBS = 10;
const QUARTERS = 16;
/** What goes round is a flow over the whole web: a case that takes longer is told without it. */
const ROUND_STEPS = 20_000_000;

/** Measures a case for its first page. Parties stand by themselves, so that a number is that of the party's own page. */
export function measureDashboard(document: SnapshotDocument): Dashboard {
  const containment = readContainment(document.linkParts, document.deals);
  const cash = document.network.links.filter(
    ({ drawn, flowClass, giver, receiver }) => drawn && flowClass === "cash" && giver !== receiver,
  );
  const money = sumMoneyByLens(cash, containment);
  const currency = mainCurrency(cash);
  const parties = listParties(cash, containment, currency);
  const hubs = new Set(parties.slice(0, HUBS).map(({ party }) => party));
  const between = cash.filter(({ giver, receiver }) => hubs.has(giver) && hubs.has(receiver));
  return {
    day: document.header.asOf,
    currency,
    money,
    round: perLens((lens) => goesRound(document, lens, currency)),
    parties,
    pairs: [...groupBy(between, ({ giver, receiver }) => `${giver} ${receiver}`).values()].flatMap((links) => {
      const [first] = links;
      if (first === undefined) return [];
      return [{ giver: first.giver, receiver: first.receiver, sums: sumMoneyByLens(links, containment) }];
    }),
    debts: listDebts(document, cash),
    deals: listDated(document),
    growth: readGrowth(cash, containment, currency, document.header.asOf),
    evidence: LENSES.flatMap((lens) => {
      const counted = cash.filter((link) => countsUnder(link, lens));
      return RELIABILITIES.map((letter) => ({
        lens,
        letter,
        links: counted.filter(({ weakest }) => (weakest?.reliability ?? "F") === letter).map(({ link }) => link),
      }));
    }),
  };
}

function listParties(
  cash: readonly NetworkLink[],
  containment: Containment,
  currency: string | null,
): readonly PartyTotals[] {
  const given = groupBy(cash, ({ giver }) => giver);
  const got = groupBy(cash, ({ receiver }) => receiver);
  const top = (sum: MoneySum) => {
    const total = sum.totals.find((one) => one.currency === currency);
    return Number(total?.high ?? total?.low ?? 0);
  };
  // The widest lens alone says who is among the first; the others are added up for those.
  const ranked = [...new Set([...given.keys(), ...got.keys()])].map((party) => ({
    party,
    size: Math.max(
      top(sumMoney(given.get(party) ?? [], containment, "REPORTED")),
      top(sumMoney(got.get(party) ?? [], containment, "REPORTED")),
    ),
  }));
  return ranked
    .sort((one, other) => other.size - one.size || compareSlugs(one.party, other.party))
    .slice(0, PARTIES)
    .map(({ party }) => ({
      party,
      gives: sumMoneyByLens(given.get(party) ?? [], containment),
      gets: sumMoneyByLens(got.get(party) ?? [], containment),
    }));
}

function goesRound(document: SnapshotDocument, lens: Lens, currency: string | null): MoneyInterval | null {
  if (currency === null) return null;
  const ground = { ...groundOf(document), openBudget: (): Budget => openBudget({ maxSteps: ROUND_STEPS }) };
  const figures = statedCirculation(ground, buildCaseWeb(ground, lens, currency));
  const figure = figures.find(({ id }) => id.startsWith("circulating-stated/"));
  if (figure === undefined || figure.truncated || figure.low === null) return null;
  return moneyInterval(currency, figure.low, figure.high, figure.approx);
}

function listDebts({ claims, sources }: SnapshotDocument, cash: readonly NetworkLink[]): readonly DebtLine[] {
  const letters = new Map(sources.map(({ slug, reliability }) => [slug, reliability]));
  const standing = claims.filter(({ status }) => status === "accepted");
  const ofClaims = (debt: Debt, lacks: (claim: Claim) => boolean): DebtLine => ({
    debt,
    about: "claim",
    slugs: standing.filter(lacks).map(({ slug }) => slug),
    of: standing.length,
  });
  const evidenceOf = ({ citations }: Claim) => [...new Set(citations.filter(isEvidence).map(({ source }) => source))];
  return [
    ofClaims("not_archived", ({ citations }) => citations.some(({ anchor }) => anchor === "not_captured")),
    ofClaims("one_source", (claim) => evidenceOf(claim).length === 1),
    ofClaims("weak_source", (claim) => {
      const evidence = evidenceOf(claim);
      return evidence.length > 0 && evidence.every((source) => (letters.get(source) ?? "F") >= "D");
    }),
    {
      debt: "no_amount",
      about: "link",
      slugs: cash.filter(({ amount, lens }) => amount === null && lens !== null).map(({ link }) => link),
      of: cash.filter(({ lens }) => lens !== null).length,
    },
    ofClaims("unnamed", ({ basis }) => basis === "unnamed_sources"),
    ofClaims("conflict", ({ conflictsWith }) => conflictsWith.length > 0),
  ];
}

function listDated({ deals, network }: SnapshotDocument): readonly DatedDeal[] {
  const ofDeal = groupBy(
    network.links.filter(({ drawn }) => drawn),
    ({ deal }) => deal,
  );
  return deals
    .flatMap(({ slug, announced, signed, effective }): readonly DatedDeal[] => {
      const day = announced ?? signed ?? effective;
      const links = ofDeal.get(slug) ?? [];
      if (day === null || links.length === 0) return [];
      const largest = links.reduce((one, other) => (sizeOf(other) > sizeOf(one) ? other : one));
      return [{ deal: slug, day, family: largest.family, amount: largest.amount }];
    })
    .sort(
      (one, other) => compareSlugs(firstDayOf(one.day), firstDayOf(other.day)) || compareSlugs(one.deal, other.deal),
    );
}

function readGrowth(
  cash: readonly NetworkLink[],
  containment: Containment,
  currency: string | null,
  asOf: Day,
): Dashboard["growth"] {
  const dated = cash.flatMap((link) => (link.date === null ? [] : [{ link, day: firstDayOf(link.date) }]));
  return quartersUntil(asOf, QUARTERS).map((until) => {
    const links = dated.filter(({ day }) => day <= until).map(({ link }) => link);
    const totalOf = (lens: Lens) =>
      sumMoney(links, containment, lens).totals.find((total) => total.currency === currency) ?? null;
    return { until, totals: perLens(totalOf) };
  });
}

/** The last days of the quarters up to a day, that of the day itself among them. */
function quartersUntil(day: Day, count: number): readonly Day[] {
  const [year = 0, month = 1] = day.split("-").map(Number);
  const last = year * 4 + Math.floor((month - 1) / 3);
  return Array.from({ length: count }, (_, at) => {
    const quarter = last - (count - 1 - at);
    return lastDayOf(`${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`);
  });
}

function mainCurrency(links: readonly NetworkLink[]): string | null {
  const uses = groupBy(
    links.flatMap(({ amount }) => (amount === null ? [] : [amount.currency])),
    (currency) => currency,
  );
  return (
    [...uses].sort(([one, some], [other, more]) => more.length - some.length || compareSlugs(one, other))[0]?.[0] ??
    null
  );
}

function sizeOf({ amount }: NetworkLink): number {
  return amount === null ? -1 : Number(amount.high ?? amount.low);
}

function perLens<Value>(valueOf: (lens: Lens) => Value): Record<Lens, Value> {
  return {
    PAID: valueOf("PAID"),
    COMMITTED: valueOf("COMMITTED"),
    ANNOUNCED: valueOf("ANNOUNCED"),
    REPORTED: valueOf("REPORTED"),
  };
}
