// What one reporter can write at the desk, marked: for tests that look for it where it must not be.
import { isReviewedKind, type ReviewedKind } from "@/lib/domain/records/by-kind";
import { db } from "@/lib/server/db";
import { addDeal, editDeal } from "@/lib/server/deals/editing/workflows";
import { addPart } from "@/lib/server/deals/links/containment/workflows";
import { addLink, editLink } from "@/lib/server/deals/links/editing/workflows";
import { addTerm, editTerm } from "@/lib/server/glossary/editing/workflows";
import { addIndicator } from "@/lib/server/indicators/editing/workflows";
import { addParty, editParty } from "@/lib/server/parties/editing/workflows";
import { addRule } from "@/lib/server/rules/editing/workflows";
import { editSource } from "@/lib/server/sources/editing/workflows";
import { openThread } from "@/lib/server/talk/annotations/workflows";
import { noteReply, openInquiry } from "@/lib/server/talk/inquiries/workflows";
import { writeNote } from "@/lib/server/talk/notes/workflows";
import { openTask } from "@/lib/server/talk/tasks/workflows";
import { listStateFields } from "@/lib/wire/record-states";
import { type Reporter } from "@/tests/builders/actors";
import { aCitation, aProposedClaim } from "../../builders/claim-forms";
import { inEnglish } from "../../builders/words";

export const MARK = "Qzxmark";

interface Room {
  readonly caseId: string;
  readonly reporter: Reporter;
}

export function must<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value;
}

export const NOTHING = {
  jurisdiction: null,
  sponsor: null,
  lei: null,
  cik: null,
  ticker: null,
  wikidata: null,
} as const;
export const NO_DATES = { announced: null, signed: null, effective: null, ended: null } as const;
export const BARE = { collateral: null, tranche: null, interest: null, start: null, end: null, note: null } as const;

export async function versionOf(caseId: string, noun: "party" | "deal" | "link", slug: string): Promise<number> {
  const where = { caseId_slug: { caseId, slug } };
  if (noun === "party") return (await db().party.findUniqueOrThrow({ where })).version;
  if (noun === "deal") return (await db().deal.findUniqueOrThrow({ where })).version;
  return (await db().link.findUniqueOrThrow({ where })).version;
}

/**
 * As one reporter: writes over every kind of record that the desk can write and adds one of each, with a marked text in
 * every field that takes words. Gives the link that was added.
 */
export async function plantMarks({ caseId, reporter }: Room) {
  const at = (noun: "party" | "deal" | "link", slug: string) => versionOf(caseId, noun, slug);
  const name = { en: `${MARK} Ash`, zh: `${MARK}岩` };
  const party = {
    ...NOTHING,
    name,
    kind: "company",
    aliases: [`${MARK} alias`],
    note: inEnglish(`${MARK} note`),
  } as const;
  must(
    await editParty(reporter, "ash", {
      ...party,
      aliases: [...party.aliases],
      version: await at("party", "ash"),
      why: null,
    }),
  );
  must(
    await addParty(reporter, { ...party, aliases: [], name: { en: `${MARK} Newcomer`, zh: null }, differsFrom: [] }),
  );
  const deal = {
    ...NO_DATES,
    title: { en: `${MARK} ring`, zh: null },
    stage: "completed",
    supersededBy: null,
    partOf: null,
  } as const;
  must(
    await editDeal(reporter, "d-ring", {
      ...deal,
      signed: "2019-03-04",
      note: inEnglish(`${MARK} note`),
      version: await at("deal", "d-ring"),
      why: null,
    }),
  );
  must(await addDeal(reporter, { ...deal, title: { en: `${MARK} other`, zh: null }, note: null, links: [] }));
  const link = {
    ...BARE,
    deal: "d-ring",
    kind: "equity_investment",
    payer: "ash",
    payee: "beech",
    valueFlow: "cash",
    layer: "record",
  } as const;
  must(
    await editLink(reporter, "l-there", {
      ...link,
      note: inEnglish(`${MARK} link`),
      tranche: inEnglish(`${MARK} tranche`),
      collateral: inEnglish(`${MARK} collateral`),
      interest: inEnglish(`${MARK} interest`),
      version: await at("link", "l-there"),
      why: null,
    }),
  );
  const added = must(await addLink(reporter, { ...link, note: inEnglish(`${MARK} new link`) }));
  must(
    await addPart(reporter, added.slug, {
      wholeType: "deal",
      whole: "d-ring",
      relation: "part_of_sum",
      note: inEnglish(`${MARK} part`),
    }),
  );
  const place = {
    jurisdiction: "US",
    name: inEnglish(`${MARK} realm`),
    tier: null,
    inForceFrom: null,
    complianceFrom: null,
    inForceTo: null,
    capUnits: inEnglish(`${MARK} units`),
    capValue: "5",
    chipClasses: inEnglish(`${MARK} items`),
    source: "filing",
    note: inEnglish(`${MARK} place`),
  } as const;
  must(
    await addRule(reporter, {
      title: inEnglish(`${MARK} rule`),
      authority: "beech",
      status: "in_force",
      places: [place],
      differsFrom: [],
    }),
  );
  must(
    await addIndicator(reporter, {
      name: { en: `${MARK} gauge`, zh: null },
      unit: "USD",
      note: inEnglish(`${MARK} gauge note`),
      differsFrom: [],
    }),
  );
  const words = (text: string) => ({ en: `${MARK} ${text}`, zh: `${MARK} ${text}` });
  const term = must(
    await addTerm(reporter, {
      term: words("term"),
      definition: words("meaning"),
      testedProblem: null,
      seeAlso: [],
      differsFrom: [],
    }),
  );
  must(
    await editTerm(reporter, term.slug, {
      term: words("term"),
      definition: words("meaning"),
      testedProblem: inEnglish(`${MARK} trouble`),
      seeAlso: [],
      version: term.version,
      why: null,
    }),
  );
  await plantSource(caseId, reporter);
  await plantClaim(reporter, added.slug);
  await plantTalk(reporter, term.slug);
  return added.slug;
}

