import "server-only";
import { z } from "zod";
import type { Action } from "@/lib/domain/access/policy";
import type { CaseHeader, Claim, Slug } from "@/lib/domain/model/case-records";
import { DECLARED_KINDS, type DeclaredKind, type StoredKind } from "@/lib/domain/records/by-kind";
import { err, type Result } from "@/lib/domain/result";
import { type Actor, holds } from "@/lib/server/auth/actor";
import { findSettings } from "@/lib/server/cases/settings/repository";
import { changeCaseTexts, moveCaseDay } from "@/lib/server/cases/settings/workflows";
import { findStoredClaim } from "@/lib/server/claims/editing/repository";
import { editClaim } from "@/lib/server/claims/editing/workflows";
import { type Db, db } from "@/lib/server/db";
import { editDeal } from "@/lib/server/deals/editing/workflows";
import { editLink } from "@/lib/server/deals/links/editing/workflows";
import { type DeclaredEdit, editDeclared } from "@/lib/server/editing/workflows";
import { findRevision } from "@/lib/server/journal/repository";
import { editParty } from "@/lib/server/parties/editing/workflows";
import { findRecord } from "@/lib/server/records/kinds/repository";
import type { Refusal } from "@/lib/server/route";
import { editRule } from "@/lib/server/rules/editing/workflows";
import { editSource } from "@/lib/server/sources/editing/workflows";
import { findNote } from "@/lib/server/talk/notes/repository";
import { writeNote } from "@/lib/server/talk/notes/workflows";
import { caseDayEdit, caseTextsEdit } from "@/lib/wire/case-settings";
import { claimEdit, toClaimSaid } from "@/lib/wire/claims";
import { dealEdit } from "@/lib/wire/deals";
import { linkEdit } from "@/lib/wire/links";
import { partyEdit } from "@/lib/wire/parties";
import { declaredEdit, type SavedRecord } from "@/lib/wire/records";
import { type Revert, readState } from "@/lib/wire/revert";
import { ruleEdit } from "@/lib/wire/rules";
import { sourceEdit } from "@/lib/wire/sources";
import { noteChange } from "@/lib/wire/tasks";

const noteEdit = noteChange.omit({ about: true }).extend({ why: z.string().nullable() });

/** What an edit is made over, and why. */
interface Over {
  readonly version: number;
  readonly why: string;
}

/** A kind of record whose former states can be brought back, by the edit that everybody makes. */
export interface Revertible {
  /** What somebody must be allowed to do to bring a state back. */
  readonly action: Action;
  /** The record as it stands; null when the case has none of that name. */
  readonly find: (tx: Db, caseId: string, slug: Slug) => Promise<{ version: number; state: unknown } | null>;
  /** A state in the words of its form; null where today's form does not take it. */
  readonly read: (state: unknown) => object | null;
  /** Writes a state over what stands. */
  readonly write: (actor: Actor, slug: Slug, state: unknown, over: Over) => Promise<Result<SavedRecord, Refusal>>;
}

function byForm<Right extends Action, Form extends z.ZodObject>(
  action: Right,
  form: Form,
  find: Revertible["find"],
  edit: (
    actor: Actor<Right>,
    slug: Slug,
    said: z.infer<Form>,
    did: "reverted",
  ) => Promise<Result<SavedRecord, Refusal>>,
  toWords: (state: unknown) => unknown = (state) => state,
): Revertible {
  return {
    action,
    find,
    read: (state) => {
      // Some forms ask for a reason: nothing is written here, so any will do.
      const said = readState(form, toWords(state), { version: 1, why: "read" });
      if (said === null) return null;
      const { version: _version, why: _why, ...words }: Readonly<Record<string, unknown>> = said;
      return words;
    },
    write: async (actor, slug, state, over) => {
      if (!holds(actor, action)) return err("forbidden");
      const said = readState(form, toWords(state), over);
      return said === null ? err("shape-outdated") : edit(actor, slug, said, "reverted");
    },
  };
}

