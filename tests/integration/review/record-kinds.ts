import type { WithdrawableKind } from "@/lib/domain/records/by-kind";
import type { Result } from "@/lib/domain/result";
import { createSource } from "@/lib/server/claims/citations/workflows";
import { addDeal } from "@/lib/server/deals/editing/workflows";
import { addPart } from "@/lib/server/deals/links/containment/workflows";
import { addLink } from "@/lib/server/deals/links/editing/workflows";
import { addTerm } from "@/lib/server/glossary/editing/workflows";
import { addIndicator } from "@/lib/server/indicators/editing/workflows";
import { addParty } from "@/lib/server/parties/editing/workflows";
import { addRule } from "@/lib/server/rules/editing/workflows";
import { openInquiry } from "@/lib/server/talk/inquiries/workflows";
import { type Reporter } from "@/tests/builders/actors";

const NOTHING = { jurisdiction: null, sponsor: null, lei: null, cik: null, ticker: null, wikidata: null } as const;
const NO_DATES = { announced: null, signed: null, effective: null, ended: null } as const;
const BARE = { collateral: null, tranche: null, interest: null, start: null, end: null, note: null } as const;
const DAYS = { inForceFrom: null, complianceFrom: null, inForceTo: null } as const;
const CAP = { capUnits: null, capValue: null, chipClasses: null } as const;

function slugOf(saved: Result<{ readonly slug: string }, unknown>): string {
  if (!saved.ok) throw new Error(JSON.stringify(saved.reason));
  return saved.value.slug;
}

/** Adds one record of each kind that can be withdrawn, at the desk, into a case with the small web; gives its slug. */
export const ADD_RECORD: Readonly<Record<WithdrawableKind, (by: Reporter, name: string) => Promise<string>>> = {
  party: async (by, name) => {
    const said = { name: { en: name, zh: null }, kind: "company", ...NOTHING, aliases: [], note: null } as const;
    return slugOf(await addParty(by, { ...said, aliases: [], differsFrom: [] }));
  },
  deal: async (by, name) => {
    const said = { title: { en: name, zh: null }, stage: "signed", supersededBy: null, partOf: null } as const;
    return slugOf(await addDeal(by, { ...said, ...NO_DATES, note: null, links: [] }));
  },
  link: async (by) => {
    const ends = { kind: "loan", layer: "record", payer: "ash", payee: "beech", deal: "d-ring" } as const;
    return slugOf(await addLink(by, { ...BARE, ...ends }));
  },
  link_part: async (by) => {
    const row = { wholeType: "link", whole: "l-back", relation: "part_of_sum", note: null } as const;
    const added = await addPart(by, "l-there", row);
    if (!added.ok) throw new Error(JSON.stringify(added.reason));
    return "l-there/l-back/part_of_sum";
  },
  source: async (by, name) => {
    const said = { kind: "article", publisher: name, title: null, author: null, published: null } as const;
    const place = { url: null, language: "en", reliability: "B", readIn: null, wordsOf: null } as const;
    return slugOf(await createSource(by, { source: { ...said, ...place, note: null } }));
  },
  rule: async (by, name) => {
    const place = {
      jurisdiction: "CN",
      name: null,
      tier: null,
      ...DAYS,
      ...CAP,
      source: "filing",
      note: null,
    } as const;
    const said = { title: { en: name, zh: null }, authority: "ash", status: "in_force" } as const;
    return slugOf(await addRule(by, { ...said, places: [place], differsFrom: [] }));
  },
  indicator: async (by, name) =>
    slugOf(await addIndicator(by, { name: { en: name, zh: null }, unit: "USD", note: null, differsFrom: [] })),
  glossary_term: async (by, name) => {
    const said = { term: { en: name, zh: "词" }, definition: { en: "A meaning.", zh: "含义。" } } as const;
    return slugOf(await addTerm(by, { ...said, testedProblem: null, seeAlso: [], differsFrom: [] }));
  },
  inquiry: async (by, question) => {
    const deadline = { local: "2026-01-12T18:00", zone: "Asia/Shanghai" };
    return slugOf(await openInquiry(by, { party: "ash", question, sentTo: null, askedOn: "2026-01-05", deadline }));
  },
};
