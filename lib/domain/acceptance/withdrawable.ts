import type { Deal, GlossaryTerm, Link, LinkPart, Party, PartyInquiry, Rule } from "../model/case-records";
import type { Merge } from "../parties/merge-parties";
import type { RecordRef, ReviewedKind } from "./reviewed-kinds";

/**
 * The kinds of records that can be withdrawn and restored. A merge is undone instead, a claim is retracted, and the case
 * itself and what was checked sentence by sentence in the document under test only change.
 */
export const WITHDRAWABLE_KINDS = [
  "party",
  "deal",
  "link",
  "link_part",
  "source",
  "rule",
  "indicator",
  "glossary_term",
  "inquiry",
] as const satisfies readonly ReviewedKind[];
export type WithdrawableKind = (typeof WITHDRAWABLE_KINDS)[number];

/** A record that can be withdrawn, by its kind and its name. */
export interface WithdrawableRef {
  readonly type: WithdrawableKind;
  readonly slug: string;
}

export function isWithdrawableKind(type: string): type is WithdrawableKind {
  return (WITHDRAWABLE_KINDS as readonly string[]).includes(type);
}

/** States of the kinds that name other records. */
export interface NamingStates {
  readonly party: Party;
  readonly party_merge: Merge;
  readonly deal: Deal;
  readonly link: Link;
  readonly link_part: LinkPart;
  readonly rule: Rule;
  readonly glossary_term: GlossaryTerm;
  readonly inquiry: PartyInquiry;
}

const ref = (type: ReviewedKind, slug: string | null): readonly RecordRef[] => (slug === null ? [] : [{ type, slug }]);

const NAMES: { readonly [Kind in keyof NamingStates]: (state: NamingStates[Kind]) => readonly RecordRef[] } = {
  party: ({ sponsor }) => ref("party", sponsor),
  party_merge: ({ party, into }) => [...ref("party", party), ...ref("party", into)],
  deal: ({ partOf, supersededBy }) => [...ref("deal", partOf), ...ref("deal", supersededBy)],
  link: ({ deal, payer, payee }) => [...ref("deal", deal), ...ref("party", payer), ...ref("party", payee)],
  link_part: ({ partType, part, wholeType, whole }) => [...ref(partType, part), ...ref(wholeType, whole)],
  rule: ({ authority, places }) => [
    ...ref("party", authority),
    ...places.flatMap(({ source }) => ref("source", source)),
  ],
  glossary_term: ({ seeAlso }) => seeAlso.flatMap((slug) => ref("glossary_term", slug)),
  inquiry: ({ party }) => ref("party", party),
};

export const NAMING_KINDS = Object.keys(NAMES) as readonly (keyof NamingStates)[];

/** The records that a state names; the record rests on each of them. */
export function namedBy<Kind extends keyof NamingStates>(kind: Kind, state: NamingStates[Kind]): readonly RecordRef[] {
  return NAMES[kind](state);
}

/** A record by one word, to compare with. */
export function keyOf({ type, slug }: { readonly type: string; readonly slug: string }): string {
  return `${type} ${slug}`;
}
