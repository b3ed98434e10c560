import { groundOf } from "@/lib/domain/analysis/measures/figure-ground";
import { type LoopReading, readLoops } from "@/lib/domain/analysis/measures/loop-figures";
import { joinWay } from "@/lib/domain/bidi";
import type { Slug } from "@/lib/domain/model/case-records";
import type { NetworkLink } from "@/lib/domain/model/snapshot-document";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { dayOfStage } from "../deals/link-day";
import { amountWithTerm, termYears } from "../deals/term-words";
import { formatGrade } from "../format";
import { type DocumentIndex, shortPartyName } from "../snapshots/document-index";
import { evidenceOfLink } from "./link-ladder";
import { loopMessages, type OrderWord } from "./loop-messages";
import type { LoopShape } from "./motif-words";

/** One loop as the page tells it. */
export interface LoopStory {
  readonly reading: LoopReading;
  /** Place in the ranking, from 1. */
  readonly rank: number;
  readonly names: readonly string[];
  readonly steps: readonly LoopStep[];
  readonly shapes: readonly LoopShape[];
  /** The best order for any party. */
  readonly order: OrderWord;
  readonly orders: readonly { readonly order: OrderWord; readonly parties: readonly Slug[] }[];
}

export interface LoopStep {
  readonly giver: Slug;
  readonly receiver: Slug;
  readonly links: readonly NetworkLink[];
}

/** Every loop in rank order, cash before mixed. */
export function tellLoops(index: DocumentIndex, locale: Locale): readonly LoopStory[] {
  return readLoops(groundOf(index.document)).map((reading, at) => {
    const { loop } = reading;
    const steps = loop.hops.map(({ giver, receiver, links }) => ({
      giver,
      receiver,
      links: links.flatMap((slug) => index.networkLinks.get(slug) ?? []),
    }));
    const isUndated = steps.some(({ links }) => links.every(({ date }) => date === null));
    const wordOf = (order: OrderWord): OrderWord => (order === "possible" && isUndated ? "undated" : order);
    const motifs = [...new Set(reading.motifs.map(({ motif }) => motif))];
    return {
      reading,
      rank: at + 1,
      names: loop.parties.map((slug) => shortPartyName(index, slug, locale)),
      steps,
      shapes: motifs.length > 0 ? motifs : [reading.kind === "cash" ? "plain_cash" : "plain_mixed"],
      order: wordOf(reading.order.best),
      orders: (["certain", "possible", "undated", "impossible"] as const).flatMap((order) => {
        const parties = reading.order.forParty.filter((one) => wordOf(one.order) === order).map(({ party }) => party);
        return parties.length === 0 ? [] : [{ order, parties }];
      }),
    };
  });
}

/** Names of some parties in a row: "A, B and C". */
export function listNames(index: DocumentIndex, parties: readonly Slug[], locale: Locale): string {
  const names = parties.map((slug) => shortPartyName(index, slug, locale));
  if (locale === "zh") return names.join("、");
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
}

/** The way round in words: "A → B → A". */
export function wayRound({ names }: Pick<LoopStory, "names">): string {
  return joinWay([...names, names[0] ?? ""]);
}

/** The two lines at an arrow: number and sum, then day, grade and evidence mark. */
export function stepLines(index: DocumentIndex, step: LoopStep, number: number, locale: Locale): readonly string[] {
  const words = loopMessages(locale);
  const [only, second] = step.links;
  if (!only || second) {
    return [
      `${number} · ${words.linkCount(step.links.length)}`,
      step.links.map((link) => markOf(index, link)).join("  "),
    ];
  }
  const term = index.terms.get(only.link);
  const amount = only.amount === null ? words.noSum : amountWithTerm(only.amount, term, locale, termYears);
  const day = shortDay(dayOfStage(only), locale);
  return [`${number} · ${amount}`, [day, markOf(index, only)].filter((part) => part !== "").join(" ")];
}

/** Grade and evidence mark of a link: "B2 ✓". */
export function markOf(index: DocumentIndex, link: NetworkLink): string {
  const evidence = evidenceOfLink(index, link);
  return `${formatGrade(link.weakest)} ${evidence === "verified" ? "✓" : "○"}`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day short enough for an arrow: "3 Nov 2025", 2025-11-03 in Chinese; "" where there is none. */
function shortDay(date: string | null, locale: Locale): string {
  if (date === null) return "";
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date);
  if (parts === null || locale === "zh") return date;
  const [, year = "", month = "", day] = parts;
  const name = MONTHS[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
