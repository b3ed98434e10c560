import "server-only";
import type { Emptying } from "@/lib/domain/history/decide-emptying";
import type { Slug } from "@/lib/domain/model/case-records";
import {
  type AnchorState,
  type CheckedBy,
  type CitationOrigin,
  type Localized,
  type ReadIn,
  type Reliability,
  type SourceKind,
  type Stance,
  toLocalized,
} from "@/lib/domain/model/vocabulary";
import { listClaimRows } from "@/lib/server/claims/repository";
import type { Db } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import { findEmptyingsOf } from "@/lib/server/journal/redacting/repository";
import type { ClaimList } from "@/lib/wire/desk/claim-list";
import { QUEUE_PAGE, type ReviewFilter, type ReviewQuery } from "@/lib/wire/review";

/** Keeps the word of a reviewer for one content of a claim, with a tick per citation. */
export async function saveApproval(
  tx: Db,
  approval: {
    readonly caseId: string;
    readonly claimId: string;
    readonly claimVersion: number;
    readonly contentHash: string;
    readonly reviewerId: string;
    readonly ticks: readonly string[];
    /** By its own writer, in a case that one person checks. */
    readonly alone: boolean;
  },
): Promise<void> {
  const { ticks, ...columns } = approval;
  const { id } = await tx.claimApproval.create({ data: columns, select: { id: true } });
  await tx.citationReview.createMany({
    data: ticks.map((citationId) => ({ caseId: approval.caseId, approvalId: id, citationId })),
  });
}

/** Somebody who may decide, in a case that so many people check. */
export interface Judge {
  readonly memberId: string;
  readonly checkedBy: CheckedBy;
}

/** A judge with everybody whose work waits for them: their own, and that of people for whom they go on. */
interface Asker extends Judge {
  readonly writers: readonly string[];
}

/** Claims of the queue in order of arrival: what has waited longest comes first. */
export async function findQueue(tx: Db, caseId: string, asker: Asker, query: ReviewQuery): Promise<ClaimList> {
  // What came in a set is decided with it.
  const inSets = query.filter === "waiting" ? await listClaimsInSets(tx, caseId) : [];
  const narrowed = narrow(query.filter, asker);
  const where = { caseId, recordedTo: null, ...narrowed, ...(inSets.length > 0 && { slug: { notIn: [...inSets] } }) };
  const page = { skip: (query.page - 1) * QUEUE_PAGE, take: QUEUE_PAGE };
  return listClaimRows(tx, caseId, { where, orderBy: { id: "asc" }, ...page });
}

/** How many claims wait for a member, those of sets among them. */
export async function countWaiting(tx: Db, caseId: string, judge: Judge): Promise<number> {
  return tx.claim.count({ where: { caseId, recordedTo: null, ...narrow("waiting", { ...judge, writers: [] }) } });
}

