import "server-only";
import { nameSource } from "@/lib/domain/citations/name-source";
import type { Claim, Link, LinkPart, Slug } from "@/lib/domain/model/case-records";
import { keyOf, type RecordRef, slugOfState } from "@/lib/domain/records/by-kind";
import { err, ok, type Result } from "@/lib/domain/result";
import { isWriterOf } from "@/lib/domain/review/decide-review";
import { tallySet } from "@/lib/domain/sets/decide-set";
import { findCheckedBy, findWaitingStates } from "@/lib/server/acceptance/repository";
import { listStoodInFor } from "@/lib/server/accounts/standing-in/repository";
import { type Actor, holds } from "@/lib/server/auth/actor";
import { listCitedSources } from "@/lib/server/claims/citations/repository";
import { listStoredClaims } from "@/lib/server/claims/editing/repository";
import { listNotesOf } from "@/lib/server/claims/notes/repository";
import { type Db, db } from "@/lib/server/db";
import { listPartyNames } from "@/lib/server/parties/repository";
import { listClaims } from "@/lib/server/records/claims/repository";
import { listLinkParts } from "@/lib/server/records/deals/repository";
import { listRecords } from "@/lib/server/records/kinds/repository";
import { listToldApart } from "@/lib/server/records/merges/repository";
import type { SetQueue, SetQueueQuery, SetView } from "@/lib/wire/sets";
import {
  findSet,
  findSetPage,
  listCitationsOf,
  listClaimSlugsOn,
  listLikeLinks,
  type SetItem,
  type StoredSet,
} from "./repository";

/** One page of sets: those that wait for the asker, or the asker's own, the oldest first. */
export async function loadSets(actor: Actor<"read-desk">, query: SetQueueQuery): Promise<SetQueue> {
  const { caseId, memberId } = actor;
  const checkedBy = await findCheckedBy(db(), caseId);
  const authors = await listStoodInFor(db(), caseId, memberId);
  const { rows, total } = await findSetPage(db(), caseId, { memberId, authors, checkedBy }, query);
  const sources = await listRecords(db(), caseId, "source", { slugs: rows.map(({ source }) => source) });
  const names = new Map(sources.map((source) => [source.slug, nameSource(source)]));
  return {
    total,
    page: query.page,
    rows: rows.map((set) => {
      const count = (type: SetItem["type"]) => slugsOf(set, type).length;
      return {
        slug: set.slug,
        title: set.title,
        by: set.author,
        at: set.at.toISOString(),
        source: names.get(set.source) ?? set.source,
        parties: count("party"),
        deals: count("deal"),
        links: count("link"),
        claims: count("claim"),
        ...tallySet(set.statuses),
        withdrawnAt: set.withdrawnAt?.toISOString() ?? null,
      };
    }),
  };
}

