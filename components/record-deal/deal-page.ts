import type { ClaimValue } from "@/lib/domain/model/case-records";
import type { CaseWords } from "@/lib/domain/model/case-words";
import type { Locale } from "@/lib/domain/model/vocabulary";
import type { AmountSaid } from "@/lib/domain/reading/find-amounts";
import type { KnownParty } from "@/lib/domain/reading/find-parties";
import { formatClaimValue } from "@/lib/view/format";
import { label } from "@/lib/view/labels";
import type { RecordDealMessages } from "@/lib/view/messages/record-deal";
import type { RecordDraft } from "./draft";
import type { Offered } from "./offers";
import type { Act, PageRow } from "./reduce";

/** What every part of the page of recording needs: what stands, what was read, and how something is done. */
export interface DealPage {
  readonly locale: Locale;
  readonly messages: RecordDealMessages;
  readonly draft: RecordDraft;
  readonly offered: Offered;
  readonly rows: readonly PageRow[];
  readonly known: readonly KnownParty[];
  /** The currency of figures that name none: the first that the text names. */
  readonly currency: string | null;
  readonly words: CaseWords;
  /** What a party is called. */
  readonly nameOf: (reference: string) => string;
  /** Does acts in their order, and then gives the focus to a place of the page. */
  readonly act: (acts: readonly Act[], focus?: string) => void;
  readonly focus: (place: string) => void;
  /** The party cell that is being written: `o0:payer`. */
  readonly editing: string | null;
  readonly edit: (cell: string | null) => void;
  /** The row whose words are lit. */
  readonly current: string | null;
}

/** An amount in words: "at most $12bn", "$110m per month". */
export function amountText(said: AmountSaid, { locale, words }: Pick<DealPage, "locale" | "words">): string {
  const { qualifier, unit, value, min, max } = said;
  if (qualifier === "undisclosed" || qualifier === "unknown") return label.qualifier(qualifier, locale);
  const bounds = { qualifier, value, min, max };
  const claim: ClaimValue =
    unit === "percent"
      ? { type: "percent", ...bounds }
      : unit.includes("_per_")
        ? { type: "rate", unit, ...bounds }
        : /^[A-Z]{3}$/.test(unit)
          ? { type: "money", currency: unit, ...bounds }
          : { type: "count", unit, ...bounds };
  return formatClaimValue(claim, locale, words.units);
}

/** The number of a row on the page, from 1. */
export function numberOf({ rows }: Pick<DealPage, "rows">, key: string): number {
  return rows.findIndex((row) => row.key === key) + 1;
}
