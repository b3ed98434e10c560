import type { Action } from "@/lib/domain/access/policy";
import { type Actor, findActor, holds } from "@/lib/server/auth/actor";

export type Reporter = Actor<"propose">;
export type Editor = Actor<"review"> & Actor<"publish"> & Actor<"set-case">;
export type Admin = Actor<"administer">;

/** A member of a case who may do this there, let in as a door lets people in; whoever may not makes the test fail. */
export async function actorWho<Right extends Action>(right: Right, memberId: string, caseSlug: string) {
  const actor = await findActor(memberId, caseSlug);
  if (actor === null) throw new Error(`nobody of ${caseSlug}: ${memberId}`);
  if (!holds(actor, right)) throw new Error(`${actor.role} of ${caseSlug} may not ${right}`);
  return actor;
}

export function aReporter(memberId: string, caseSlug: string): Promise<Reporter> {
  return actorWho("propose", memberId, caseSlug);
}

export async function anEditor(memberId: string, caseSlug: string): Promise<Editor> {
  const actor = await actorWho("review", memberId, caseSlug);
  if (!holds(actor, "publish") || !holds(actor, "set-case")) throw new Error(`${actor.role} is no editor`);
  return actor;
}

export function anAdmin(memberId: string, caseSlug: string): Promise<Admin> {
  return actorWho("administer", memberId, caseSlug);
}