/** A set with everything that whoever decides it needs to see: its structure, quotes, twins, and what is told elsewhere. */
export async function loadSet(actor: Actor<"read-desk">, slug: Slug): Promise<Result<SetView, "not-found">> {
  const { caseId, memberId } = actor;
  const set = await findSet(db(), caseId, { slug });
  if (set === null) return err("not-found");
  const stored = await listStoredClaims(db(), caseId, slugsOf(set, "claim"));
  const claims = stored.map(({ claim }) => claim);
  const links = await listRecords(db(), caseId, "link", {
    slugs: unite(slugsOf(set, "link"), subjectsOf(claims, "link")),
  });
  const deals = await listRecords(db(), caseId, "deal", {
    slugs: unite(
      slugsOf(set, "deal"),
      subjectsOf(claims, "deal"),
      links.map(({ deal }) => deal),
    ),
  });
  const ends = links.flatMap(({ payer, payee }) => [payer, payee]);
  const parties = await listRecords(db(), caseId, "party", {
    slugs: unite(slugsOf(set, "party"), subjectsOf(claims, "party"), ends, claims.flatMap(partiesIn)),
  });
  const parts = await listPartsOf(db(), caseId, set, links);
  const [source] = await listRecords(db(), caseId, "source", { slugs: [set.source] });
  const [cited] = await listCitedSources(db(), caseId, [set.source]);
  const twins = await listTwins(db(), caseId, slugsOf(set, "party"));
  const ids = stored.map(({ id }) => id);
  const notes = await listNotesOf(db(), ids);
  const citations = await listCitationsOf(db(), ids);
  const checkedBy = await findCheckedBy(db(), caseId);
  const refs = [
    ...parties.map((one): RecordRef => ({ type: "party", slug: one.slug })),
    ...deals.map((one): RecordRef => ({ type: "deal", slug: one.slug })),
    ...links.map((one): RecordRef => ({ type: "link", slug: one.slug })),
    ...parts.map((one): RecordRef => ({ type: "link_part", slug: slugOfState("link_part", one) })),
    { type: "source", slug: set.source } as const,
  ];
  const waiting = await findWaiting(db(), actor, refs, checkedBy === "one");
  const made = new Map(set.items.map((item) => [`${item.type} ${item.slug}`, item]));
  const recordOf = (type: RecordRef["type"], name: Slug) => ({
    slug: name,
    isNew: made.has(`${type} ${name}`),
    waiting: waiting.get(keyOf({ type, slug: name })) ?? null,
  });
  const cellsOf = (type: SetItem["type"], name: Slug) => made.get(`${type} ${name}`)?.cells ?? {};
  const isWriter = set.author.id === memberId;
  // Also of somebody who left: whoever goes on answers for it, and may still decide on what they did not write.
  const isMine = isWriter || (await listStoodInFor(db(), caseId, memberId)).includes(set.author.id);
  return ok({
    slug: set.slug,
    title: set.title,
    version: set.version,
    by: set.author,
    at: set.at.toISOString(),
    withdrawnAt: set.withdrawnAt?.toISOString() ?? null,
    isMine,
    mayTakeBack: isWriter || (isMine && holds(actor, "review")),
    mayUndo:
      set.withdrawnAt === null &&
      holds(actor, "review") &&
      stored.some(({ status }) => status === "accepted") &&
      stored.every((one) => one.status !== "accepted" || checkedBy === "one" || !isWriterOf(one, { memberId })),
    isOpen: set.withdrawnAt === null && holds(actor, "review") && (checkedBy === "one" || !isWriter),
    source: {
      ...recordOf("source", set.source),
      name: source === undefined ? set.source : nameSource(source),
      published: source?.published ?? null,
      reliability: source?.reliability ?? "F",
      kind: source?.kind ?? "article",
      url: source?.url ?? null,
      text: cited?.capture?.text ?? null,
    },
    parties: parties.map((party) => ({
      ...recordOf("party", party.slug),
      name: party.name,
      kind: party.kind,
      how: cellsOf("party", party.slug).name?.how ?? null,
      twins: twins.get(party.slug) ?? [],
    })),
    deals: inOrderOf(set, "deal", deals).map((deal) => ({
      ...recordOf("deal", deal.slug),
      title: deal.title,
      partOf: deal.partOf,
    })),
    links: inOrderOf(set, "link", links).map(({ slug: name, deal, payer, payee, kind }) => ({
      ...recordOf("link", name),
      deal,
      payer,
      payee,
      kind,
      cells: cellsOf("link", name),
    })),
    parts: parts.map((part) => {
      const name = slugOfState("link_part", part);
      const { waiting: waits } = recordOf("link_part", name);
      const { whole, wholeType, relation } = part;
      return {
        slug: name,
        part: part.part,
        whole,
        wholeType,
        relation,
        cells: cellsOf("link_part", name),
        waiting: waits,
      };
    }),
    claims: stored.map((one) => ({
      claim: one.claim,
      version: one.version,
      contentHash: one.contentHash,
      isOwn: checkedBy === "two" && isWriterOf(one, { memberId }),
      isWritten: isWriterOf(one, { memberId }),
      cells: cellsOf("claim", one.claim.slug),
      citations: citations.get(one.id) ?? [],
      talk: notes.get(one.id) ?? [],
    })),
    elsewhere: await findElsewhere(db(), caseId, claims, links),
    names: {
      ...Object.fromEntries(deals.map((deal) => [deal.slug, deal.title])),
      ...Object.fromEntries(parties.map((party) => [party.slug, party.name])),
    },
  });
}

function slugsOf({ items }: StoredSet, type: SetItem["type"]): readonly Slug[] {
  return items.flatMap((item) => (item.type === type ? [item.slug] : []));
}

function unite(...lists: readonly (readonly Slug[])[]): readonly Slug[] {
  return [...new Set(lists.flat())];
}