/** A source that a claim in force cites, written over. */
async function plantSource(caseId: string, reporter: Reporter): Promise<void> {
  const { version } = await db().source.findUniqueOrThrow({ where: { caseId_slug: { caseId, slug: "filing" } } });
  const said = { kind: "filing", published: "2025-01", language: "en", reliability: "A", readIn: "licensed" } as const;
  must(
    await editSource(reporter, "filing", {
      ...said,
      publisher: `${MARK} Register`,
      title: `${MARK} filing`,
      author: `${MARK} author`,
      wordsOf: `${MARK} company`,
      url: `https://${MARK.toLowerCase()}.example/${MARK}`,
      note: inEnglish(`${MARK} source note`),
      version,
      why: null,
    }),
  );
}

/** A proposal with every text that a claim and a new source take, and a draft of words. */
async function plantClaim(reporter: Reporter, subject: string): Promise<void> {
  const source = {
    kind: "article",
    publisher: `${MARK} Paper`,
    title: `${MARK} story`,
    author: `${MARK} writer`,
    published: "2025-02",
    url: `https://paper.example/${MARK}`,
    language: "en",
    reliability: "C",
    readIn: "licensed",
    wordsOf: `${MARK} Wire`,
    note: inEnglish(`${MARK} paper note`),
    text: `${MARK} quote stands in the text`,
  } as const;
  const citation = { source, fragment: `${MARK} quote`, locator: inEnglish(`${MARK} page`), origin: "press" } as const;
  await aProposedClaim(reporter, {
    subject,
    wording: `${MARK} wording`,
    note: inEnglish(`${MARK} claim note`),
    period: { start: "2025-01-01", end: "2025-12-31", label: inEnglish(`${MARK} year`) },
    citations: [aCitation(citation)],
  });
  await aProposedClaim(reporter, {
    subject,
    property: "payment_split",
    unit: "",
    value: `${MARK} split`,
    citations: [aCitation({ noCaptureReason: `${MARK} reason` })],
    propose: false,
  });
}

/** Everything that is said about records and never goes out: notes, threads, tasks, questions, drafts. */
async function plantTalk(reporter: Reporter, term: string): Promise<void> {
  const words = { version: 0, en: `${MARK} talk`, zh: `${MARK} talk` };
  must(await writeNote(reporter, { about: "loop:cash.ash.beech", ...words }));
  must(await writeNote(reporter, { about: `term:${term}`, ...words }));
  const subject = { type: "party", slug: "ash" } as const;
  must(await openThread(reporter, { subject, text: `${MARK} thread` }));
  must(await openTask(reporter, { kind: "todo", subject, text: `${MARK} task`, assignee: null, due: null }));
  // A question to a party of readers would hold the version up until it is accepted: this one goes to a newcomer.
  const { slug: party } = await db().party.findFirstOrThrow({
    where: { caseId: reporter.caseId, nameEn: `${MARK} Newcomer` },
  });
  const deadline = { local: "2026-01-12T18:00", zone: "UTC" };
  const texts = { question: `${MARK} question`, sentTo: `${MARK} desk` };
  const asked = must(await openInquiry(reporter, { party, ...texts, askedOn: "2026-01-05", deadline }));
  const reply = { inquiry: asked.slug, version: 1, stance: "commented", answeredOn: "2026-01-06" } as const;
  must(await noteReply(reporter, { ...reply, answer: `${MARK} answer` }));
}

/** Fields of states that take no words of somebody: codes, days, names of other records, numbers. */
const NO_WORDS: Readonly<Partial<Record<ReviewedKind, readonly string[]>>> = {
  party: ["slug", "kind", "jurisdiction", "sponsor", "lei", "cik", "ticker", "wikidata"],
  deal: ["slug", "announced", "signed", "effective", "ended", "stage", "supersededBy", "partOf"],
  link: ["slug", "deal", "kind", "payer", "payee", "valueFlow", "layer", "start", "end"],
  link_part: ["partType", "part", "wholeType", "whole", "relation"],
  source: ["slug", "kind", "published", "language", "reliability", "readIn", "copyShown"],
  rule: ["slug", "authority", "status"],
  indicator: ["slug", "unit"],
  glossary_term: ["slug", "seeAlso"],
  inquiry: ["slug", "party", "askedOn", "deadline", "stance", "answeredOn"],
};

/** Fields that take words and hold no mark in any of these states, by kind; a field that is added is among them. */
export function listUnmarked(states: readonly { readonly type: ReviewedKind; readonly after: unknown }[]): string[] {
  const marked = new Set(
    states.flatMap(({ type, after }) =>
      Object.entries(after ?? {}).flatMap(([field, value]) =>
        JSON.stringify(value).includes(MARK) ? [`${type}.${field}`] : [],
      ),
    ),
  );
  return Object.entries(NO_WORDS).flatMap(([kind, without]) =>
    isReviewedKind(kind)
      ? listStateFields(kind)
          .filter((field) => !without.includes(field) && !marked.has(`${kind}.${field}`))
          .map((field) => `${kind}.${field}`)
      : [],
  );
}
