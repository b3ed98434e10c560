import "server-only";
import { cache } from "react";
import { type Action, can, type Implied } from "@/lib/domain/access/policy";
import type { CaseLanguages } from "@/lib/domain/model/case-languages";
import type { Role } from "@/lib/domain/model/vocabulary";
import { db } from "@/lib/server/db";
import { findMembership } from "./repository";

declare const rights: unique symbol;

/** A person acting in one case with one role. Only this file makes them, from what the database says now. */
interface Acting<Rights extends Action> {
  readonly memberId: string;
  readonly caseId: string;
  readonly caseSlug: string;
  readonly role: Role;
  /** The languages of the case, the main one first. */
  readonly languages: CaseLanguages;
  /** Never there: it makes who holds more rights pass for who holds fewer, and nobody the other way. */
  readonly [rights]: (right: Rights) => never;
}

/**
 * An actor who may do `A` and whatever that implies. What asks for one cannot be called with less; without `A`, anybody of
 * the case.
 */
export type Actor<A extends Action = never> = Acting<Implied<A>>;

/**
 * Whether an actor may do this; from then on the type says so. The one place where a right is given.
 *
 * @example if (!holds(actor, "propose")) return refuse(403);
 */
export function holds<A extends Action>(actor: Actor, action: A): actor is Actor<A> {
  return can(actor.role, action);
}

/** A member as an actor of a case, whoever asks; null outside the case. */
export const findActor = cache(async (memberId: string, caseSlug: string): Promise<Actor | null> => {
  const membership = await findMembership(db(), memberId, caseSlug);
  return membership && ({ memberId, caseSlug, ...membership } as Actor);
});