function subjectsOf(claims: readonly Claim[], type: Claim["subjectType"]): readonly Slug[] {
  return claims.flatMap(({ subjectType, subject }) => (subjectType === type ? [subject] : []));
}

/** The parties that the value of a claim names: who stands behind a vehicle. */
function partiesIn({ property, value }: Claim): readonly Slug[] {
  return property === "parent" && value.type === "code" ? value.codes : [];
}

/** Records in the order of the set, those that it only names behind them. */
function inOrderOf<Kept extends { readonly slug: Slug }>(
  set: StoredSet,
  type: SetItem["type"],
  records: readonly Kept[],
): readonly Kept[] {
  const order = slugsOf(set, type);
  const placeOf = ({ slug }: Kept) => (order.includes(slug) ? order.indexOf(slug) : order.length);
  return [...records].sort((one, other) => placeOf(one) - placeOf(other));
}

/** The containments that the set made and that still stand. */
async function listPartsOf(
  tx: Db,
  caseId: string,
  set: StoredSet,
  links: readonly Link[],
): Promise<readonly LinkPart[]> {
  const made = new Set(slugsOf(set, "link_part"));
  if (made.size === 0) return [];
  const slugs = links.map(({ slug }) => slug);
  const parts = await listLinkParts(tx, caseId, { partLink: { slug: { in: slugs } } });
  return parts.filter((part) => made.has(slugOfState("link_part", part)));
}

/** Parties that somebody told apart from new ones, with their names. */
async function listTwins(tx: Db, caseId: string, slugs: readonly Slug[]) {
  const pairs = (await listToldApart(tx, caseId)).flatMap(([one, other]) => [
    [one, other] as const,
    [other, one] as const,
  ]);
  const own = pairs.filter(([one]) => slugs.includes(one));
  const names = await listPartyNames(
    tx,
    caseId,
    own.map(([, other]) => other),
  );
  const twins = new Map<Slug, { slug: Slug; name: { en: string | null; zh: string | null } }[]>();
  for (const [one, other] of own) {
    const name = names[other];
    if (name !== undefined) twins.set(one, [...(twins.get(one) ?? []), { slug: other, name }]);
  }
  return twins;
}

/** The states among some records that wait, as they are accepted. */
async function findWaiting(tx: Db, actor: Actor, records: readonly RecordRef[], isCheckedByOne: boolean) {
  const { rows } = await findWaitingStates(tx, actor.caseId, { records }, { skip: 0, take: records.length });
  return new Map(
    rows.map(({ revision, stateHash, writers, ...ref }) => {
      const isOpen = isCheckedByOne || writers.every(({ id }) => id !== actor.memberId);
      return [keyOf(ref), { revision, stateHash, isOpen }] as const;
    }),
  );
}

/** What the case has on the same property of the same record, or of a link with the same ends and kind. */
async function findElsewhere(tx: Db, caseId: string, claims: readonly Claim[], links: readonly Link[]) {
  const like = await listLikeLinks(tx, caseId, links);
  const subjects = {
    links: unite(subjectsOf(claims, "link"), ...like.values()),
    parties: subjectsOf(claims, "party"),
    deals: subjectsOf(claims, "deal"),
  };
  const own = claims.map(({ slug }) => slug);
  const found = await listClaimSlugsOn(tx, caseId, subjects, own);
  const others = found.length === 0 ? [] : await listClaims(tx, caseId, ["proposed", "accepted", "disputed"], found);
  const cited = await listRecords(tx, caseId, "source", { slugs: others.flatMap(firstSourceOf) });
  const names = new Map(cited.map((source) => [source.slug, nameSource(source)]));
  return claims.flatMap((claim) => {
    const alike = new Set([claim.subject, ...(claim.subjectType === "link" ? (like.get(claim.subject) ?? []) : [])]);
    return others
      .filter(
        ({ subjectType, subject, property }) =>
          subjectType === claim.subjectType && property === claim.property && alike.has(subject),
      )
      .map((other) => ({
        of: claim.slug,
        claim: other,
        source: firstSourceOf(other).map((slug) => names.get(slug) ?? slug)[0] ?? "",
      }));
  });
}

function firstSourceOf({ citations }: Claim): readonly Slug[] {
  return citations.slice(0, 1).map(({ source }) => source);
}
