import "server-only";
import type { Link, Slug } from "@/lib/domain/model/case-records";
import type { AnchorState, CheckedBy, ClaimStatus, Localized } from "@/lib/domain/model/vocabulary";
import type { RecordRef } from "@/lib/domain/records/by-kind";
import type { CellOrigin } from "@/lib/domain/sets/plan-set";
import type { Db } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import { SETS_PAGE, type SetQueueQuery, setCells } from "@/lib/wire/sets";

/** Something that a set made, by the name that its history goes by. */
export interface SetItem {
  readonly type: RecordRef["type"] | "claim";
  readonly slug: string;
  /** What the page called it; null for what has no key. */
  readonly key: string | null;
  /** Where its cells came from, by their names. */
  readonly cells: Readonly<Record<string, CellOrigin>>;
}

/** A set with all that it made, in the order of the set. */
export interface StoredSet {
  readonly id: string;
  readonly slug: Slug;
  readonly title: Localized;
  readonly version: number;
  readonly source: Slug;
  readonly author: { readonly id: string; readonly name: string };
  readonly at: Date;
  readonly withdrawnAt: Date | null;
  readonly items: readonly SetItem[];
}

const WHOLE = {
  source: { select: { slug: true } },
  author: { select: { id: true, name: true } },
  items: { orderBy: { place: "asc" } },
} as const satisfies Prisma.ProposedSetInclude;

/** A set of a case by its name or by the key of the page that proposed it; null where there is none. */
export async function findSet(
  tx: Db,
  caseId: string,
  by: { readonly slug: Slug } | { readonly id: string },
): Promise<StoredSet | null> {
  const row = await tx.proposedSet.findFirst({ where: { caseId, ...by }, include: WHOLE });
  return row && toStored(row);
}

/** Names of sets of the case that begin so: what a new name must differ from. */
export async function listSetSlugs(tx: Db, caseId: string, beginning: string): Promise<ReadonlySet<Slug>> {
  const rows = await tx.proposedSet.findMany({
    where: { caseId, slug: { startsWith: beginning } },
    select: { slug: true },
  });
  return new Set(rows.map(({ slug }) => slug));
}

/** Keeps a set and what it made. */
export async function saveSet(
  tx: Db,
  caseId: string,
  set: {
    readonly id: string;
    readonly slug: Slug;
    readonly title: Localized;
    readonly sourceId: string;
    readonly authorId: string;
    readonly items: readonly SetItem[];
  },
): Promise<void> {
  const { items, title, ...columns } = set;
  await tx.proposedSet.create({ data: { caseId, ...columns, titleEn: title.en, titleZh: title.zh } });
  await tx.setItem.createMany({
    data: items.map(({ type, slug, key, cells }, place) => ({
      caseId,
      setId: set.id,
      place,
      recordType: type,
      recordSlug: slug,
      localKey: key,
      cells: toJson(cells),
    })),
  });
}

/** Moves a set on by a version, withdrawn or brought back; false where another write came first. */
export async function saveSetWithdrawn(
  tx: Db,
  { id, version }: Pick<StoredSet, "id" | "version">,
  withdrawnAt: Date | null,
): Promise<boolean> {
  const { count } = await tx.proposedSet.updateMany({
    where: { id, version },
    data: { withdrawnAt, version: version + 1 },
  });
  return count === 1;
}

/** Who asks for sets, for whom they go on, and how many people check the case. */
interface Asker {
  readonly memberId: string;
  readonly authors: readonly string[];
  readonly checkedBy: CheckedBy;
}

/** A set in the queue with the statuses of its claims. */
export interface QueuedSet extends StoredSet {
  readonly statuses: readonly ClaimStatus[];
}

/**
 * Sets of the queue, the oldest first, and how many there are: those with a claim or a state of theirs that waits for the
 * asker, or the asker's own with those of people for whom they go on, all of them or those with something sent back.
 */
