import "server-only";
import { type ProjectedLink, projectLiveLinks } from "@/lib/domain/live/live-links";
import type { Slug } from "@/lib/domain/model/case-records";
import { headOfMerges, type Merge } from "@/lib/domain/parties/merge-parties";
import { err, ok, type Result } from "@/lib/domain/result";
import { listAcceptedMerges } from "@/lib/server/acceptance/accepted/repository";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { lensOfLink } from "@/lib/view/pictures/streams";
import type { LiveLink, LiveNetwork, NetworkQuery } from "@/lib/wire/network";
import { listPlaces } from "./placing/repository";
import {
  countLinksOf,
  countWeb,
  findBusiestParty,
  type LinkedParty,
  listAllParties,
  listLinkedParties,
  listPartyIds,
  readLinks,
  readNeighbourhood,
} from "./repository";

/**
 * The live network of the actor's case: all of it where it is small, else the neighbourhood of the parties in focus,
 * or of the busiest one. Never more parties than asked for, so that a case of any size opens.
 */
export async function loadLiveNetwork(
  actor: Actor<"read-desk">,
  query: NetworkQuery,
): Promise<Result<LiveNetwork, "not-found">> {
  const total = await countWeb(db(), actor.caseId);
  const merges = await listAcceptedMerges(db(), actor.caseId);
  const headOf = headOfMerges(merges);
  const chosen = await chooseParties(actor, query, total.parties, merges);
  if (chosen === null) return err("not-found");
  const ids = chosen.parties.map(({ id }) => id);
  const { records, standings } = await readNeighbourhood(db(), actor.caseSlug, ids, merges);
  const links = projectLiveLinks(records, records.header.asOf, standings).map(
    ({ link, term, state, waiting, isChanged }): LiveLink => ({
      slug: link.link,
      deal: link.deal,
      kind: link.kind,
      family: link.family,
      giver: link.giver,
      receiver: link.receiver,
      stage: link.stage,
      lens: lensOfLink(link),
      state,
      waiting,
      isChanged,
      amount: link.amount,
      term,
      undisclosed: link.undisclosed,
      conflict: link.conflict,
      stands: link.drawn,
    }),
  );
  const shownAt = countEnds(records.links.flatMap(({ payer, payee }) => [payer, payee]));
  const counts = await countLinksOf(db(), ids);
  const all = new Map<Slug, number>();
  for (const [slug, count] of counts) all.set(headOf(slug), (all.get(headOf(slug)) ?? 0) + count);
  const places = new Map(
    (
      await listPlaces(
        db(),
        actor.caseId,
        records.parties.map(({ slug }) => slug),
      )
    ).map((place) => [place.party, place]),
  );
  const focus = new Set(query.focus.map(headOf));
  return ok({
    total,
    isCut: chosen.isCut,
    links,
    parties: records.parties.map(({ slug, name, kind }) => ({
      slug,
      name,
      kind,
      at: places.get(slug)?.at ?? null,
      placeVersion: places.get(slug)?.version ?? 0,
      isFocus: focus.has(slug),
      hiddenLinks: Math.max(0, (all.get(slug) ?? 0) - (shownAt.get(slug) ?? 0)),
    })),
  });
}

/** Parties of the picture, and whether there would be more. A focus that the case does not have is null. */
async function chooseParties(
  { caseId }: Actor,
  { focus, reach, most }: NetworkQuery,
  total: number,
  merges: readonly Merge[],
): Promise<{ readonly parties: readonly LinkedParty[]; readonly isCut: boolean } | null> {
  if (focus.length === 0 && total <= most) return { parties: await listAllParties(db(), caseId), isCut: false };
  const busiest = focus.length === 0 ? await findBusiestParty(db(), caseId) : null;
  const start = busiest === null ? focus : [busiest];
  const parties = await withTheirMerged(caseId, await listPartyIds(db(), caseId, start), merges);
  if (parties.length === 0) return focus.length > 0 ? null : { parties: [], isCut: false };
  let edge: readonly LinkedParty[] = parties;
  let isCut = false;
  for (let step = 0; step < reach && edge.length > 0; step += 1) {
    const room = most - parties.length;
    const around = edge.map(({ id }) => id);
    const known = parties.map(({ id }) => id);
    // One more than there is room for shows that something was left out.
    const found = await listLinkedParties(db(), caseId, around, known, Math.max(room, 0) + 1);
    if (found.length > room) isCut = true;
    const next = await withTheirMerged(caseId, found.slice(0, Math.max(room, 0)), merges);
    edge = next.filter(({ id }) => !known.includes(id));
    parties.push(...edge);
  }
  return { parties, isCut };
}

/** Parties with those that are merged into them, and with those that they are merged into. */
async function withTheirMerged(
  caseId: string,
  parties: readonly LinkedParty[],
  merges: readonly Merge[],
): Promise<LinkedParty[]> {
  if (merges.length === 0) return [...parties];
  const headOf = headOfMerges(merges);
  const heads = new Set(parties.map(({ slug }) => headOf(slug)));
  const known = new Set(parties.map(({ slug }) => slug));
  const others = merges.flatMap(({ party, into }) => [party, into]).filter((slug) => heads.has(headOf(slug)));
  const missing = [...new Set([...others, ...heads])].filter((slug) => !known.has(slug));
  return [...parties, ...(await listPartyIds(db(), caseId, missing))];
}

function countEnds(slugs: readonly Slug[]): ReadonlyMap<Slug, number> {
  const counts = new Map<Slug, number>();
  for (const slug of slugs) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return counts;
}

/** What some links of the actor's case come to as their claims stand, by link: sum, stage, and whether anybody accepted it. */
export async function loadLinkMoney(
  actor: Actor<"read-desk">,
  slugs: readonly Slug[],
): Promise<ReadonlyMap<Slug, ProjectedLink>> {
  if (slugs.length === 0) return new Map();
  const merges = await listAcceptedMerges(db(), actor.caseId);
  const { records, standings } = await readLinks(db(), actor.caseSlug, slugs, merges);
  const projected = projectLiveLinks(records, records.header.asOf, standings);
  return new Map(projected.map((one) => [one.link.link, one]));
}
