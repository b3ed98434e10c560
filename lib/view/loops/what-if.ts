import { groundOf } from "@/lib/domain/analysis/measures/figure-ground";
import { countByLens, type LensLoss } from "@/lib/domain/analysis/strike-out/count-by-lens";
import { strikeChoices } from "@/lib/domain/analysis/strike-out/find-load-bearing";
import { type StandingLoop, strikeOut } from "@/lib/domain/analysis/strike-out/strike-out";
import { STRIKE_TYPES, type Strike } from "@/lib/domain/analysis/strike-out/strike-records";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import type { Lens, Locale } from "@/lib/domain/model/vocabulary";
import { marksOf } from "@/lib/view/marks";
import { formatMoneyInterval } from "../format";
import { webMessages } from "../messages/web";
import { type DocumentIndex, indexDocument } from "../snapshots/document-index";
import { allLoopsWords, boundOf } from "./loop-counts";
import { strikeMessages } from "./strike-messages";
import { type FigureChange, figureChanges, loopWay, strikeName } from "./strike-rows";

/** Something that can be taken away, and what it is called. */
export interface WhatIfChoice extends Strike {
  readonly name: string;
}

/** A loop that something happens to: the way round, the narrowest lens that closed it, and what changes where it stays. */
export interface WhatIfLoop {
  readonly id: string;
  readonly way: string;
  readonly lens: Lens;
  readonly note: string | null;
}

/** What would fall, in the words of one language. */
export interface WhatIf {
  readonly choices: readonly WhatIfChoice[];
  /** True where there is more to choose from than `choices` holds. */
  readonly isChoiceCut: boolean;
  readonly taken: readonly WhatIfChoice[];
  /** What was to be taken away and is not among the accepted records, which therefore do not say what it is called. */
  readonly notOnRecord: readonly WhatIfChoice[];
  readonly byLens: readonly LensLoss[];
  /** All loops with their bound: "47 loops of up to six steps". */
  readonly all: string;
  /** The bound of the search: "of up to six steps". */
  readonly bound: string;
  readonly fallen: readonly WhatIfLoop[];
  readonly changed: readonly WhatIfLoop[];
  readonly claims: number;
  readonly links: number;
  readonly figures: readonly FigureChange[];
  /** True where the search for loops reached its limit. */
  readonly isCut: boolean;
}

/** Most choices of one type; whatever else is there can be named in the address. */
const MOST_CHOICES = 400;

/** Takes some things away from a document and puts into words what would fall, by the functions of the public page. */
export function describeWhatIf(document: SnapshotDocument, wanted: readonly Strike[], locale: Locale): WhatIf {
  const index = indexDocument(document);
  const ground = groundOf(document);
  const words = strikeMessages(locale);
  const strikes = wanted.filter((strike) => isOnRecord(index, strike));
  const loss = strikeOut(ground, strikes);
  const tell = (loop: StandingLoop, note: string | null = null): WhatIfLoop => ({
    id: loop.id,
    way: loopWay(index, loop.parties, locale),
    lens: loop.lens,
    note,
  });
  const space = marksOf(locale).space;
  return {
    ...listChoices(index, locale),
    taken: strikes.map((strike) => ({ ...strike, name: strikeName(index, strike, locale) })),
    notOnRecord: wanted
      .filter((strike) => !strikes.includes(strike))
      .map((strike) => ({ ...strike, name: webMessages(locale).unnamed })),
    byLens: countByLens(ground.loopSets, loss),
    all: allLoopsWords(ground.loopSets, locale),
    bound: boundOf(ground.loopSets, locale),
    fallen: loss.fallen.map((loop) => tell(loop)),
    changed: [
      ...loss.softened.map(({ loop, lens }) => tell(loop, words.softer(words.lenses[lens]))),
      ...loss.resized.map(({ loop, bottleneck }) =>
        tell(loop, `${words.resized}${space}${formatMoneyInterval(bottleneck, locale)}`),
      ),
      ...loss.opened.map((loop) => tell(loop, words.openedOnly)),
    ],
    claims: loss.claims.length,
    links: loss.links.length,
    figures: figureChanges(index, loss, locale, "desk"),
    isCut: loss.truncated,
  };
}

function isOnRecord(index: DocumentIndex, { type, slug }: Strike): boolean {
  const records = { party: index.parties, source: index.sources, claim: index.claims };
  return records[type].has(slug);
}

/**
 * Everything that figures lean on: parties with a link, claims on links and their deals, and the sources of those; what
 * loops lean on comes first where there is too much of it, by name within its type.
 */
function listChoices(index: DocumentIndex, locale: Locale): Pick<WhatIf, "choices" | "isChoiceCut"> {
  const { document } = index;
  // What is only told of, or disputed altogether, is drawn nowhere and no figure leans on it.
  const claims = document.claims.filter(
    ({ subjectType, subject }) =>
      (subjectType === "link" && index.links.has(subject)) || (subjectType === "deal" && index.deals.has(subject)),
  );
  const found = {
    party: document.links.flatMap(({ payer, payee }) => [payer, payee]),
    claim: claims.map(({ slug }) => slug),
    source: claims.flatMap((claim) => claim.citations.map(({ source }) => source)),
  };
  const onLoops = strikeChoices(groundOf(document));
  const lists = STRIKE_TYPES.map((type) => {
    const first = onLoops.filter((choice) => choice.type === type).map(({ slug }) => slug);
    const all = [...new Set([...first, ...found[type]])];
    const kept = all
      .slice(0, MOST_CHOICES)
      .map((slug) => ({ type, slug, name: strikeName(index, { type, slug }, locale) }));
    return {
      isCut: all.length > kept.length,
      kept: kept.sort((one, other) => one.name.localeCompare(other.name, locale)),
    };
  });
  return { choices: lists.flatMap(({ kept }) => kept), isChoiceCut: lists.some(({ isCut }) => isCut) };
}
