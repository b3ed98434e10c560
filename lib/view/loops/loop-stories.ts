import { groundOf } from "@/lib/domain/analysis/measures/figure-ground";
import { type LoopReading, readLoops } from "@/lib/domain/analysis/measures/loop-figures";
import { joinWay } from "@/lib/domain/bidi";
import type { Slug } from "@/lib/domain/model/case-records";
import type { NetworkLink } from "@/lib/domain/model/snapshot-document";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { type DocumentIndex, shortPartyName } from "../snapshots/document-index";
import { keepByDocument } from "../snapshots/keep-by-document";
import type { OrderWord } from "./loop-messages";
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

interface LoopStep {
  readonly giver: Slug;
  readonly receiver: Slug;
  readonly links: readonly NetworkLink[];
}

const readings = new WeakMap<DocumentIndex, readonly LoopReading[]>();

/** Every loop as it was read, in rank order, cash before mixed; read once for all pages of a document. */
export function readRankedLoops(index: DocumentIndex): readonly LoopReading[] {
  const known = readings.get(index) ?? readLoops(groundOf(index.document));
  readings.set(index, known);
  return known;
}

/** Every loop in rank order, cash before mixed. */
export function tellLoops(index: DocumentIndex, locale: Locale): readonly LoopStory[] {
  return keepStories(index, locale, "all", () => tellInOrder(index, locale));
}

const keepStories = keepByDocument<"all", readonly LoopStory[]>();

function tellInOrder(index: DocumentIndex, locale: Locale): readonly LoopStory[] {
  return readRankedLoops(index).map((reading, at) => {
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

/** One loop by its id; null where there is none. */
export function storyOfLoop(index: DocumentIndex, id: string, locale: Locale): LoopStory | null {
  const known = keepById(index, locale, "all", () => {
    return new Map(tellLoops(index, locale).map((story) => [story.reading.loop.id, story]));
  });
  return known.get(id) ?? null;
}

const keepById = keepByDocument<"all", ReadonlyMap<string, LoopStory>>();

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