/** Proposed claims that came in a set that stands. */
async function listClaimsInSets(tx: Db, caseId: string): Promise<readonly Slug[]> {
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    SELECT i."recordSlug" AS "slug" FROM "SetItem" i
    JOIN "ProposedSet" p ON p."id" = i."setId" AND p."withdrawnAt" IS NULL
    JOIN "Claim" c ON c."caseId" = i."caseId" AND c."slug" = i."recordSlug" AND c."status" = 'proposed'
    WHERE i."caseId" = ${caseId}::uuid AND i."recordType" = 'claim' AND c."recordedTo" IS NULL`;
  return rows.map(({ slug }) => slug);
}

function narrow(filter: ReviewFilter, { memberId, checkedBy, writers }: Asker): Prisma.ClaimWhereInput {
  const proposed = { status: "proposed" } as const;
  switch (filter) {
    case "mine":
      return {
        status: { in: ["draft", "proposed"] },
        OR: [{ authorId: { in: [...writers] } }, { editedById: { in: [...writers] } }],
      };
    case "waiting":
      if (checkedBy === "one") return proposed;
      // Nobody judges their own work; a claim that came by import has no author and waits for everybody.
      return {
        ...proposed,
        AND: [
          { OR: [{ authorId: null }, { authorId: { not: memberId } }] },
          { OR: [{ editedById: null }, { editedById: { not: memberId } }] },
        ],
      };
    case "conflicts": {
      const standing = { recordedTo: null, status: { not: "retracted" } } as const;
      return {
        ...proposed,
        OR: [{ conflicts: { some: { other: standing } } }, { conflictedBy: { some: { one: standing } } }],
      };
    }
    case "weak":
      return {
        ...proposed,
        OR: [{ basis: null }, { basis: { in: ["tested_document_only", "unnamed_sources", "one_publisher"] } }],
      };
  }
}

/** A citation as a reviewer needs to see it: its place, its source, and the text around it where there is a copy. */
export interface CitationInContext {
  readonly id: string;
  readonly fragment: string | null;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly locator: Localized | null;
  readonly stance: Stance;
  readonly origin: CitationOrigin;
  readonly anchor: AnchorState;
  readonly noCaptureReason: string | null;
  readonly source: {
    readonly slug: Slug;
    readonly publisher: string;
    readonly readIn: ReadIn | null;
    readonly wordsOf: string | null;
    readonly title: string | null;
    readonly published: string | null;
    readonly url: string | null;
    readonly reliability: Reliability;
    readonly kind: SourceKind;
  };
  /** The archived text around the fragment; null without a copy that holds it. */
  readonly passage: { readonly before: string; readonly quote: string; readonly after: string } | null;
}

const AROUND = 400;

/** The citations of a claim in context, supporting ones first. */
export async function listCitationsInContext(tx: Db, claimId: string): Promise<CitationInContext[]> {
  const rows = await tx.citation.findMany({
    where: { claimId, withdrawnAt: null },
    orderBy: [{ stance: "asc" }, { id: "asc" }],
    select: {
      id: true,
      fragment: true,
      prefix: true,
      suffix: true,
      locator: true,
      locatorZh: true,
      stance: true,
      origin: true,
      anchor: true,
      noCaptureReason: true,
      source: {
        select: {
          slug: true,
          publisher: true,
          readIn: true,
          wordsOf: true,
          title: true,
          published: true,
          url: true,
          reliability: true,
          kind: true,
        },
      },
      capture: { select: { text: true } },
    },
  });
  return rows.map(({ capture, locator, locatorZh, ...citation }) => ({
    ...citation,
    locator: toLocalized(locator, locatorZh),
    passage: findPassage(capture?.text, citation),
  }));
}

function findPassage(
  text: string | undefined,
  { fragment, prefix }: { readonly fragment: string | null; readonly prefix: string | null },
): CitationInContext["passage"] {
  if (text === undefined || fragment === null) return null;
  const flat = text.replaceAll("\n", " ");
  const quote = fragment.replace(/\s+/g, " ").trim();
  const withPrefix = prefix === null ? -1 : flat.indexOf(prefix + quote);
  const start = withPrefix < 0 ? flat.indexOf(quote) : withPrefix + (prefix?.length ?? 0);
  if (start < 0) return null;
  const end = start + quote.length;
  const before = flat.slice(Math.max(0, start - AROUND), start);
  const after = flat.slice(end, end + AROUND);
  // What is left out is marked; the first and the last words of a text are seen to be that.
  return {
    before: start > AROUND ? `…${before}` : before,
    quote,
    after: end + AROUND < flat.length ? `${after}…` : after,
  };
}

/** One write in the history of a record. */
export interface HistoryEntry {
  readonly seq: string;
  readonly at: string;
  readonly action: string;
  readonly actor: string | null;
  readonly why: string | null;
  readonly before: object | null;
  readonly after: object | null;
  /** What was emptied of it: such a text is null. */
  readonly emptied: readonly Emptying[];
}

/** The history of a record, newest first. */
export async function listHistory(tx: Db, caseId: string, recordType: string, slug: Slug): Promise<HistoryEntry[]> {
  const rows = await tx.revision.findMany({
    where: { caseId, recordType, recordSlug: slug },
    orderBy: { seq: "desc" },
    take: 200,
    include: { actor: { select: { name: true } } },
  });
  const emptyings = await findEmptyingsOf(tx, caseId, rows);
  return rows.map(({ seq, at, action, actor, why, before, after }) => ({
    seq: String(seq),
    at: at.toISOString(),
    action,
    actor: actor?.name ?? null,
    why,
    before: asObject(before),
    after: asObject(after),
    emptied: emptyings.get(seq) ?? [],
  }));
}

function asObject(value: unknown): object | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
}
