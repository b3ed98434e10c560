import type { Role } from "@/lib/domain/model/vocabulary";
import type { Result } from "@/lib/domain/result";
import { saveMember } from "@/lib/server/accounts/members/repository";
import { editClaim } from "@/lib/server/claims/editing/workflows";
import { db } from "@/lib/server/db";
import { editDeal } from "@/lib/server/deals/editing/workflows";
import { editLink } from "@/lib/server/deals/links/editing/workflows";
import { keepDraft } from "@/lib/server/drafts/workflows";
import { changeMembership } from "@/lib/server/handover/workflows";
import { placeParties } from "@/lib/server/network/placing/workflows";
import { editParty } from "@/lib/server/parties/editing/workflows";
import { openThread, resolveThread, rewordAnnotation, setPublicity } from "@/lib/server/talk/annotations/workflows";
import { noteReply, openInquiry } from "@/lib/server/talk/inquiries/workflows";
import { writeNote } from "@/lib/server/talk/notes/workflows";
import { changeTask, openTask } from "@/lib/server/talk/tasks/workflows";
import { type Admin, anAdmin } from "@/tests/builders/actors";
import { anEdit, aProposedClaim, saveSmallWeb } from "../../builders/claim-forms";
import { inEnglish } from "../../builders/words";
import { aNewsroom } from "../auth/small-newsroom";
import { EDITABLE_RULES } from "./editable-rules";

export interface Crowd {
  readonly caseId: string;
  readonly first: Admin;
  /** Admins, because some records are theirs alone to change; in the two-person rules they are like editors. */
  readonly people: readonly Admin[];
  /** Somebody whom they change. */
  readonly reporterId: string;
}

interface Shared {
  readonly read: () => Promise<number>;
  readonly write: (actor: Admin, seen: number, words: string) => Promise<Result<unknown, unknown>>;
  /** Where its writes are recorded; null for what has no history. */
  readonly history: { readonly recordType: string; readonly recordSlug: string } | null;
  /** Whether a write carries words of its own, or only turns something on and off. */
  readonly keepsWords: boolean;
}

/** A kind of record that is edited over a version that was seen. */
export interface Editable {
  readonly noun: string;
  readonly arrange: (crowd: Crowd) => Promise<Shared>;
}

/** A newsroom with a small web and as many people as wanted. */
export async function aCrowd(slug: string, size: number): Promise<Crowd> {
  const { caseId, memberOf } = await aNewsroom(slug);
  await saveSmallWeb(caseId);
  const term = { slug: "loop", termEn: "loop", termZh: "环路", definitionEn: "A way back.", definitionZh: "回路。" };
  await db().glossaryTerm.create({ data: { caseId, ...term } });
  const { passwordHash } = await db().member.findUniqueOrThrow({ where: { id: memberOf("admin") } });
  const join = async (_: unknown, number: number) => {
    const columns = { email: `person-${number}@${slug}.example`, name: `person ${number}`, passwordHash };
    return anAdmin(await saveMember(db(), { ...columns, caseId, role: "admin" }), slug);
  };
  const people = await Promise.all(Array.from({ length: size }, join));
  const [first] = people;
  if (!first) throw new Error("nobody");
  return { caseId, first, people, reporterId: memberOf("reporter") };
}

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value;
}

const TEXTS = { jurisdiction: null, sponsor: null, lei: null, cik: null, ticker: null, wikidata: null } as const;
const DATES = { announced: null, signed: null, effective: null, ended: null } as const;
const LINK = { collateral: null, tranche: null, interest: null, start: null, end: null } as const;
const SUBJECT = { type: "party", slug: "ash" } as const;

/** A thread with its first annotation. */
async function aThread({ first, caseId }: Crowd) {
  const { slug } = must(await openThread(first, { subject: SUBJECT, text: "who says so?" }));
  const where = { caseId, thread: { slug } };
  const annotation = await db().annotation.findFirstOrThrow({ where });
  const readAnnotation = async () => (await db().annotation.findFirstOrThrow({ where })).version;
  return { thread: slug, annotation: annotation.slug, readAnnotation };
}

function aNote(about: string, recordType: string): Editable["arrange"] {
  const slug = about.slice(about.indexOf(":") + 1);
  return async ({ caseId }) => ({
    read: async () =>
      (recordType === "loop_note"
        ? await db().loopNote.findFirst({ where: { caseId } })
        : await db().glossaryNote.findFirst({ where: { caseId } })
      )?.version ?? 0,
    write: (actor, version, en) => writeNote(actor, { about, version, en, zh: "" }),
    history: { recordType, recordSlug: slug },
    keepsWords: true,
  });
}

