import { openBudget, USUAL_STEPS } from "@/lib/domain/analysis/budget";
import { groundOf } from "@/lib/domain/analysis/measures/figure-ground";
import { findLoadBearing, type LoadBearingSearch } from "@/lib/domain/analysis/strike-out/find-load-bearing";
import { indexStrikes } from "@/lib/domain/analysis/strike-out/strike-effects";
import { readerHeadlines, type StrikeOut, strikeFigures } from "@/lib/domain/analysis/strike-out/strike-out";
import type { Strike, StrikeType } from "@/lib/domain/analysis/strike-out/strike-records";
import { joinWay } from "@/lib/domain/bidi";
import type { Claim, Slug } from "@/lib/domain/model/case-records";
import type { Figure, SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { marksOf } from "@/lib/view/marks";
import { claimValueWithYears, propertyLabel } from "../claims/claim-words";
import { linkSentenceText } from "../deals/link-sentence";
import { figureRange, formatOne } from "../figures/figure-values";
import { formatPartialDate } from "../format";
import { localize } from "../labels";
import { isForReaders } from "../measures/reader-figures";
import { type DocumentIndex, shortPartyName } from "../snapshots/document-index";
import { sourceName } from "../sources/source-words";
import { strikeMessages } from "./strike-messages";

/** One choice with everything that would fall with it. */
export interface StrikeRow {
  readonly strike: Strike;
  readonly result: Pick<StrikeOut, "fallen" | "softened" | "figures">;
}

/** Rows of one type on the page; the rest are a choice in the page or a look at the record. */
const MOST_ROWS = 8;

/** The rows, and how many choices were tried for them where that was not all. */
export interface StrikeRows {
  readonly rows: readonly StrikeRow[];
  readonly cut: { readonly tried: number; readonly choices: number } | null;
}

/** Every row computes the figures of the whole lens again, so each of them gets less. */
const STEPS_OF_A_FIGURE = USUAL_STEPS / 10;

const tried = new WeakMap<SnapshotDocument, StrikeRows>();
const searched = new WeakMap<SnapshotDocument, LoadBearingSearch>();

function searchOnce(document: SnapshotDocument): LoadBearingSearch {
  const known = searched.get(document) ?? findLoadBearing(groundOf(document));
  searched.set(document, known);
  return known;
}

type Fallen = StrikeOut["fallen"];
const bySource = new WeakMap<SnapshotDocument, ReadonlyMap<Slug, Fallen>>();

/** Loops that close under no lens without a source; none for one that was not tried where the search was cut off. */
export function fallenWithoutSource({ document }: DocumentIndex, source: Slug): Fallen {
  const known =
    bySource.get(document) ??
    new Map(
      searchOnce(document).found.flatMap(({ type, slug, fallen }) =>
        type === "source" ? [[slug, fallen] as const] : [],
      ),
    );
  bySource.set(document, known);
  return known.get(source) ?? [];
}

/** What loops lean on most, by type; tried once per document, because both languages print the same rows. */
export function loadBearingRows({ document }: DocumentIndex): StrikeRows {
  const known = tried.get(document);
  if (known) return known;
  const search = searchOnce(document);
  const ground = { ...groundOf(document), openBudget: () => openBudget({ maxSteps: STEPS_OF_A_FIGURE }) };
  const whole = readerHeadlines(ground);
  const index = indexStrikes(ground);
  const counts = new Map<StrikeType, number>();
  const rows = search.found
    .filter(({ type }) => {
      counts.set(type, (counts.get(type) ?? 0) + 1);
      return (counts.get(type) ?? 0) <= MOST_ROWS;
    })
    .map(({ type, slug, fallen, softened }) => ({
      strike: { type, slug },
      result: { fallen, softened, figures: strikeFigures(index, [{ type, slug }], whole) },
    }));
  const cut = search.cut === null ? null : { tried: search.tried, choices: search.choices };
  tried.set(document, { rows, cut });
  return { rows, cut };
}

/** How a choice is called: a company, a publication with its day, or what a claim says of which link. */
export function strikeName(index: DocumentIndex, { type, slug }: Strike, locale: Locale): string {
  if (type === "party") return shortPartyName(index, slug, locale);
  if (type === "source") {
    const source = index.sources.get(slug);
    if (source === undefined) return slug;
    const name = sourceName(source, locale);
    if (source.published === null) return name;
    const day = formatPartialDate(source.published, locale);
    return locale === "zh" ? `${name}（${day}）` : `${name} (${day})`;
  }
  const claim = index.claims.get(slug);
  if (claim === undefined) return slug;
  const subject = subjectName(index, claim, locale) ?? strikeMessages(locale).notDrawn;
  const colon = marksOf(locale).colon;
  return `${subject}${colon}${propertyLabel(claim.property, locale, index.document.header.words)} ${claimValueWithYears(index, claim, locale)}`;
}

/** What a claim is about; null for a link that only somebody told of, which a document has no ends of. */
function subjectName(index: DocumentIndex, { subjectType, subject }: Claim, locale: Locale): string | null {
  if (subjectType === "party") return shortPartyName(index, subject, locale);
  if (subjectType === "link") {
    const link = index.links.get(subject);
    return link ? linkSentenceText(index, link, undefined, locale) : null;
  }
  const found = {
    deal: index.deals.get(subject)?.title,
    rule: index.rules.get(subject)?.title,
    indicator: index.indicators.get(subject)?.name,
  }[subjectType];
  return found ? localize(found, locale) : null;
}

/** A figure that would change, in words: what it is, with it, without it. */
export interface FigureChange {
  readonly id: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** The headline figures of a result in words; those for experts at the desk alone. */
export function figureChanges(
  index: DocumentIndex,
  { figures }: Pick<StrikeOut, "figures">,
  locale: Locale,
  reader: "public" | "desk" = "public",
): readonly FigureChange[] {
  const words = strikeMessages(locale);
  const measures: Readonly<Record<string, (names: readonly string[], lens: string) => string>> = words.measures;
  const shown = reader === "desk" ? figures : figures.filter(({ before }) => isForReaders(before));
  return shown.map(({ before, after }) => {
    const names = before.parties.map((slug: Slug) => shortPartyName(index, slug, locale));
    const lens = before.lens === null ? "" : words.lenses[before.lens];
    return {
      id: before.id,
      label: measures[before.id.split("/")[0] ?? ""]?.(names, lens) ?? before.id,
      before: valueOf(before, locale),
      after: after === null ? words.notComputable : valueOf(after, locale),
    };
  });
}

function valueOf(figure: Figure, locale: Locale): string {
  if (figure.unit === "percent" && figure.point !== null) return formatOne(figure.point, figure.unit, locale, []);
  return figureRange(figure, locale, []) ?? strikeMessages(locale).notComputable;
}

/** A loop by its id in words, also where it is in no document any more. */
export function loopWay(index: DocumentIndex, parties: readonly Slug[], locale: Locale): string {
  const names = parties.map((slug) => shortPartyName(index, slug, locale));
  return joinWay([...names, names[0] ?? ""]);
}
