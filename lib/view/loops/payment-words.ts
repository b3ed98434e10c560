import { isWithinLens } from "@/lib/domain/lens/leg-amounts";
import { countsUnder, statedUnder } from "@/lib/domain/lens/leg-under-lens";
import type { Claim, Slug } from "@/lib/domain/model/case-records";
import { isIn } from "@/lib/domain/model/link-kinds";
import type { LoopSet, MoneyInterval, NetworkLeg } from "@/lib/domain/model/snapshot-document";
import type { Lens, Locale } from "@/lib/domain/model/vocabulary";
import { amountWithTerm } from "../deals/term-words";
import { formatMoneyInterval } from "../format";
import { type DocumentIndex, shortPartyName } from "../snapshots/document-index";

/** What the sources say and do not say of the payments on a loop, one sentence each. */
export interface LoopPayments {
  /** Leg by leg: what was paid or funded, or that no source says. */
  readonly legs: readonly { readonly link: Slug; readonly text: string }[];
  /** What that comes to: why the loop is not called a paid one. */
  readonly conclusion: string;
}

interface Way {
  readonly kind: LoopSet["kind"];
  /** The narrowest lens under which it closes. */
  readonly lens: Lens;
  readonly hops: readonly { readonly links: readonly Slug[] }[];
}

/**
 * Tells of a loop of cash that closes on contracts and not by payments what of it is known to be paid, leg by leg. Made
 * from the claims on the legs: what a source says was paid, whether that is said to be cash, and who says it. Null for a
 * loop that is shown to be paid, and for one that is not even signed. A sentence says what the sources show, never that
 * nothing was paid.
 */
export function tellPayments(index: DocumentIndex, way: Way, locale: Locale): LoopPayments | null {
  if (way.kind !== "cash" || way.lens === "PAID" || !isWithinLens(way.lens, "COMMITTED")) return null;
  const hops = way.hops.map(({ links }) =>
    links.flatMap((link) => index.legs.get(link) ?? []).filter((leg) => countsUnder(leg, "PAID")),
  );
  const open = hops.filter((legs) => !legs.some(({ lens }) => lens === "PAID"));
  const unsplit = open.flatMap((legs) => legs.filter(isUnsplit));
  const unknown = open.filter((legs) => !legs.some(isUnsplit)).flat();
  const words = locale === "zh" ? ZH : EN;
  return {
    legs: hops.flat().map((leg) => ({ link: leg.link, text: tellLeg(index, leg, words, locale) })),
    conclusion: words.conclude(givers(index, unsplit, locale), givers(index, unknown, locale)),
  };
}

/** All sentences in a row, for places without lists. */
export function paymentText({ legs, conclusion }: LoopPayments, locale: Locale): string {
  return [...legs.map(({ text }) => text), conclusion].join(locale === "zh" ? "" : " ");
}

/** Funded, and how much of it was cash is not published: no payment that could close a loop. */
function isUnsplit(leg: NetworkLeg): boolean {
  return leg.isSplitUnknown && leg.paid !== null;
}

function givers(index: DocumentIndex, legs: readonly NetworkLeg[], locale: Locale): readonly string[] {
  return [...new Set(legs.map(({ giver }) => shortPartyName(index, giver, locale)))];
}

function tellLeg(index: DocumentIndex, leg: NetworkLeg, words: Words, locale: Locale): string {
  const agreed = leg.isSplitUnknown ? leg.amount : statedUnder(leg, "COMMITTED");
  const paid = leg.isSplitUnknown ? leg.paid : (leg.paid ?? statedUnder(leg, "PAID"));
  const money = (amount: MoneyInterval | null) => (amount === null ? null : formatMoneyInterval(amount, locale));
  const says = leg.paidClaim === null ? undefined : index.claims.get(leg.paidClaim);
  const [giver, receiver] = [leg.giver, leg.receiver].map((slug) => shortPartyName(index, slug, locale));
  return words.leg({
    giver: giver ?? leg.giver,
    receiver: receiver ?? leg.receiver,
    isFinancing: isIn("financing", leg.kind),
    agreed: agreed === null ? null : amountWithTerm(agreed, index.terms.get(leg.link), locale),
    paid: money(paid),
    isShown: leg.lens === "PAID",
    isUnsplit: isUnsplit(leg),
    saidBy: says === undefined ? null : words.saidBy[sayingOf(index, says)],
  });
}

type Saying = "filing" | "reports_on_filing" | "party" | "reports_on_party" | "press" | "unnamed" | "statement";

/** Whose word a claim is, by the texts that support it. */
function sayingOf(index: DocumentIndex, claim: Claim): Saying {
  const sources = claim.citations
    .filter(({ stance }) => stance === "supports")
    .flatMap(({ source }) => index.sources.get(source) ?? []);
  if (claim.basis === "primary_text") return "filing";
  if (claim.basis === "announced_by_party") {
    const isOnFiling = sources.some(
      ({ kind, wordsOf }) => kind === "filing" || wordsOf?.includes("SEC filing of") === true,
    );
    if (claim.evidence === "verified") return "party";
    return isOnFiling ? "reports_on_filing" : "reports_on_party";
  }
  if (claim.basis === "unnamed_sources") return "unnamed";
  return claim.basis === "tested_document_only" ? "statement" : "press";
}

