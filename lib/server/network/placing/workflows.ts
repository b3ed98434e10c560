import "server-only";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { now } from "@/lib/server/clock";
import { recordChanges } from "@/lib/server/journal/changes/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import type { NewPlaces } from "@/lib/wire/network";
import { listPlaces, type StoredPlace, savePlace } from "./repository";

type Refusal = "not-found" | { readonly code: "stale"; readonly now: readonly StoredPlace[] };

/** Pins parties of the picture, or gives their places back: all of them or, where one was moved since, none. */
export async function placeParties(
  actor: Actor<"propose">,
  { places }: NewPlaces,
): Promise<Result<{ readonly places: readonly StoredPlace[] }, Refusal>> {
  const wanted = new Map(places.map((place) => [place.party, place]));
  return inCaseTransaction(actor.caseId, async (tx) => {
    const before = await listPlaces(tx, actor.caseId, [...wanted.keys()]);
    if (before.length < wanted.size) return err("not-found");
    const moved = before.filter(({ party, version }) => wanted.get(party)?.version !== version);
    if (moved.length > 0) return err({ code: "stale", now: moved });
    const placed = { placedById: actor.memberId, placedAt: now() };
    const after: StoredPlace[] = [];
    for (const { party, version } of before) {
      const next = { party, at: wanted.get(party)?.at ?? null, version: version + 1 };
      await savePlace(tx, actor.caseId, next, placed);
      after.push(next);
    }
    await recordChanges(
      tx,
      before.map((place, number) => ({
        caseId: actor.caseId,
        recordType: "place",
        recordSlug: place.party,
        action: after[number]?.at === null ? "unpinned" : "pinned",
        actorId: actor.memberId,
        why: null,
        before: place.version === 0 ? null : place,
        after: after[number] ?? null,
        version: place.version + 1,
      })),
    );
    return ok({ places: after });
  });
}
