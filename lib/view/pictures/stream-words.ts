import type { NetworkLink } from "@/lib/domain/model/snapshot-document";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { besideAmount, joinedTermYears, termsOfLinks } from "../deals/term-words";
import { formatMoneyInterval } from "../format";
import { caseFrontMessages } from "../messages/case-front";
import { pictureName } from "../network/party-labels";
import { type DocumentIndex, partyName } from "../snapshots/document-index";
import { INK_OF_LENS } from "./ink";
import type { Stream } from "./streams";

/** The deal of a stream that most money is named for. */
export function largestLink({ links }: Stream): NetworkLink {
  const sizeOf = ({ amount }: NetworkLink) => (amount === null ? 0 : Number(amount.high ?? amount.low));
  return links.reduce((one, other) => (sizeOf(other) > sizeOf(one) ? other : one));
}

/** The years that the contracts of a stream run over: "2027–2032"; "" where none says from when to when. */
export function contractYears(index: DocumentIndex, { links }: Stream, locale: Locale): string {
  const joined = termsOfLinks(
    index,
    links.map(({ link }) => link),
  );
  if (joined === null || joined.earliest === null || joined.latest === null || !joined.ends) return "";
  const { earliest, latest } = joined;
  const span = earliest === latest ? earliest : `${earliest}–${latest}`;
  return locale === "zh" ? `${span}年` : span;
}

/** The same in words, or that none is stated; null where nothing of it runs over time. */
export function termOfStream(index: DocumentIndex, { links }: Stream, locale: Locale): string | null {
  return joinedTermYears(
    termsOfLinks(
      index,
      links.map(({ link }) => link),
    ),
    locale,
  );
}

/** What a party is called in pictures. */
export function nameInPicture(index: DocumentIndex, slug: string, locale: Locale): string {
  const party = index.parties.get(slug);
  return party === undefined ? partyName(index, slug, locale) : pictureName(party, locale);
}

/** An arrow in words: who to whom, what for, how much, how far, how many deals. */
export function streamWords(index: DocumentIndex, stream: Stream, locale: Locale): string {
  const words = caseFrontMessages(locale);
  const ink = INK_OF_LENS[stream.lens];
  return words.stream(
    nameInPicture(index, stream.giver, locale),
    words.flows[stream.flow],
    nameInPicture(index, stream.receiver, locale),
    besideAmount(formatMoneyInterval(stream.sums.REPORTED, locale), termOfStream(index, stream, locale), locale),
    words.inks[ink === "unsure" ? "paid" : ink],
    stream.links.length,
  );
}