interface LegWords {
  readonly giver: string;
  readonly receiver: string;
  readonly isFinancing: boolean;
  readonly agreed: string | null;
  readonly paid: string | null;
  readonly isShown: boolean;
  readonly isUnsplit: boolean;
  readonly saidBy: string | null;
}

interface Words {
  readonly saidBy: Readonly<Record<Saying, string>>;
  leg(leg: LegWords): string;
  conclude(unsplit: readonly string[], unknown: readonly string[]): string;
}

const EN: Words = {
  saidBy: {
    filing: "According to a filing",
    reports_on_filing: "According to reports on its filings",
    party: "By its own account",
    reports_on_party: "According to reports of its own statement",
    press: "According to press reports",
    unnamed: "According to people whom the press does not name",
    statement: "According to one statement alone",
  },
  leg({ giver, receiver, isFinancing, agreed, paid, isShown, isUnsplit, saidBy }) {
    const start = saidBy === null ? "" : `${saidBy}, `;
    if (paid !== null && isUnsplit) {
      const of = agreed === null ? "" : ` of the ${agreed} that it agreed to put into ${receiver}`;
      const funded = agreed === null ? `has put ${paid} into ${receiver}` : `has funded ${paid}${of}`;
      return `${start}${giver} ${funded}; how much of that was cash was never published.`;
    }
    if (paid !== null && isShown) {
      const of = agreed === null || agreed === paid ? "" : ` of the ${agreed} agreed`;
      return `${start}${giver} has ${isFinancing ? `put ${paid}${of} into ${receiver}` : `paid ${receiver} ${paid}${of}`}.`;
    }
    const sum = agreed === null ? "a sum that is not published" : agreed;
    const owes = isFinancing ? `agreed to put ${sum} into ${receiver}` : `contracted to pay ${receiver} ${sum}`;
    return isShown
      ? `${giver} has ${owes}; some of it was paid, and no source says how much.`
      : `${giver} has ${owes}; no source gives a figure of what has been paid.`;
  },
  conclude(unsplit, unknown) {
    const gaps = [
      ...(unsplit.length > 0 ? [`how much of what ${join(unsplit, " and ")} funded was cash`] : []),
      ...(unknown.length > 0 ? [`what ${join(unknown, " and ")} ${unknown.length === 1 ? "has" : "have"} paid`] : []),
    ];
    const gap = gaps.length === 0 ? "No figure shows that it closed" : `No confirmed figure shows ${gaps.join(" or ")}`;
    return `${gap}, so we do not call it a paid loop.`;
  },
};

const ZH: Words = {
  saidBy: {
    filing: "据申报文件",
    reports_on_filing: "据对其申报文件的报道",
    party: "据其自己公布",
    reports_on_party: "据对其声明的报道",
    press: "据媒体报道",
    unnamed: "据媒体援引的未具名人士",
    statement: "仅据一方的说法",
  },
  leg({ giver, receiver, isFinancing, agreed, paid, isShown, isUnsplit, saidBy }) {
    const start = saidBy === null ? "" : `${saidBy}，`;
    if (paid !== null && isUnsplit) {
      const of = agreed === null ? "" : `${agreed}`;
      return `${start}${giver}对${receiver}的${of}出资已到位${paid}，其中多少为现金从未公布。`;
    }
    if (paid !== null && isShown) {
      const of = agreed === null || agreed === paid ? "" : `（约定${agreed}）`;
      return `${start}${giver}已向${receiver}${isFinancing ? "投入" : "支付"}${paid}${of}。`;
    }
    const sum = agreed === null ? "未公布的金额" : agreed;
    const owes = isFinancing ? `${giver}已约定向${receiver}投入${sum}` : `${giver}已签约向${receiver}支付${sum}`;
    return isShown ? `${owes}；其中一部分已付，付了多少没有来源说明。` : `${owes}；已付多少，没有来源给出数字。`;
  },
  conclude(unsplit, unknown) {
    const gaps = [
      ...(unsplit.length > 0 ? [`${unsplit.join("、")}的出资中有多少现金`] : []),
      ...(unknown.length > 0 ? [`${unknown.join("、")}付了多少`] : []),
    ];
    const none = gaps.length > 1 || unsplit.length + unknown.length > 1 ? "均无经证实的数字" : "没有经证实的数字";
    const gap = gaps.length === 0 ? "没有数字证明它已闭合" : `${gaps.join("，以及")}，${none}`;
    return `${gap}，因此我们不称之为已付款的资金循环。`;
  },
};

function join(names: readonly string[], last: string): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")}${last}${names[names.length - 1]}`;
}
