import type { ExchangeRule, NetworkLink } from "@/lib/domain/model/snapshot-document";
import { LENSES, type Lens } from "@/lib/domain/model/vocabulary";
import { compareText } from "../../domain/model/ids";
import type { DocumentIndex } from "../snapshots/document-index";

/** One pair of links that is the price of one another, and would have closed a loop of two parties. */
export interface StruckPair {
  readonly rule: ExchangeRule;
  readonly links: readonly [NetworkLink, NetworkLink];
  /** Lenses under which nothing else leads there and back, narrowest first. */
  readonly lenses: readonly Lens[];
}

/** What is drawn between two parties and was not counted as a loop, each pair once, by its links. */
export function listStruckPairs({ document, networkLinks }: DocumentIndex): readonly StruckPair[] {
  const found = new Map<string, StruckPair>();
  for (const { lens, struck } of document.loopSets) {
    for (const { rule, links } of struck.flatMap(({ exchanges }) => exchanges)) {
      const [one, other] = links.map((link) => networkLinks.get(link));
      if (!one || !other) continue;
      const key = links.join(" ");
      const lenses = [...(found.get(key)?.lenses ?? []), lens];
      found.set(key, { rule, links: [one, other], lenses: LENSES.filter((wide) => lenses.includes(wide)) });
    }
  }
  return [...found].sort(([one], [other]) => compareText(one, other)).map(([, pair]) => pair);
}
