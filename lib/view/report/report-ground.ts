import { joinTexts } from "@/lib/domain/bidi";
import type { Slug } from "@/lib/domain/model/case-records";
import type { NetworkLink } from "@/lib/domain/model/snapshot-document";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { streamWords } from "../pictures/stream-words";
import type { Stream } from "../pictures/streams";
import { findFigure } from "../snapshots/answer";
import type { DocumentIndex } from "../snapshots/document-index";
import type { ReportMessages } from "./report-messages";
import type { Notes } from "./report-notes";

/** What every chapter of a report is written from. */
export interface ReportGround {
  readonly index: DocumentIndex;
  readonly locale: Locale;
  readonly words: ReportMessages;
  readonly notes: Notes;
}

/** The claims behind some links as they count in figures. */
export function claimsBehind(links: readonly Pick<NetworkLink, "claims">[]): readonly Slug[] {
  return links.flatMap(({ claims }) => claims);
}

/** The same by the slugs of the links. */
export function claimsThroughLinks({ networkLinks }: DocumentIndex, links: readonly Slug[]): readonly Slug[] {
  return claimsBehind(links.flatMap((link) => networkLinks.get(link) ?? []));
}

/** The claims that a figure names; none for one that the document does not have. */
export function claimsOfFigure(index: DocumentIndex, id: string): readonly Slug[] {
  return findFigure(index, id)?.claims ?? [];
}

/** A title without the marks between its phrases. */
export function plainTitle(title: string): string {
  return title.replaceAll("|", "");
}

/** Arrows that the text of a picture names; a longer one is read by nobody, and the tables have them all. */
const TOLD_STREAMS = 4;

/** A picture in words: what it is, and its largest arrows. */
export function tellStreams({ index, locale, words }: ReportGround, title: string, streams: readonly Stream[]): string {
  const largest = [...streams].sort((one, other) => other.reach.REPORTED - one.reach.REPORTED).slice(0, TOLD_STREAMS);
  return words.picture(
    title,
    joinTexts(
      largest.map((stream) => streamWords(index, stream, locale)),
      words.semicolon,
    ),
  );
}
