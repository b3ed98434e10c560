// What one person can do at the desk to the records that figures and readers' words rest on, chosen at random.

import { randomUUID } from "node:crypto";
import type { Action } from "@/lib/domain/access/policy";
import { LINK_KINDS } from "@/lib/domain/model/link-kinds";
import {
  PART_RELATIONS,
  PARTY_KINDS,
  RELIABILITIES,
  REPLY_STANCES,
  RULE_STATUSES,
  SOURCE_KINDS,
  STAGES,
} from "@/lib/domain/model/vocabulary";
import { revertTo } from "@/lib/server/audit/reverting/workflows";
import { type Actor, holds } from "@/lib/server/auth/actor";
import { changeCaseTexts } from "@/lib/server/cases/settings/workflows";
import { loadStateQueue } from "@/lib/server/claims/accepting/loaders";
import { acceptStates } from "@/lib/server/claims/accepting/workflows";
import { createClaim, editClaim } from "@/lib/server/claims/editing/workflows";
import { disputeClaim, rankClaim, retractClaim } from "@/lib/server/claims/workflows";
import { db } from "@/lib/server/db";
import { addDeal, editDeal } from "@/lib/server/deals/editing/workflows";
import { addPart, removePart } from "@/lib/server/deals/links/containment/workflows";
import { addLink, editLink } from "@/lib/server/deals/links/editing/workflows";
import { Prisma } from "@/lib/server/generated/client";
import { editTerm } from "@/lib/server/glossary/editing/workflows";
import { editIndicator } from "@/lib/server/indicators/editing/workflows";
import { addParty, editParty } from "@/lib/server/parties/editing/workflows";
import { mergeParty, unmergeParty } from "@/lib/server/parties/merging/workflows";
import { acceptClaim } from "@/lib/server/review/workflows";
import { editRule } from "@/lib/server/rules/editing/workflows";
import { decideSet, withdrawSet } from "@/lib/server/sets/deciding/workflows";
import { proposeSet } from "@/lib/server/sets/workflows";
import { chooseAddress, editSource } from "@/lib/server/sources/editing/workflows";
import { noteReply, openInquiry } from "@/lib/server/talk/inquiries/workflows";
import { changeWithdrawal } from "@/lib/server/withdrawals/workflows";
import { caseWords } from "@/lib/wire/case-words";
import { type Reporter } from "@/tests/builders/actors";
import { aNewClaim, anEdit, whatIsSeen } from "../../builders/claim-forms";
import { aPressNote } from "../../builders/press-note";
import { seeSet, tickAll } from "../../builders/review-of-set";

