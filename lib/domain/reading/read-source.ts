import type { PartialDate } from "../model/case-records";
import type { SourceKind } from "../model/vocabulary";
import type { TextReading } from "./read-text";
import { flatten, type Span } from "./spans";

/** What a text and its address say of the publication itself: each an offer that a person confirms. */
export interface SourceOffer {
  readonly publisher: string;
  readonly kind: SourceKind | null;
  readonly published: PartialDate;
  readonly title: string;
  readonly language: "en" | "zh";
}

const FILING =
  /\b(?:Form (?:8|10)-[KQ]|Form 6-K|Item \d\.\d\d|Commission File Number|pursuant to Section 13)\b|本公司(?:及)?董事会(?:及)?全体(?:成员|董事)|证券代码|公告编号/i;
const RELEASE =
  /\bFOR IMMEDIATE RELEASE\b|\b(?:today announced|forward-looking statements|media contact|press contact)\b|\(?(?:BUSINESS WIRE|PRNewswire|GLOBE NEWSWIRE)\)?|新闻稿|媒体联系人/i;
const ARTICLE =
  /\b(?:told Reuters|told reporters|people familiar|declined to comment|did not (?:immediately )?respond)\b|据[^，。]{2,12}报道|知情人士|记者/i;
const HOSTS: readonly (readonly [RegExp, SourceKind])[] = [
  [
    /(?:^|\.)sec\.gov$|(?:^|\.)hkexnews\.hk$|(?:^|\.)cninfo\.com\.cn$|(?:^|\.)sse\.com\.cn$|(?:^|\.)szse\.cn$/,
    "filing",
  ],
  [
    /(?:^|\.)(?:businesswire|prnewswire|globenewswire)\.com$|^(?:investor|investors|ir|news|newsroom|press)\./,
    "release",
  ],
  [/(?:^|\.)(?:reuters|bloomberg|ft|wsj|nytimes|cnbc|theinformation|caixin|yicai)\.com$/, "article"],
  [/(?:^|\.)youtube\.com$|(?:^|\.)bilibili\.com$/, "video"],
];

/**
 * What the source bar offers: the first party that the text names as publisher, the kind by the words or the address, the
 * first whole day, a first line as title.
 */
export function readSource(text: string, reading: TextReading, address: string): SourceOffer {
  const flat = flatten(text.slice(0, 20_000));
  const first = reading.mentions.find(({ span }) => !inTitle(span, reading.title))?.keys[0];
  const named = reading.parties.find(({ key }) => key === first) ?? reading.parties[0];
  const day = reading.days.find(({ said }) => said.is === "read" && said.value.length === 10);
  const kind = kindByWords(flat) ?? kindByAddress(address);
  return {
    publisher: named?.name ?? "",
    kind,
    published: day?.said.is === "read" ? day.said.value : "",
    title: reading.title ? text.slice(reading.title.start, reading.title.end) : "",
    language: reading.language,
  };
}

function inTitle({ start }: Span, title: Span | null): boolean {
  return title !== null && start < title.end;
}

function kindByWords(flat: string): SourceKind | null {
  const kinds = (
    [
      ["filing", FILING],
      ["release", RELEASE],
      ["article", ARTICLE],
    ] as const
  ).filter(([, words]) => words.test(flat));
  const [only] = kinds;
  return kinds.length === 1 && only ? only[0] : null;
}

function kindByAddress(address: string): SourceKind | null {
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(address.trim())?.[1]?.toLowerCase();
  return host === undefined ? null : (HOSTS.find(([pattern]) => pattern.test(host))?.[1] ?? null);
}
