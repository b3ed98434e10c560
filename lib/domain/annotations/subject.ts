import type { Slug } from "../model/case-records";
import { splitNames } from "../model/ids";
import type { LoopSet } from "../model/snapshot-document";

/** What can be talked about, noted and put on a list of things to do. */
export const TALK_SUBJECTS = ["party", "deal", "link", "claim", "citation", "loop", "term"] as const;
type TalkSubjectType = (typeof TALK_SUBJECTS)[number];

/**
 * One thing of a case by its kind and its name: the slug of the record; for a citation, which has no slug, its id; for
 * a loop its computed name (`cash.alpha.beta`).
 */
export interface TalkSubject {
  readonly type: TalkSubjectType;
  readonly slug: Slug;
}

/** The one-word form of a subject, for addresses and keys. */
export function writeSubject({ type, slug }: TalkSubject): string {
  return `${type}:${slug}`;
}

const NAME: Readonly<Record<TalkSubjectType, RegExp>> = {
  party: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  deal: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  link: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  claim: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  term: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  citation: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  loop: /^[a-z]+(?:_[a-z]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*){2,24}$/,
};

/** Reads the one-word form; null for anything that can name nothing. */
export function readSubject(text: string): TalkSubject | null {
  const cut = text.indexOf(":");
  const type = TALK_SUBJECTS.find((one) => one === text.slice(0, cut));
  const slug = text.slice(cut + 1);
  if (!type || slug.length > 1000 || !NAME[type].test(slug)) return null;
  return type === "loop" && readLoopName(slug) === null ? null : { type, slug };
}

export interface LoopName {
  readonly kind: LoopSet["kind"];
  readonly parties: readonly Slug[];
}

const LOOP_KINDS: readonly LoopSet["kind"][] = ["cash", "mixed"];

/**
 * Kind and parties of a loop by its name; null when no loop can have it: an unknown kind, a party twice, or parties
 * that do not start at the smallest (the same loop would have two names).
 *
 * @example readLoopName("cash.alpha.beta") // { kind: "cash", parties: ["alpha", "beta"] }
 */
export function readLoopName(name: string): LoopName | null {
  const [word, ...parties] = splitNames(name, ".");
  const kind = LOOP_KINDS.find((one) => one === word);
  if (!kind || parties.length < 2 || new Set(parties).size !== parties.length) return null;
  return parties.every((party) => (parties[0] as Slug) <= party) ? { kind, parties } : null;
}
