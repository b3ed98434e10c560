import { isWithinLens } from "@/lib/domain/lens/link-amounts";
import { countsUnder, statedUnder } from "@/lib/domain/lens/link-under-lens";
import type { Claim, Slug } from "@/lib/domain/model/case-records";
import { isIn } from "@/lib/domain/model/link-kinds";
import type { LoopSet, MoneyInterval, NetworkLink } from "@/lib/domain/model/snapshot-document";
import type { Lens, Locale } from "@/lib/domain/model/vocabulary";
import { marksOf } from "@/lib/view/marks";
import { amountWithTerm } from "../deals/term-words";
import { formatMoneyInterval } from "../format";
import { type DocumentIndex, shortPartyName } from "../snapshots/document-index";

/** What the sources say and do not say of the payments on a loop, one sentence each. */
export interface LoopPayments {
  /** Link by link: what was paid or funded, or that no source says. */
  readonly links: readonly { readonly link: Slug; readonly text: string }[];
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
 * Tells of a loop of cash that closes on contracts and not by payments what of it is known to be paid, link by link. Made
 * from the claims on the links: what a source says was paid, whether that is said to be cash, and who says it. Null for a
 * loop that is shown to be paid, and for one that is not even signed. A sentence says what the sources show, never that
 * nothing was paid.
 */
export function tellPayments(index: DocumentIndex, way: Way, locale: Locale): LoopPayments | null {
  if (way.kind !== "cash" || way.lens === "PAID" || !isWithinLens(way.lens, "COMMITTED")) return null;
  const hops = way.hops.map(({ links }) =>
    links.flatMap((link) => index.networkLinks.get(link) ?? []).filter((link) => countsUnder(link, "PAID")),
  );
  const open = hops.filter((links) => !links.some(({ lens }) => lens === "PAID"));
  const unsplit = open.flatMap((links) => links.filter(isUnsplit));
  const unknown = open.filter((links) => !links.some(isUnsplit)).flat();
  const words = locale === "zh" ? ZH : EN;
  return {
    links: hops.flat().map((link) => ({ link: link.link, text: tellLink(index, link, words, locale) })),
    conclusion: words.conclude(givers(index, unsplit, locale), givers(index, unknown, locale)),
  };
}

/** All sentences in a row, for places without lists. */
export function paymentText({ links, conclusion }: LoopPayments, locale: Locale): string {
  return [...links.map(({ text }) => text), conclusion].join(marksOf(locale).space);
}

/** Funded, and how much of it was cash is not published: no payment that could close a loop. */
function isUnsplit(link: NetworkLink): boolean {
  return link.isSplitUnknown && link.paid !== null;
}

function givers(index: DocumentIndex, links: readonly NetworkLink[], locale: Locale): readonly string[] {
  return [...new Set(links.map(({ giver }) => shortPartyName(index, giver, locale)))];
}

function tellLink(index: DocumentIndex, link: NetworkLink, words: Words, locale: Locale): string {
  const agreed = link.isSplitUnknown ? link.amount : statedUnder(link, "COMMITTED");
  const paid = link.isSplitUnknown ? link.paid : (link.paid ?? statedUnder(link, "PAID"));
  const money = (amount: MoneyInterval | null) => (amount === null ? null : formatMoneyInterval(amount, locale));
  const says = link.paidClaim === null ? undefined : index.claims.get(link.paidClaim);
  const [giver, receiver] = [link.giver, link.receiver].map((slug) => shortPartyName(index, slug, locale));
  return words.link({
    giver: giver ?? link.giver,
    receiver: receiver ?? link.receiver,
    isFinancing: isIn("financing", link.kind),
    agreed: agreed === null ? null : amountWithTerm(agreed, index.terms.get(link.link), locale),
    paid: money(paid),
    isShown: link.lens === "PAID",
    isUnsplit: isUnsplit(link),
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

interface LinkWords {
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
  link(link: LinkWords): string;
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
  link({ giver, receiver, isFinancing, agreed, paid, isShown, isUnsplit, saidBy }) {
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
  link({ giver, receiver, isFinancing, agreed, paid, isShown, isUnsplit, saidBy }) {
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