export async function findSetPage(
  tx: Db,
  caseId: string,
  { memberId, authors, checkedBy }: Asker,
  { filter, page }: SetQueueQuery,
): Promise<{ readonly rows: readonly QueuedSet[]; readonly total: number }> {
  const status = filter === "returned" ? "draft" : "proposed";
  const whose =
    filter === "waiting"
      ? checkedBy === "one"
        ? Prisma.sql`true`
        : Prisma.sql`p."authorId" <> ${memberId}::uuid`
      : Prisma.sql`p."authorId" = ANY(${[...authors]}::uuid[])`;
  const open = Prisma.sql`EXISTS (
    SELECT FROM "SetItem" i JOIN "Claim" c ON c."caseId" = i."caseId" AND c."slug" = i."recordSlug"
    WHERE i."setId" = p."id" AND i."recordType" = 'claim' AND c."recordedTo" IS NULL
      AND c."status" = ${status}::"ClaimStatus")`;
  const which = filter === "mine" ? Prisma.sql`true` : open;
  const where = Prisma.sql`p."caseId" = ${caseId}::uuid AND p."withdrawnAt" IS NULL AND ${whose} AND ${which}`;
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT p."id"::text FROM "ProposedSet" p WHERE ${where}
    ORDER BY p."createdAt", p."id" OFFSET ${(page - 1) * SETS_PAGE} LIMIT ${SETS_PAGE}`;
  const [count] = await tx.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS "total" FROM "ProposedSet" p WHERE ${where}`;
  const rows = await tx.proposedSet.findMany({
    where: { caseId, id: { in: found.map(({ id }) => id) } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: WHOLE,
  });
  const sets = rows.map(toStored);
  const claims = sets.flatMap(({ items }) => items.flatMap(({ type, slug }) => (type === "claim" ? [slug] : [])));
  const standing = await tx.claim.findMany({
    where: { caseId, slug: { in: claims }, recordedTo: null },
    select: { slug: true, status: true },
  });
  const statusOf = new Map(standing.map((claim) => [claim.slug, claim.status]));
  return {
    rows: sets.map((set) => ({
      ...set,
      statuses: set.items.flatMap(({ type, slug }) => (type === "claim" ? (statusOf.get(slug) ?? []) : [])),
    })),
    total: count?.total ?? 0,
  };
}

/** Claims in force outside a set on links with the same ends and kind as some links, by the link that they are like. */
export async function listLikeLinks(
  tx: Db,
  caseId: string,
  links: readonly Pick<Link, "slug" | "payer" | "payee" | "kind">[],
): Promise<ReadonlyMap<Slug, readonly Slug[]>> {
  if (links.length === 0) return new Map();
  const rows = await tx.link.findMany({
    where: {
      caseId,
      slug: { notIn: links.map(({ slug }) => slug) },
      OR: links.map(({ payer, payee, kind }) => ({ payer: { slug: payer }, payee: { slug: payee }, kind })),
    },
    select: { slug: true, kind: true, payer: { select: { slug: true } }, payee: { select: { slug: true } } },
  });
  return new Map(
    links.map(({ slug, payer, payee, kind }) => [
      slug,
      rows
        .filter((row) => row.kind === kind && row.payer.slug === payer && row.payee.slug === payee)
        .map((row) => row.slug),
    ]),
  );
}

/** The standing citations of claims, in the order in which they were made, by the ids of the claims. */
export async function listCitationsOf(tx: Db, claimIds: readonly string[]) {
  const rows = await tx.citation.findMany({
    where: { claimId: { in: [...claimIds] }, withdrawnAt: null },
    orderBy: { id: "asc" },
    select: { id: true, claimId: true, fragment: true, anchor: true, stance: true },
  });
  const byClaim = new Map<string, { id: string; fragment: string | null; anchor: AnchorState; isSupport: boolean }[]>();
  for (const { claimId, stance, ...citation } of rows) {
    byClaim.set(claimId, [...(byClaim.get(claimId) ?? []), { ...citation, isSupport: stance === "supports" }]);
  }
  return byClaim;
}

/** Names of the claims in force on these records, but some. */
export async function listClaimSlugsOn(
  tx: Db,
  caseId: string,
  subjects: { readonly links: readonly Slug[]; readonly parties: readonly Slug[]; readonly deals: readonly Slug[] },
  but: readonly Slug[],
): Promise<readonly Slug[]> {
  const rows = await tx.claim.findMany({
    where: {
      caseId,
      recordedTo: null,
      status: { in: ["proposed", "accepted", "disputed"] },
      slug: { notIn: [...but] },
      OR: [
        { link: { slug: { in: [...subjects.links] } } },
        { party: { slug: { in: [...subjects.parties] } } },
        { deal: { slug: { in: [...subjects.deals] } } },
      ],
    },
    select: { slug: true },
    take: 500,
  });
  return rows.map(({ slug }) => slug);
}

function toStored(row: Prisma.ProposedSetGetPayload<{ include: typeof WHOLE }>): StoredSet {
  const { titleEn, titleZh, createdAt, source, items, author, id, slug, version, withdrawnAt } = row;
  return {
    id,
    slug,
    version,
    withdrawnAt,
    author,
    title: { en: titleEn, zh: titleZh },
    source: source.slug,
    at: createdAt,
    items: items.map(({ recordType, recordSlug, localKey, cells }) => ({
      // Written by `saveSet` alone, from the same type.
      type: recordType as SetItem["type"],
      slug: recordSlug,
      key: localKey,
      cells: readCells(cells),
    })),
  };
}

/** Where cells came from; of an item whose cells cannot be read, nothing is told. */
function readCells(stored: unknown): SetItem["cells"] {
  const read = setCells.safeParse(stored);
  return read.success ? read.data : {};
}

function toJson(value: object): Prisma.InputJsonObject {
  return value;
}
