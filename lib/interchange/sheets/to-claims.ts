import { deriveBasis, deriveEvidence } from "@/lib/domain/claims/derive-basis";
import { groupBy } from "@/lib/domain/group-by";
import type { Citation, Claim, ClaimValue, Slug, Source } from "@/lib/domain/model/case-records";
import type { Basis, CitationOrigin, Credibility, SourceKind } from "@/lib/domain/model/vocabulary";
import { CREDIBILITIES, toLocalized } from "@/lib/domain/model/vocabulary";
import { readClaimValue, type ValueCells } from "./claim-value";
import type { RowOf } from "./columns";

/**
 * How claims arrive. `shipped` takes the words of the sheet: verified and reported are accepted claims of that
 * evidence, disputed and retracted stay so. `proposed` takes nobody's word: whatever the sheet says, every claim
 * is proposed, without evidence, until somebody else in the newsroom accepts it.
 */
export type Arrival = "shipped" | "proposed";

type Standing = Pick<Claim, "status" | "evidence">;

const STANDING_OF_WORD: Readonly<Record<RowOf<"claims">["status"], Standing>> = {
  verified: { status: "accepted", evidence: "verified" },
  reported: { status: "accepted", evidence: "reported" },
  disputed: { status: "disputed", evidence: null },
  retracted: { status: "retracted", evidence: null },
  proposed: { status: "proposed", evidence: null },
};

const PROPOSED: Standing = STANDING_OF_WORD.proposed;

/** How a cited text of this kind knows a figure of a party, where a sheet does not say it per citation. */
const ORIGIN_OF_KIND: Readonly<Record<SourceKind, CitationOrigin>> = {
  filing: "primary",
  release: "announcement",
  article: "press",
  regulation: "press",
  video: "press",
  report: "press",
  dataset: "press",
  translation: "press",
};

/** Claims of the claims sheet with their citations. The rows were checked, so a value that cannot be read is a bug. */
export function toClaims(
  rows: readonly RowOf<"claims">[],
  citations: readonly RowOf<"citations">[],
  sources: ReadonlyMap<Slug, Source>,
  arrival: Arrival,
): Claim[] {
  const citationsOf = groupBy(citations, (citation) => citation.claim);
  return rows.map((row) => {
    const cited = (citationsOf.get(row.id) ?? []).map(toCitation);
    return {
      slug: row.id,
      subjectType: row.subject_type,
      subject: row.subject_id,
      property: row.property,
      value: getValue(row),
      wording: null,
      asOf: row.as_of,
      period: null,
      rank: row.rank,
      reason: toLocalized(row.reason, row.reason_zh),
      ...(arrival === "shipped" ? STANDING_OF_WORD[row.status] : PROPOSED),
      basis: row.basis ?? deriveBasis(cited, sources),
      credibility: row.credibility === null ? null : toCredibility(row.credibility),
      conflictsWith: [...new Set(row.conflicts_with)].sort(),
      note: toLocalized(row.note, row.note_zh),
      citations: cited,
    };
  });
}

/**
 * Figures of the parties as claims: the party is the subject, the reporting period the valid time, the source of the
 * row its one citation. `asOf` stays null, because guidance for a coming year is not known as of its last day.
 */
export function toFinancialClaims(
  rows: readonly RowOf<"financials">[],
  sources: ReadonlyMap<Slug, Source>,
  arrival: Arrival,
): Claim[] {
  return rows.map((row) => {
    const origin = ORIGIN_OF_KIND[sources.get(row.source)?.kind ?? "article"];
    const citation: Citation = {
      source: row.source,
      fragment: row.quote_exact,
      locator: null,
      stance: "supports",
      origin,
      anchor: "not_captured",
    };
    const basis: Basis = deriveBasis([citation], sources);
    return {
      slug: row.id,
      subjectType: "party",
      subject: row.party,
      property: row.property,
      value: getValue(row),
      wording: null,
      asOf: null,
      period: {
        start: row.period_start,
        end: row.period_end,
        label: toLocalized(row.fiscal_label, row.fiscal_label_zh),
      },
      rank: "normal",
      reason: null,
      ...(arrival === "shipped"
        ? { status: "accepted" as const, evidence: deriveEvidence([citation], sources) }
        : PROPOSED),
      basis,
      credibility: toCredibility(row.credibility),
      conflictsWith: [],
      note: toLocalized(row.note, row.note_zh),
      citations: [citation],
    };
  });
}

function toCitation(row: RowOf<"citations">): Citation {
  return {
    source: row.source,
    fragment: row.quote_exact,
    locator: toLocalized(row.locator, row.locator_zh),
    stance: row.stance,
    origin: row.origin,
    anchor: "not_captured",
  };
}

/** Value cells as text again, the form in which checks and conversion share one reader. */
function toValueCells(row: {
  readonly property: string;
  readonly value: string | null;
  readonly value_zh?: string | null;
  readonly value_min: string | null;
  readonly value_max: string | null;
  readonly qualifier: string;
  readonly unit: string | null;
}): ValueCells {
  return {
    property: row.property,
    value: row.value ?? "",
    value_zh: row.value_zh ?? "",
    value_min: row.value_min ?? "",
    value_max: row.value_max ?? "",
    qualifier: row.qualifier,
    unit: row.unit ?? "",
  };
}

/** The value of a checked row. */
function getValue(row: Parameters<typeof toValueCells>[0]): ClaimValue {
  const read = readClaimValue(toValueCells(row));
  if (!read.ok) throw new Error(`a checked row has no readable value: ${JSON.stringify(read.reason)}`);
  return read.value;
}

function toCredibility(digit: string): Credibility {
  const credibility = CREDIBILITIES.find((known) => String(known) === digit);
  if (credibility === undefined) throw new Error(`no credibility ${digit}`);
  return credibility;
}