/** Numbers from a seed, in [0, 1): the same seed gives the same acts. */
export function fromSeed(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface World {
  readonly actor: Reporter;
  readonly pick: <T>(list: readonly T[]) => T;
  /** Claims that the actor proposed in this sequence. */
  readonly own: string[];
}

type Act = (world: World) => Promise<{ readonly ok: boolean }>;

const WORDS = ["Aspen", "Hazel grove", "Rowan", "Ginkgo", "Maple", "Willow"] as const;
const DAYS = [null, "2024", "2025-03", "2025-06-30", "2025-11-01"] as const;

const said = ({ pick }: World) => ({
  en: `${pick(WORDS)} ${pick(WORDS)} ${pick(WORDS)}`,
  zh: pick([null, "某物", "某事"]),
});
const maybeSaid = (world: World) => world.pick([null, said(world)]);
const nothing: { readonly ok: boolean } = { ok: false };

/** Acts where a door would let the actor in; nothing happens before a closed one. */
async function asOneWho<Right extends Action>(
  right: Right,
  { actor }: World,
  act: (actor: Actor<Right>) => ReturnType<Act>,
): ReturnType<Act> {
  return holds(actor, right) ? act(actor) : nothing;
}

async function one<Row>(world: World, rows: Promise<readonly Row[]>): Promise<Row | null> {
  const found = await rows;
  return found.length === 0 ? null : world.pick(found);
}

const parties = ({ actor: { caseId } }: World) => db().party.findMany({ where: { caseId }, orderBy: { slug: "asc" } });
const deals = ({ actor: { caseId } }: World) => db().deal.findMany({ where: { caseId }, orderBy: { slug: "asc" } });
const links = ({ actor: { caseId } }: World) =>
  db().link.findMany({ where: { caseId }, include: { deal: true }, orderBy: { slug: "asc" } });
const slugs = async (rows: Promise<readonly { readonly slug: string }[]>) => (await rows).map(({ slug }) => slug);

const link = async (world: World) => {
  const { pick } = world;
  const [payer, payee] = [pick(await slugs(parties(world))), pick(await slugs(parties(world)))];
  return {
    kind: pick(LINK_KINDS),
    payer,
    payee,
    layer: pick(["record", "told"] as const),
    collateral: maybeSaid(world),
    tranche: maybeSaid(world),
    interest: maybeSaid(world),
    start: pick(DAYS),
    end: pick([null, "2026", "2027-01"]),
    note: maybeSaid(world),
  };
};

const aboutDeal = (world: World, others: readonly string[]) => ({
  title: said(world),
  announced: world.pick(DAYS),
  signed: world.pick(DAYS),
  effective: world.pick(DAYS),
  ended: world.pick([null, "2026-06"]),
  stage: world.pick(STAGES),
  supersededBy: world.pick([null, null, ...others]),
  partOf: world.pick([null, null, ...others]),
  note: maybeSaid(world),
});

const aboutParty = async (world: World) => ({
  name: said(world),
  kind: world.pick(PARTY_KINDS),
  jurisdiction: world.pick([null, "GB", "CN"]),
  sponsor: world.pick([null, ...(await slugs(parties(world)))]),
  lei: world.pick([null, "529900T8BM49AURSDO55"]),
  cik: world.pick([null, "1045810"]),
  ticker: world.pick([null, "ASPN"]),
  wikidata: world.pick([null, "Q42"]),
  aliases: world.pick([[], ["Old aspen"]]),
  note: maybeSaid(world),
});

const ownSets = ({ actor: { caseId, memberId: authorId } }: World) =>
  db().proposedSet.findMany({ where: { caseId, authorId }, orderBy: { createdAt: "asc" } });

/** Acts by name. Each may be refused; what counts is what it leaves. */
export const ACTS: Readonly<Record<string, Act>> = {
  "adds a party": async (world) => addParty(world.actor, { ...(await aboutParty(world)), differsFrom: [] }),
  "edits a party": async (world) => {
    const row = await one(world, parties(world));
    if (row === null) return nothing;
    const differsFrom = world.pick([[], await slugs(parties(world))]);
    const edit = { ...(await aboutParty(world)), version: row.version, why: null, differsFrom };
    return editParty(world.actor, row.slug, edit);
  },
  "adds a deal": async (world) => addDeal(world.actor, { ...aboutDeal(world, []), links: [await link(world)] }),
  "edits a deal": async (world) => {
    const row = await one(world, deals(world));
    if (row === null) return nothing;
    const others = (await slugs(deals(world))).filter((slug) => slug !== row.slug);
    return editDeal(world.actor, row.slug, { ...aboutDeal(world, others), version: row.version, why: null });
  },
  "draws a link": async (world) =>
    addLink(world.actor, { ...(await link(world)), deal: world.pick(await slugs(deals(world))) }),
  "edits a link": async (world) => {
    const row = await one(world, links(world));
    if (row === null) return nothing;
    const deal = world.pick([row.deal.slug, ...(await slugs(deals(world)))]);
    return editLink(world.actor, row.slug, { ...(await link(world)), deal, version: row.version, why: null });
  },
  "says what a link lies in": async (world) => {
    const row = await one(world, links(world));
    if (row === null) return nothing;
    const wholeType = world.pick(["link", "deal"] as const);
    const whole = world.pick(await slugs(wholeType === "link" ? links(world) : deals(world)));
    return addPart(world.actor, row.slug, {
      wholeType,
      whole,
      relation: world.pick(PART_RELATIONS),
      note: maybeSaid(world),
    });
  },
  "takes back what a link lies in": async (world) => {
    const { caseId } = world.actor;
    const rows = db().linkPart.findMany({ where: { caseId, withdrawnAt: null }, include: { partLink: true } });
    const row = await one(world, rows);
    if (!row?.partLink) return nothing;
    return removePart(world.actor, row.partLink.slug, { part: row.id, version: row.version, reason: "misread" });
  },
  "merges two parties": async (world) => {
    const [party, into] = [await one(world, parties(world)), await one(world, parties(world))];
    if (!party || !into) return nothing;
    const seen = { version: party.version, intoVersion: into.version };
    const merge = { into: into.slug, ...seen, why: "the same" };
    return asOneWho("review", world, (actor) => mergeParty(actor, party.slug, merge));
  },
  "undoes a merge": async (world) => {
    const rows = db().partyMerge.findMany({
      where: { caseId: world.actor.caseId, undoneAt: null },
      include: { party: true },
    });
    const row = await one(world, rows);
    if (row === null) return nothing;
    const undone = { merge: row.id, why: "two after all" };
    return asOneWho("review", world, (actor) => unmergeParty(actor, row.party.slug, undone));
  },
  "edits a rule": async (world) => {
    const row = await one(world, db().rule.findMany({ where: { caseId: world.actor.caseId } }));
    if (row === null) return nothing;
    const place = {
      jurisdiction: world.pick(["MY", "CN"]),
      name: maybeSaid(world),
      tier: world.pick([null, 2 as const]),
      inForceFrom: world.pick(DAYS),
      complianceFrom: null,
      inForceTo: null,
      capUnits: null,
      capValue: null,
      chipClasses: null,
      source: "filing",
      note: maybeSaid(world),
    };
    const authority = world.pick(await slugs(parties(world)));
    const form = {
      title: said(world),
      authority,
      status: world.pick(RULE_STATUSES),
      places: world.pick([[], [place]]),
    };
    return editRule(world.actor, row.slug, { ...form, version: row.version, why: null });
  },
  "edits an indicator": async (world) => {
    const row = await one(world, db().indicator.findMany({ where: { caseId: world.actor.caseId } }));
    if (row === null) return nothing;
    const form = { name: said(world), unit: world.pick(["USD", "GW", "MW"]), note: maybeSaid(world) };
    return editIndicator(world.actor, row.slug, { ...form, version: row.version, why: null });
  },
  "edits a term": async (world) => {
    const row = await one(world, db().glossaryTerm.findMany({ where: { caseId: world.actor.caseId } }));
    if (row === null) return nothing;
    const both = { en: said(world).en, zh: world.pick(["术语", "词"]) };
    const seeAlso = world.pick([
      [],
      (await slugs(db().glossaryTerm.findMany({ where: { caseId: world.actor.caseId } }))).filter(
        (slug) => slug !== row.slug,
      ),
    ]);
    const form = { term: both, definition: both, testedProblem: maybeSaid(world), seeAlso };
    return editTerm(world.actor, row.slug, { ...form, version: row.version, why: null });
  },
  "edits a source": async (world) => {
    const row = await one(world, db().source.findMany({ where: { caseId: world.actor.caseId } }));
    if (row === null) return nothing;
    const readIn = world.pick(["copy", "licensed", null] as const);
    return editSource(world.actor, row.slug, {
      kind: world.pick(SOURCE_KINDS),
      publisher: said(world).en ?? "",
      title: world.pick([null, "A title"]),
      author: world.pick([null, "A. Writer"]),
      published: world.pick(DAYS),
      url: world.pick([row.url, `https://elsewhere.example/${row.slug}`]),
      language: world.pick(["en", "zh"]),
      reliability: world.pick(RELIABILITIES),
      readIn,
      wordsOf: readIn === "copy" ? "Agency" : null,
      note: maybeSaid(world),
      version: row.version,
      why: null,
    });
  },
  "lets readers have an address": async (world) => {
    const row = await one(world, db().source.findMany({ where: { caseId: world.actor.caseId, readIn: "copy" } }));
    if (row === null) return nothing;
    const choice = { version: row.version, shown: !row.copyShown };
    return asOneWho("review", world, (actor) => chooseAddress(actor, row.slug, choice));
  },
  "renames the case": async (world) => {
    const row = await db().case.findUniqueOrThrow({ where: { id: world.actor.caseId } });
    const both = { en: said(world).en, zh: "改名" };
    const words = caseWords.parse({ document: world.pick([null, both]) });
    const form = { languages: world.pick([["en"], ["en", "zh"]] as const), title: both, summary: both, words };
    const edit = { ...form, languages: [...form.languages], version: row.version, why: "clearer" };
    return asOneWho("set-case", world, (actor) => changeCaseTexts(actor, edit));
  },
  "proposes a claim": async (world) => {
    const row = await one(world, links(world));
    if (row === null) return nothing;
    const property = world.pick(["amount", "amount_paid", "stage"] as const);
    const value = property === "stage" ? world.pick(STAGES) : world.pick(["7", "700", "70000"]);
    const about = { subject: row.slug, property, value, unit: property === "stage" ? "" : "USD", wording: null };
    const saved = await createClaim(world.actor, aNewClaim(about));
    if (saved.ok) world.own.push(saved.value.slug);
    return saved;
  },
  "corrects a claim": async (world) => {
    const rows = db().claim.findMany({ where: { caseId: world.actor.caseId, recordedTo: null, property: "amount" } });
    const row = await one(world, rows);
    if (row === null) return nothing;
    const saved = await editClaim(world.actor, row.slug, anEdit(row.version, { value: world.pick(["8", "800"]) }));
    if (saved.ok) world.own.push(saved.value.slug);
    return saved;
  },
  "decides on a claim of their own": async (world) => {
    if (world.own.length === 0) return nothing;
    const slug = world.pick(world.own);
    const { caseId } = world.actor;
    const row = await db().claim.findFirst({ where: { caseId, slug, recordedTo: null } });
    if (row === null) return nothing;
    const { version } = row;
    const reason = { en: "looked at again", zh: null };
    const decide = world.pick<(actor: Actor<"review">) => ReturnType<Act>>([
      async (actor) => acceptClaim(actor, slug, await whatIsSeen(actor, slug)),
      (actor) => disputeClaim(actor, slug, { version, reason }),
      (actor) => retractClaim(actor, slug, { version, reason }),
      (actor) => rankClaim(actor, slug, { version, rank: "preferred", reason }),
    ]);
    return asOneWho("review", world, decide);
  },
  "proposes a set": async (world) => {
    const { pick } = world;
    const [nvidia, apollo] = [pick(await slugs(parties(world))), pick(await slugs(parties(world)))];
    const key = randomUUID();
    const note = aPressNote(key, { nvidia, apollo });
    const source =
      typeof note.source === "string" ? note.source : { ...note.source, url: `https://set.example/${key}` };
    // Names that nobody else has, so that it is made more often than not.
    const named = note.parties.map((party) => ({
      ...party,
      name: { en: randomUUID(), zh: null },
    }));
    const saved = await proposeSet(world.actor, { ...note, source, parties: named });
    if (saved.ok) world.own.push(...saved.value.claims);
    return saved;
  },
  "decides on a set of their own": async (world) => {
    const row = await one(world, ownSets(world));
    if (row === null) return nothing;
    return asOneWho("review", world, async (actor) =>
      decideSet(actor, row.slug, tickAll(await seeSet(actor, row.slug))),
    );
  },
  "takes a set back": async (world) => {
    const row = await one(world, ownSets(world));
    if (row === null) return nothing;
    return withdrawSet(world.actor, row.slug, { version: row.version, reason: "of another deal" });
  },
  "asks a party": async (world) => {
    const row = await one(world, parties(world));
    if (row === null) return nothing;
    const deadline = { local: world.pick(["2026-01-12T18:00", "2026-01-13T09:30"]), zone: "Asia/Shanghai" };
    const asked = { question: "Is it so?", sentTo: null, askedOn: world.pick(["2026-01-05", "2026-01-06"]), deadline };
    return openInquiry(world.actor, { party: row.slug, ...asked });
  },
  "notes what a party answered": async (world) => {
    const { caseId } = world.actor;
    const row = await one(world, db().inquiry.findMany({ where: { caseId }, orderBy: { slug: "asc" } }));
    if (row === null) return nothing;
    const stance = world.pick(REPLY_STANCES);
    const answer = stance === "no_reply" ? null : `${world.pick(WORDS)}, and no more.`;
    const answeredOn = world.pick(["2026-01-13", "2026-01-14"]);
    return noteReply(world.actor, { inquiry: row.slug, version: row.version, stance, answer, answeredOn });
  },
  "accepts what waits": (world) => asOneWho("review", world, acceptWaiting),
  "withdraws a record, or brings one back": async (world) => {
    const act = world.pick(["withdraw", "withdraw", "restore"] as const);
    const kind = world.pick([
      "party",
      "deal",
      "link",
      "rule",
      "indicator",
      "glossary_term",
      "source",
      "inquiry",
    ] as const);
    const row = await one(world, listOf(kind, world.actor.caseId, act === "restore"));
    if (row === null) return nothing;
    const records = [{ type: kind, slug: row.slug, version: row.version }];
    return changeWithdrawal(world.actor, { act, records, reason: "entered by mistake" });
  },
  "brings a former state back": async (world) => {
    const { caseId } = world.actor;
    const rows = db().revision.findMany({
      where: { caseId, recordType: { in: ["party", "deal", "link", "rule", "indicator", "glossary_term"] } },
      orderBy: { seq: "asc" },
    });
    const row = await one(world, rows);
    if (row === null) return nothing;
    const version = world.pick([1, 2, 3, 4]);
    return revertTo(world.actor, String(row.seq), { version, reason: "it was right before" });
  },
};

const TABLES = {
  party: "Party",
  deal: "Deal",
  link: "Link",
  inquiry: "Inquiry",
  rule: "Rule",
  indicator: "Indicator",
  glossary_term: "GlossaryTerm",
  source: "Source",
} as const;

/** Records of a kind that stand, or that were withdrawn; past the client, which leaves the latter out. */
function listOf(kind: keyof typeof TABLES, caseId: string, isWithdrawn: boolean) {
  const table = Prisma.raw(`"${TABLES[kind]}"`);
  const stands = isWithdrawn ? Prisma.sql`IS NOT NULL` : Prisma.sql`IS NULL`;
  return db().$queryRaw<{ slug: string; version: number }[]>`
    SELECT "slug", "version" FROM ${table} WHERE "caseId" = ${caseId}::uuid AND "withdrawnAt" ${stands} ORDER BY "slug"`;
}

/** Accepts whatever of the queue is open to somebody; refused where nothing is. */
export async function acceptWaiting(actor: Actor<"review">): Promise<{ readonly ok: boolean }> {
  const queue = await loadStateQueue(actor, { filter: "waiting", page: 1 });
  const states = queue.rows.map(({ type, slug, revision, stateHash }) => ({ type, slug, revision, stateHash }));
  return states.length === 0 ? nothing : acceptStates(actor, states);
}