function byNote(type: "loop" | "term"): Revertible {
  return byForm(
    "propose",
    noteEdit,
    async (tx, caseId, slug) => {
      const note = await findNote(tx, caseId, { type, slug });
      return note && { version: note.version, state: { en: note.en, zh: note.zh } };
    },
    async (actor, slug, { version, why, en, zh }, action) => {
      const written = await writeNote(actor, { about: `${type}:${slug}`, version, en, zh }, { action, why });
      return written.ok ? { ok: true, value: { slug, version: written.value.version } } : written;
    },
  );
}

async function standingSettings(tx: Db, caseId: string): ReturnType<Revertible["find"]> {
  const stored = await findSettings(tx, caseId);
  return stored && { version: stored.version, state: stored.settings };
}

/** A case of earlier days was in both languages, and had no words of its own. */
function toCaseWords(state: unknown): unknown {
  const said: Partial<CaseHeader> = { ...(state as Partial<CaseHeader> | null) };
  return { languages: ["en", "zh"], words: {}, ...said };
}

/** A claim's stored state in the words of its form; whatever is none becomes nothing. */
function toClaimWords(state: unknown): unknown {
  try {
    return toClaimSaid(state as Claim, "not archived yet");
  } catch {
    return null;
  }
}

/** A record of a kind as it stands. */
function standing(kind: StoredKind): Revertible["find"] {
  return (tx, caseId, slug) => findRecord(tx, caseId, kind, slug);
}

async function standingClaim(tx: Db, caseId: string, slug: Slug): ReturnType<Revertible["find"]> {
  const found = await findStoredClaim(tx, caseId, slug);
  return found && { version: found.version, state: found.claim };
}

/** Kinds whose form says each of their fields are written by what they declare. */
function byDeclaration<Kind extends DeclaredKind>(kind: Kind): Revertible {
  return byForm("propose", declaredEdit(kind), standing(kind), (actor, slug, said: unknown, action) =>
    // The form of a kind says its own fields.
    editDeclared(actor, kind, slug, said as DeclaredEdit<Kind>, action),
  );
}

/** By the word that the history has for the kind of record. */
export const REVERTIBLE: ReadonlyMap<string, Revertible> = new Map<string, Revertible>([
  [
    "case",
    byForm(
      "set-case",
      caseTextsEdit,
      standingSettings,
      (actor, _slug, said, did) => changeCaseTexts(actor, said, did),
      toCaseWords,
    ),
  ],
  [
    "case_day",
    byForm("set-case", caseDayEdit, standingSettings, (actor, _slug, said, did) => moveCaseDay(actor, said, did)),
  ],
  ["party", byForm("propose", partyEdit, standing("party"), editParty)],
  ["deal", byForm("propose", dealEdit, standing("deal"), editDeal)],
  ["link", byForm("propose", linkEdit, standing("link"), editLink)],
  ["rule", byForm("propose", ruleEdit, standing("rule"), editRule)],
  ["source", byForm("propose", sourceEdit, standing("source"), editSource)],
  ...DECLARED_KINDS.map((kind) => [kind, byDeclaration(kind)] as const),
  ["glossary_note", byNote("term")],
  ["loop_note", byNote("loop")],
  ["claim", byForm("propose", claimEdit, standingClaim, editClaim, toClaimWords)],
]);

/**
 * Brings the state that a revision left back as a new edit: nothing is undone, the history grows, and the rules of the
 * edit hold. What stands of a claim gets a proposed correction, as with every edit. A state that was emptied is gone.
 */
export async function revertTo(
  actor: Actor<"propose">,
  revision: string,
  { version, reason }: Revert,
): Promise<Result<SavedRecord, Refusal>> {
  const found = /^\d{1,18}$/.test(revision) ? await findRevision(db(), actor.caseId, BigInt(revision)) : null;
  const kind = found && REVERTIBLE.get(found.recordType);
  if (!found || !kind) return err("not-found");
  if (found.isEmptied) return err("state-emptied");
  return kind.write(actor, found.recordSlug, found.after, { version, why: reason });
}
