import type { ProjectedLink } from "@/lib/domain/live/live-links";
import type { MoneySum } from "@/lib/domain/live/money-sums";
import type { CaseRecords } from "@/lib/domain/model/case-records";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import type { NamedClaims } from "./claim-subjects";
import type { DeskNumber, MoneyNumber } from "./desk-number";

/** What a page of a record is made of: its records as they stand, and what counts in figures. */
export interface DossierGround {
  /** Links, deals, parties and claims around the record: accepted, disputed and proposed. */
  readonly records: CaseRecords;
  /** Every link of the record layer as the desk draws it. */
  readonly links: readonly ProjectedLink[];
  /** The accepted part of it alone: sums are added up of this. */
  readonly document: SnapshotDocument;
}

/** What is behind a number of the desk: the links that a sum is added up of, or the claims or links that are counted. */
export type Behind =
  | (DossierGround & {
      readonly is: "money";
      readonly number: MoneyNumber;
      /** The sum of all links where the records hold only some of them; null: they hold all. */
      readonly whole: MoneySum | null;
    })
  | (NamedClaims & { readonly is: "claims"; readonly number: DeskNumber; readonly total: number })
  | (DossierGround & { readonly is: "links"; readonly number: DeskNumber; readonly total: number });
