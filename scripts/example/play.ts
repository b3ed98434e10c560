import type { Localized, Role } from "@/lib/domain/model/vocabulary";
import { err, ok, type Result } from "@/lib/domain/result";
import { inviteMember, redeemAsMember } from "@/lib/server/accounts/invitations/workflows";
import { type Actor, findActor, holds } from "@/lib/server/auth/actor";
import { beginCase } from "@/lib/server/cases/workflows";
import { db } from "@/lib/server/db";
import { listRevisionsAfter } from "@/lib/server/journal/repository";
import { ACTS, type Act, EXAMPLE_CASE } from "./acts";
import { readyAct, type Stage, type Written } from "./perform";

/** An account that takes part in the example. */
export interface Player {
  readonly memberId: string;
  readonly email: string;
}

export interface Played {
  /** Acts that were done now. */
  readonly done: number;
  /** The first act that was refused, and why: somebody changed what it is about. Those after it were left. */
  readonly refused: string | null;
}

/**
 * Does what is still to be done of the example: begins its case, invites its members, and goes through the acts in their
 * order. Whether an act was done is read from the history of the case, which nobody can change, so a play that was cut off
 * is finished by the next one, and what people did in the case since stays as it is.
 */
export async function playExample(players: Readonly<Record<Role, Player>>): Promise<Result<Played, string>> {
  const stage = await openStage(players);
  if (!stage.ok) return stage;
  const history = new History(stage.value.caseId);
  await history.readOn();
  let done = 0;
  for (const act of ACTS) {
    const ready = readyAct(act.act, act, stage.value);
    let entry = history.take(ready.isWrittenBy);
    if (entry === null) {
      const answer = await ready.perform();
      if (!answer.ok) return ok({ done, refused: `${describe(act)}: ${JSON.stringify(answer.reason)}` });
      done += 1;
      await history.readOn();
      entry = history.take(ready.isWrittenBy);
    }
    if (entry === null) throw new Error(`the history does not tell of this act: ${describe(act)}`);
    const { recordType: type, recordSlug: slug } = entry;
    if ("as" in act && act.as !== undefined) stage.value.names.set(act.as, { type, slug });
    for (const [name, record] of ready.names(entry)) stage.value.names.set(name, record);
  }
  return ok({ done, refused: null });
}

/** The case with its three members; they are let in as at the desk, by invitations of its admin. */
async function openStage(players: Readonly<Record<Role, Player>>): Promise<Result<Stage, string>> {
  const { slug, asOf } = EXAMPLE_CASE;
  const said = { title: inBoth(EXAMPLE_CASE.title), summary: inBoth(EXAMPLE_CASE.summary), asOf };
  const begun = await beginCase(signedIn(players.admin, "admin"), { slug, languages: ["en", "zh"], ...said });
  if (!begun.ok && begun.reason !== "taken") return err(begun.reason);
  const actors: Partial<Record<Role, Actor>> = {};
  for (const role of ["admin", "reporter", "editor"] as const) {
    const { memberId, email } = players[role];
    let actor = await findActor(memberId, slug);
    if (actor === null && actors.admin && holds(actors.admin, "administer")) {
      const invited = await inviteMember(actors.admin, { email, role });
      if (!invited.ok || invited.value.link === null) return err(`${email} could not be invited`);
      const token = invited.value.link.split("#").at(-1) ?? "";
      const joined = await redeemAsMember(signedIn(players[role], role), { token });
      if (!joined.ok) return err(`${email} could not join: ${joined.reason}`);
      actor = await findActor(memberId, slug);
    }
    if (actor === null) return err(`${email} has no place in "${slug}"`);
    actors[role] = actor;
  }
  const { admin, reporter, editor } = actors;
  if (!admin || !reporter || !editor) throw new Error("a member of the example is missing");
  const all = { admin, reporter, editor };
  return ok({
    caseId: admin.caseId,
    members: { admin: admin.memberId, reporter: reporter.memberId, editor: editor.memberId },
    names: new Map([["case", { type: "case", slug }]]),
    actor: (role) => withRight(all[role], "propose"),
    reviewer: (role) => withRight(all[role], "review"),
    publisher: (role) => withRight(all[role], "publish"),
  });
}

function withRight<Right extends "propose" | "review" | "publish">(actor: Actor, right: Right): Actor<Right> {
  if (!holds(actor, right)) throw new Error(`the ${actor.role} of the example may not ${right}`);
  return actor;
}

function signedIn({ memberId }: Player, name: string) {
  return { memberId, name, sessionId: "" };
}

function inBoth([en, zh]: readonly [string, string]): Localized {
  return { en, zh };
}

function describe(act: Act): string {
  return JSON.stringify(act);
}

const STEP = 1000;

/** The history of a case as it grows, of which each act takes the write that it left. */
class History {
  readonly #caseId: string;
  #last = 0n;
  #left: Written[] = [];

  constructor(caseId: string) {
    this.#caseId = caseId;
  }

  async readOn(): Promise<void> {
    for (;;) {
      const some = await listRevisionsAfter(db(), this.#caseId, { record: "" }, this.#last, STEP);
      this.#left.push(...some);
      this.#last = BigInt(some.at(-1)?.seq ?? this.#last);
      if (some.length < STEP) return;
    }
  }

  /** The oldest write that fits and that no earlier act took. */
  take(fits: (entry: Written) => boolean): Written | null {
    const at = this.#left.findIndex(fits);
    if (at < 0) return null;
    const [entry = null] = this.#left.splice(at, 1);
    return entry;
  }
}
