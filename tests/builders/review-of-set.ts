import type { Actor } from "@/lib/server/auth/actor";
import { loadSet } from "@/lib/server/sets/loaders";
import type { SetDecision, SetView } from "@/lib/wire/sets";
import { must } from "./must";

/** A set as its page sees it. */
export async function seeSet(actor: Actor<"read-desk">, slug: string): Promise<SetView> {
  return must(await loadSet(actor, slug));
}

/** What a reviewer sends who ticks these claims of a set, all of them without a choice, with every state that waits. */
export function tickAll(view: SetView, ...places: readonly string[]): SetDecision {
  const { source, parties, deals, links, parts } = view;
  const seen = <Type extends SetDecision["states"][number]["type"]>(
    type: Type,
    records: readonly Pick<SetView["parts"][number], "slug" | "waiting">[],
  ) =>
    records.flatMap(({ slug, waiting }) =>
      waiting === null ? [] : [{ type, slug, revision: waiting.revision, stateHash: waiting.stateHash }],
    );
  return {
    states: [
      ...seen("source", [source]),
      ...seen("party", parties),
      ...seen("deal", deals),
      ...seen("link", links),
      ...seen("link_part", parts),
    ],
    accept: view.claims
      .filter(({ claim }) => places.length === 0 || places.includes(claim.slug))
      .map(({ claim, version, contentHash, citations }) => ({
        claim: claim.slug,
        version,
        contentHash,
        ticks: citations.map(({ id }) => id),
      })),
    sendBack: [],
  };
}
