import { createHash } from "node:crypto";
import { TALK_SUBJECTS, type TalkSubject } from "@/lib/domain/annotations/subject";
import { dayOfMoment } from "@/lib/domain/model/calendar";
import type { Localized, Role } from "@/lib/domain/model/vocabulary";
import { isReviewedKind } from "@/lib/domain/records/by-kind";
import type { Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { loadStatesOf } from "@/lib/server/claims/accepting/loaders";
import { acceptStates } from "@/lib/server/claims/accepting/workflows";
import { createClaim, editClaim } from "@/lib/server/claims/editing/workflows";
import { disputeClaim, rankClaim, retractClaim } from "@/lib/server/claims/workflows";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db";
import { addDeal } from "@/lib/server/deals/editing/workflows";
import { addLink } from "@/lib/server/deals/links/editing/workflows";
import type { listRevisionsAfter } from "@/lib/server/journal/repository";
import { addParty, editParty } from "@/lib/server/parties/editing/workflows";
import { loadPublication } from "@/lib/server/publications/approval/loaders";
import { approvePublication, askForPublication, withdrawRequest } from "@/lib/server/publications/approval/workflows";
import { findRecord } from "@/lib/server/records/kinds/repository";
import { loadReviewItem } from "@/lib/server/review/loaders";
import { acceptClaim, sendClaimBack } from "@/lib/server/review/workflows";
import { loadThreads } from "@/lib/server/talk/annotations/loaders";
import { openThread, replyInThread, resolveThread, setPublicity } from "@/lib/server/talk/annotations/workflows";
import { loadInquiries } from "@/lib/server/talk/inquiries/loaders";
import { noteReply, openInquiry } from "@/lib/server/talk/inquiries/workflows";
import { loadTasks } from "@/lib/server/talk/tasks/loaders";
import { changeTask, openTask } from "@/lib/server/talk/tasks/workflows";
import { changeWithdrawal } from "@/lib/server/withdrawals/workflows";
import { type Act, type Cites, SOURCES, type Words } from "./acts";

/** One write of the history of the case. */
export type Written = Awaited<ReturnType<typeof listRevisionsAfter>>[number];

/** A record that an act made, by the words of the history. */
interface Named {
  readonly type: string;
  readonly slug: string;
}

/** Who acts in the example, and what its records are called. */
export interface Stage {
  readonly caseId: string;
  readonly members: Readonly<Record<Role, string>>;
  /** What acts call records, as far as these were made. */
  readonly names: Map<string, Named>;
  actor(role: Role): Actor<"propose">;
  reviewer(role: Role): Actor<"review">;
  publisher(role: Role): Actor<"publish">;
}

type StateSeen = Parameters<typeof acceptStates>[1][number];
type Verb = Act["act"];
type ActsByVerb = { readonly [Name in Verb]: Extract<Act, { readonly act: Name }> };
type Done = Result<unknown, unknown>;

/** How an act is done, and which write of the history says that it was. */
interface Doing<One> {
  readonly trace: (act: One, stage: Stage) => (entry: Written) => boolean;
  readonly perform: (act: One, stage: Stage) => Promise<Done>;
  /** Names that it gives to other records than the one that was written. */
  readonly names?: (act: One, entry: Written) => readonly (readonly [string, Named])[];
}

const NO_IDENTIFIERS = {
  jurisdiction: null,
  sponsor: null,
  lei: null,
  cik: null,
  ticker: null,
  wikidata: null,
} as const;
const NO_TERMS = { collateral: null, tranche: null, interest: null, start: null, end: null, note: null } as const;

/** How each act of the example is done: by what its page at the desk calls. */
const DOINGS: { readonly [Name in Verb]: Doing<ActsByVerb[Name]> } = {
  "add-party": {
    trace: ({ name }) => isWrite("party", "created", (after) => sameWords(after.name, name)),
    perform: ({ by, name, kind }, stage) =>
      addParty(stage.actor(by), {
        name: inBoth(name),
        kind,
        ...NO_IDENTIFIERS,
        aliases: [],
        note: null,
        differsFrom: [],
      }),
  },
  "add-deal": {
    trace: ({ title }) => isWrite("deal", "created", (after) => sameWords(after.title, title)),
    perform: ({ by, title, stage: reached, signed }, stage) =>
      addDeal(stage.actor(by), {
        title: inBoth(title),
        stage: reached,
        signed,
        announced: null,
        effective: null,
        ended: null,
        supersededBy: null,
        partOf: null,
        note: null,
        links: [],
      }),
  },
  "add-link": {
    trace: ({ deal, kind, payer, payee }, stage) => {
      const said: Readonly<Record<string, string>> = {
        kind,
        deal: slugOf(stage, deal),
        payer: slugOf(stage, payer),
        payee: slugOf(stage, payee),
      };
      return isWrite("link", "created", (after) => Object.keys(said).every((field) => after[field] === said[field]));
    },
    perform: ({ by, deal, kind, payer, payee }, stage) =>
      addLink(stage.actor(by), {
        ...NO_TERMS,
        kind,
        layer: "record",
        deal: slugOf(stage, deal),
        payer: slugOf(stage, payer),
        payee: slugOf(stage, payee),
      }),
  },
  "add-claim": {
    trace: ({ as, isDraft }) => {
      const end = keyOf(as).replaceAll("-", "").slice(0, 12);
      const isIt = isWrite("claim", isDraft ? "drafted" : "proposed");
      return (entry) => isIt(entry) && entry.recordSlug.endsWith(`-${end}`);
    },
    perform: ({ by, as, about, property, value, unit, cites, contradicts = [], isDraft }, stage) =>
      createClaim(stage.actor(by), {
        key: keyOf(as),
        subjectType: "link",
        subject: slugOf(stage, about),
        property,
        qualifier: "exact",
        unit: unit ?? "",
        value,
        valueZh: null,
        min: "",
        max: "",
        wording: null,
        asOf: SOURCES[cites.source].published,
        period: null,
        credibility: SOURCES[cites.source].reliability === "A" ? 2 : 4,
        note: null,
        citations: [citationOf(cites, stage)],
        contradicts: contradicts.map((one) => slugOf(stage, one)),
        propose: isDraft !== true,
      }),
    // The source is called by its own name from the first claim on that cites it.
    names: ({ cites: { source } }, { after }) => {
      const [citation] = told(after).citations as readonly { readonly source: string }[];
      return citation ? [[source, { type: "source", slug: citation.source }]] : [];
    },
  },
  "edit-claim": {
    trace:
      ({ why }) =>
      (entry) =>
        entry.recordType === "claim" && entry.why === why,
    perform: async ({ by, claim, value, why }, stage) => {
      const { detail } = await look(stage, by, claim);
      const { wording, asOf, period, credibility, note, property, conflictsWith, citations } = detail.claim;
      const unit = detail.claim.value.type === "money" ? detail.claim.value.currency : "";
      return editClaim(stage.actor(by), detail.claim.slug, {
        property,
        qualifier: "exact",
        unit,
        value,
        valueZh: null,
        min: "",
        max: "",
        wording,
        asOf,
        credibility,
        note,
        why,
        version: detail.version,
        propose: true,
        period: period && { ...period },
        citations: citations.map(({ anchor: _anchor, ...citation }) => ({ ...citation, noCaptureReason: null })),
        contradicts: [...conflictsWith],
      });
    },
  },
  "accept-claim": {
    trace: ({ claim }, stage) => isWriteOf(stage, claim, "accepted"),
    perform: async ({ by, claim }, stage) => {
      const { detail, contentHash, citations, states } = await look(stage, by, claim);
      return acceptClaim(stage.reviewer(by), detail.claim.slug, {
        version: detail.version,
        contentHash,
        ticks: citations.map(({ id }) => id),
        states: states.filter(({ isOpen }) => isOpen).map(seenOf),
      });
    },
  },
  "accept-records": {
    trace: ({ records: [first = ""] }, stage) => isWriteOf(stage, first, "accepted"),
    perform: async ({ by, records }, stage) => {
      const refs = records.flatMap((name) => {
        const { type, slug } = named(stage, name);
        return isReviewedKind(type) ? [{ type, slug }] : [];
      });
      return acceptStates(stage.reviewer(by), (await loadStatesOf(stage.reviewer(by), refs)).map(seenOf));
    },
  },
  "send-back": {
    trace: ({ claim }, stage) => isWriteOf(stage, claim, "sent-back"),
    perform: async ({ by, claim, reason }, stage) => {
      const { detail } = await look(stage, by, claim);
      return sendClaimBack(stage.reviewer(by), detail.claim.slug, { version: detail.version, reason });
    },
  },
  "rank-claim": {
    trace: ({ claim }, stage) => isWriteOf(stage, claim, "ranked"),
    perform: async ({ by, claim, rank, reason }, stage) => {
      const { detail } = await look(stage, by, claim);
      const { version } = detail;
      return rankClaim(stage.reviewer(by), detail.claim.slug, { version, rank, reason: inBoth(reason) });
    },
  },
  "dispute-claim": {
    trace: ({ claim }, stage) => isWriteOf(stage, claim, "disputed"),
    perform: async ({ by, claim, reason }, stage) => {
      const { detail } = await look(stage, by, claim);
      return disputeClaim(stage.reviewer(by), detail.claim.slug, { version: detail.version, reason: inBoth(reason) });
    },
  },
  "retract-claim": {
    trace: ({ claim }, stage) => isWriteOf(stage, claim, "retracted"),
    perform: async ({ by, claim, reason }, stage) => {
      const { detail } = await look(stage, by, claim);
      return retractClaim(stage.reviewer(by), detail.claim.slug, { version: detail.version, reason: inBoth(reason) });
    },
  },
  "rename-party": {
    trace: ({ party }, stage) => isWriteOf(stage, party, "edited"),
    perform: async ({ by, party, name, why }, stage) => {
      const { slug, state, version } = await lookAtParty(stage, party);
      const { slug: _slug, aliases, ...said } = state;
      return editParty(stage.actor(by), slug, { ...said, aliases: [...aliases], name: inBoth(name), version, why });
    },
  },
  withdraw: {
    trace: ({ party }, stage) => isWriteOf(stage, party, "withdrawn"),
    perform: async ({ by, party, reason }, stage) => {
      const { slug, version } = await lookAtParty(stage, party);
      const records = [{ type: "party", slug, version } as const];
      return changeWithdrawal(stage.actor(by), { act: "withdraw", records, reason });
    },
  },
  "open-task": {
    trace: ({ text }) => isWrite("task", "opened", (after) => after.text === text),
    perform: ({ by, kind, text, about, assignee, dueInDays }, stage) =>
      openTask(stage.actor(by), {
        kind,
        text,
        subject: subjectOf(stage, about),
        assignee: assignee ? stage.members[assignee] : null,
        due: dueInDays === undefined ? null : dayFromNow(dueInDays),
      }),
  },
  "finish-task": {
    trace: ({ task }, stage) => isWriteOf(stage, task, "done"),
    perform: async ({ by, task }, stage) => {
      const { tasks } = await loadTasks(stage.actor(by), { show: "open" });
      const { slug, version, text, assignee, due } = found(tasks, slugOf(stage, task));
      const said = { text, due, assignee: assignee?.id ?? null };
      return changeTask(stage.actor(by), { task: slug, version, ...said, done: true });
    },
  },
  "open-thread": {
    trace: ({ text }, stage) => isNote(withMentions(text, stage)),
    perform: ({ by, about, text }, stage) =>
      openThread(stage.actor(by), { subject: subjectOf(stage, about), text: withMentions(text, stage) }),
    names: ({ as }, { after, recordSlug }) => [
      [as, { type: "thread", slug: String(told(after).thread) }],
      [firstNote(as), { type: "annotation", slug: recordSlug }],
    ],
  },
  reply: {
    trace: ({ text }, stage) => isNote(withMentions(text, stage)),
    perform: ({ by, thread, text }, stage) =>
      replyInThread(stage.actor(by), { thread: slugOf(stage, thread), text: withMentions(text, stage) }),
  },
  "resolve-thread": {
    trace: ({ thread }, stage) => isWriteOf(stage, thread, "resolved"),
    perform: async ({ by, thread: name }, stage) => {
      const { slug: thread, version } = await lookAtThread(stage, by, name);
      return resolveThread(stage.actor(by), { thread, version, resolved: true });
    },
  },
  "show-to-readers": {
    trace: ({ thread }, stage) => isWriteOf(stage, firstNote(thread), "made-public"),
    perform: async ({ by, thread: name }, stage) => {
      const { slug: thread, annotations } = await lookAtThread(stage, by, name);
      const { slug: annotation, version } = found(annotations, slugOf(stage, firstNote(name)));
      return setPublicity(stage.reviewer(by), { thread, annotation, version, public: true });
    },
  },
  "ask-party": {
    trace: ({ question }) => isWrite("inquiry", "asked", (after) => after.question === question),
    perform: ({ by, party, question, daysAgo, dueInDays }, stage) =>
      openInquiry(stage.actor(by), {
        party: slugOf(stage, party),
        question,
        sentTo: "the press office",
        askedOn: dayFromNow(-daysAgo),
        deadline: { local: `${dayFromNow(dueInDays)}T18:00`, zone: "Europe/London" },
      }),
  },
  "note-reply": {
    trace: ({ question }, stage) => isWriteOf(stage, question, "answered"),
    perform: async ({ by, question, stance, answer, daysAgo }, stage) => {
      const { inquiries } = await loadInquiries(stage.actor(by), {});
      const { slug: inquiry, version } = found(inquiries, slugOf(stage, question));
      const answeredOn = dayFromNow(-daysAgo);
      return noteReply(stage.actor(by), { inquiry, version, stance, answer: answer ?? null, answeredOn });
    },
  },
  "ask-to-publish": {
    trace: () => isWrite("snapshot", "asked"),
    perform: async ({ by }, stage) => {
      const { gate } = await loadPublication(stage.actor(by));
      if (!gate?.contentSha256) throw new Error(`the next version is not to be had: ${JSON.stringify(gate?.findings)}`);
      const { number, contentSha256 } = gate;
      return askForPublication(stage.actor(by), { number, contentSha256 });
    },
  },
  "take-request-back": {
    trace: () => isWrite("snapshot", "withdrawn"),
    perform: async ({ by }, stage) => withdrawRequest(stage.actor(by), await findRequest(stage, by)),
  },
  "approve-publication": {
    trace: () => isWrite("snapshot", "published"),
    perform: async ({ by }, stage) => approvePublication(stage.publisher(by), await findRequest(stage, by)),
  },
};

/** An act made ready: whether a write of the history is the one that it left, how it is done, and what it names. */
export function readyAct<Name extends Verb>(verb: Name, act: ActsByVerb[Name], stage: Stage) {
  const doing: Doing<ActsByVerb[Name]> = DOINGS[verb];
  return {
    isWrittenBy: doing.trace(act, stage),
    perform: () => doing.perform(act, stage),
    names: (entry: Written) => doing.names?.(act, entry) ?? [],
  };
}

function firstNote(thread: string): string {
  return `the first note of ${thread}`;
}

function isWrite(type: string, action: string, says: (after: Fields) => boolean = () => true) {
  return (entry: Written) => entry.recordType === type && entry.action === action && says(told(entry.after));
}

/** A write of this kind to the record that earlier acts call so. */
function isWriteOf(stage: Stage, name: string, action: string) {
  const { type, slug } = named(stage, name);
  return (entry: Written) => entry.recordType === type && entry.recordSlug === slug && entry.action === action;
}

function isNote(text: string) {
  return isWrite("annotation", "written", (after) => after.text === text);
}

type Fields = Readonly<Record<string, unknown>>;

function told(state: unknown): Fields {
  return typeof state === "object" && state !== null ? { ...state } : {};
}

function sameWords(state: unknown, [en]: Words): boolean {
  return told(state).en === en;
}

function inBoth([en, zh]: Words): Localized & { en: string } {
  return { en, zh };
}

/** The key of a form, always the same for the same act: sent twice, it makes one claim. */
function keyOf(name: string): string {
  const hash = createHash("sha256").update(`example ${name}`).digest("hex");
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}

function citationOf({ source, says, stance = "supports" }: Cites, stage: Stage) {
  const { origin, text, ...said } = SOURCES[source];
  const whole = { ...said, author: null, language: "en", readIn: null, wordsOf: null, note: null, text };
  const known = stage.names.get(source)?.slug;
  return { source: known ?? whole, fragment: says, locator: null, stance, origin, noCaptureReason: null };
}

function named({ names }: Pick<Stage, "names">, name: string): Named {
  const known = names.get(name);
  if (!known) throw new Error(`no earlier act of the example made "${name}"`);
  return known;
}

function slugOf(stage: Stage, name: string): string {
  return named(stage, name).slug;
}

function subjectOf(stage: Stage, name: string): TalkSubject {
  const { type, slug } = named(stage, name);
  const known = TALK_SUBJECTS.find((one) => one === type);
  if (!known) throw new Error(`nobody talks about a ${type}`);
  return { type: known, slug };
}

function withMentions(text: string, { members }: Stage): string {
  return text.replace(/@(reporter|editor|admin)/g, (mention, role: Role) => `[${mention}](user:${members[role]})`);
}

function seenOf({ type, slug, revision, stateHash }: StateSeen) {
  return { type, slug, revision, stateHash };
}

async function look(stage: Stage, by: Role, claim: string) {
  const item = await loadReviewItem(stage.actor(by), slugOf(stage, claim));
  if (item === null) throw new Error(`there is no claim "${claim}" any more`);
  return item;
}

async function lookAtParty(stage: Stage, name: string) {
  const slug = slugOf(stage, name);
  const stored = await findRecord(db(), stage.caseId, "party", slug);
  if (stored === null) throw new Error(`there is no party "${name}" any more`);
  return { slug, ...stored };
}

async function lookAtThread(stage: Stage, by: Role, name: string) {
  const { threads } = await loadThreads(stage.actor(by), { state: "all" });
  return found(threads, slugOf(stage, name));
}

async function findRequest(stage: Stage, by: Role): Promise<string> {
  const { request } = await loadPublication(stage.actor(by));
  if (request === null) throw new Error("nobody asks for a version");
  return request.id;
}

function found<Row extends { readonly slug: string }>(rows: readonly Row[], slug: string): Row {
  const row = rows.find((one) => one.slug === slug);
  if (!row) throw new Error(`"${slug}" is not there any more`);
  return row;
}

function dayFromNow(days: number) {
  return dayOfMoment(new Date(now().getTime() + days * 86_400_000));
}
