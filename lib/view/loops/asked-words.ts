import { isolate } from "@/lib/domain/bidi";
import type { PartyInquiry, Slug } from "@/lib/domain/model/case-records";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { formatPartialDate } from "../format";
import type { Widen } from "../messages/widen";
import { type DocumentIndex, shortPartyName } from "../snapshots/document-index";
import { deadlineText } from "../zoned-time";

/** What one party was asked, in words, and its own words where it gave any. */
interface AskedParty {
  readonly slug: Slug;
  readonly name: string;
  readonly text: string;
  readonly answer: string | null;
}

export interface Asked {
  /** One line for each question, in the order of the parties. */
  readonly asked: readonly AskedParty[];
  /** Names of the parties that nobody asked. */
  readonly notAsked: readonly string[];
}

const EN = {
  asked: (on: string, until: string) => `asked on ${on}, with time until ${until}`,
  answers: {
    confirmed: (on: string) => `answered on ${on} and confirmed`,
    denied: (on: string) => `answered on ${on} and denied`,
    commented: (on: string) => `answered on ${on}`,
    declined: (on: string) => `declined to comment, on ${on}`,
    no_reply: (_on: string) => "gave no answer by then",
  },
  open: "no answer so far",
  between: "; ",
  notAsked: (names: readonly string[]) => `Not asked: ${names.join(", ")}.`,
};

type Words = Widen<typeof EN>;

const ZH: Words = {
  asked: (on, until) => `${on}提问，答复期限为${until}`,
  answers: {
    confirmed: (on) => `${on}答复并证实`,
    denied: (on) => `${on}答复并否认`,
    commented: (on) => `${on}作出答复`,
    declined: (on) => `${on}拒绝置评`,
    no_reply: () => "期限内未答复",
  },
  open: "目前尚无答复",
  between: "；",
  notAsked: (names) => `未提问：${names.join("、")}。`,
};

const WORDS: Readonly<Record<Locale, Words>> = { en: EN, zh: ZH };

/**
 * What the newsroom asked these parties and how they answered. A party that stands for a group was asked where a member
 * of it was. Nothing is told of the question itself, nor to whom it went.
 */
export function tellAsked(index: DocumentIndex, parties: readonly Slug[], locale: Locale): Asked {
  const { inquiries, network } = index.document;
  const headOf = new Map(network.groups.map(({ party, head }) => [party, head]));
  const of = (slug: Slug) => inquiries.filter(({ party }) => party === slug || headOf.get(party) === slug);
  return {
    asked: parties.flatMap((slug) =>
      of(slug).map((inquiry) => ({
        slug: inquiry.slug,
        name: shortPartyName(index, inquiry.party, locale),
        text: sayAsked(inquiry, locale),
        answer: inquiry.answer,
      })),
    ),
    notAsked: parties.filter((slug) => of(slug).length === 0).map((slug) => shortPartyName(index, slug, locale)),
  };
}

/** The parties that nobody asked, in a sentence; null where all of them were. */
export function notAskedText(names: readonly string[], locale: Locale): string | null {
  return names.length === 0 ? null : WORDS[locale].notAsked(names);
}

/** The same as plain lines, for what has no markup. */
export function askedLines(index: DocumentIndex, parties: readonly Slug[], locale: Locale): readonly string[] {
  const { asked, notAsked } = tellAsked(index, parties, locale);
  const [colon, open, close] = locale === "zh" ? ["：", "“", "”"] : [": ", "“", "”"];
  const rest = notAskedText(notAsked, locale);
  return [
    ...asked.map(({ name, text, answer }) =>
      answer === null ? `${name}${colon}${text}` : `${name}${colon}${text}${colon}${open}${isolate(answer)}${close}`,
    ),
    ...(rest === null ? [] : [rest]),
  ];
}

function sayAsked({ askedOn, deadline, stance, answeredOn }: PartyInquiry, locale: Locale): string {
  const words = WORDS[locale];
  const day = (text: string | null) => formatPartialDate(text, locale);
  const outcome = stance === null ? words.open : words.answers[stance](day(answeredOn));
  return `${words.asked(day(askedOn), deadlineText(deadline, locale))}${words.between}${outcome}`;
}