export const EDITABLE_RECORDS: readonly Editable[] = [
  ...EDITABLE_RULES,
  {
    noun: "claim",
    arrange: async ({ first, caseId }) => {
      const { slug } = await aProposedClaim(first);
      return {
        read: async () => (await db().claim.findFirstOrThrow({ where: { caseId, slug } })).version,
        write: (actor, version, value) => editClaim(actor, slug, anEdit(version, { value })),
        history: { recordType: "claim", recordSlug: slug },
        keepsWords: true,
      };
    },
  },
  {
    noun: "party",
    arrange: async ({ caseId }) => ({
      read: async () => (await db().party.findFirstOrThrow({ where: { caseId, slug: "ash" } })).version,
      write: (actor, version, note) => {
        const said = { name: { en: "Ash", zh: null }, kind: "company", ...TEXTS, note: inEnglish(note) } as const;
        return editParty(actor, "ash", { ...said, aliases: [], version, why: null });
      },
      history: { recordType: "party", recordSlug: "ash" },
      keepsWords: true,
    }),
  },
  {
    noun: "deal",
    arrange: async ({ caseId }) => ({
      read: async () => (await db().deal.findFirstOrThrow({ where: { caseId, slug: "d-ring" } })).version,
      write: (actor, version, note) => {
        const said = { title: { en: "Ring", zh: null }, ...DATES, stage: "signed", supersededBy: null } as const;
        return editDeal(actor, "d-ring", { ...said, partOf: null, note: inEnglish(note), version, why: null });
      },
      history: { recordType: "deal", recordSlug: "d-ring" },
      keepsWords: true,
    }),
  },
  {
    noun: "link",
    arrange: async ({ caseId }) => ({
      read: async () => (await db().link.findFirstOrThrow({ where: { caseId, slug: "l-back" } })).version,
      write: (actor, version, note) => {
        const ends = { kind: "purchase_goods", layer: "record", payer: "beech", payee: "ash", deal: "d-ring" } as const;
        return editLink(actor, "l-back", { ...ends, ...LINK, note: inEnglish(note), version, why: null });
      },
      history: { recordType: "link", recordSlug: "l-back" },
      keepsWords: true,
    }),
  },
  {
    noun: "thread",
    arrange: async (crowd) => {
      const { thread } = await aThread(crowd);
      return {
        read: async () => (await db().thread.findFirstOrThrow({ where: { slug: thread } })).version,
        // The first version is open, so that every odd one is resolved next.
        write: (actor, version) => resolveThread(actor, { thread, version, resolved: version % 2 === 1 }),
        history: { recordType: "thread", recordSlug: thread },
        keepsWords: false,
      };
    },
  },
  {
    noun: "annotation",
    arrange: async (crowd) => {
      const { thread, annotation, readAnnotation } = await aThread(crowd);
      return {
        read: readAnnotation,
        // One's own words, from as many browsers.
        write: (_, version, text) => rewordAnnotation(crowd.first, { thread, annotation, version, text }),
        history: { recordType: "annotation", recordSlug: annotation },
        keepsWords: true,
      };
    },
  },
  {
    noun: "annotation that is made public",
    arrange: async (crowd) => {
      const { thread, annotation, readAnnotation } = await aThread(crowd);
      return {
        read: readAnnotation,
        write: (actor, version) => setPublicity(actor, { thread, annotation, version, public: version % 2 === 1 }),
        history: { recordType: "annotation", recordSlug: annotation },
        keepsWords: false,
      };
    },
  },
  {
    noun: "task",
    arrange: async ({ first }) => {
      const asked = { kind: "todo", text: "read the filing", subject: null, assignee: null, due: null } as const;
      const { slug } = must(await openTask(first, asked));
      return {
        read: async () => (await db().task.findFirstOrThrow({ where: { slug } })).version,
        write: (actor, version, text) =>
          changeTask(actor, { task: slug, version, text, assignee: null, due: null, done: false }),
        history: { recordType: "task", recordSlug: slug },
        keepsWords: true,
      };
    },
  },
  {
    noun: "inquiry",
    arrange: async ({ first }) => {
      const days = { askedOn: "2026-01-05", deadline: { local: "2026-01-12T18:00", zone: "UTC" } };
      const { slug } = must(await openInquiry(first, { party: "ash", question: "Is it so?", sentTo: null, ...days }));
      return {
        read: async () => (await db().inquiry.findFirstOrThrow({ where: { slug } })).version,
        write: (actor, version, answer) =>
          noteReply(actor, { inquiry: slug, version, stance: "commented", answer, answeredOn: "2026-01-06" }),
        history: { recordType: "inquiry", recordSlug: slug },
        keepsWords: true,
      };
    },
  },
  { noun: "note on a loop", arrange: aNote("loop:cash.ash.beech", "loop_note") },
  { noun: "note on a term", arrange: aNote("term:loop", "glossary_note") },
  {
    noun: "place in the picture",
    arrange: async ({ caseId }) => ({
      read: async () => (await db().nodePosition.findFirst({ where: { caseId } }))?.version ?? 0,
      write: (actor, version, x) =>
        placeParties(actor, { places: [{ party: "beech", at: { x: Number(x), y: 0 }, version }] }),
      history: { recordType: "place", recordSlug: "beech" },
      keepsWords: true,
    }),
  },
  {
    noun: "membership",
    arrange: async ({ caseId, reporterId: memberId }) => ({
      read: async () =>
        (await db().membership.findUniqueOrThrow({ where: { caseId_memberId: { caseId, memberId } } })).version,
      write: (actor, version) => {
        const role: Role = version % 2 === 1 ? "editor" : "reporter";
        return changeMembership(actor, { memberId, role, hasAccess: true, version });
      },
      history: { recordType: "member", recordSlug: memberId },
      keepsWords: false,
    }),
  },
  {
    noun: "draft",
    arrange: async ({ first }) => ({
      read: async () => (await db().draft.findFirst({ where: { memberId: first.memberId } }))?.version ?? 0,
      // Only its author sees it, in as many browsers.
      write: (_, version, text) => keepDraft(first, { key: "thread:party:ash", text, version }),
      history: null,
      keepsWords: true,
    }),
  },
];
