import type { Waits } from "../acceptance/keep-whole";
import { liesAfter } from "../cases/case-day";
import type { CaseRecords, Day, PartyInquiry, Slug } from "../model/case-records";
import type { SnapshotDocument } from "../model/snapshot-document";
import type { RecordRef } from "../records/by-kind";
import { freeze } from "./freeze";
import { listUntoldQuestions, type UntoldQuestion } from "./untold-questions";

/** Something that whoever publishes should know; `blocks` says whether it must be mended first. */
export type GateFinding =
  /** A link of the record that was accepted and that no accepted claim stands behind. */
  | { readonly code: "link-unclaimed"; readonly blocks: true; readonly link: Slug }
  /** Title and summary of the case have no accepted state. */
  | { readonly code: "title-not-accepted"; readonly blocks: true }
  /** A question or an answer that waits, while readers would be told that there is none. */
  | ({ readonly code: "question-waits"; readonly blocks: true } & UntoldQuestion)
  /** Kept from readers because what it names waits for a second person. */
  | ({ readonly code: "waits"; readonly blocks: false } & Waits)
  /** Withdrawn at the desk: readers see it until a second person accepts that it is gone. */
  | { readonly code: "withdrawal-waits"; readonly blocks: false; readonly record: RecordRef }
  /** An accepted claim that begins after the day of the case: the version shows it and counts it in no figure. */
  | { readonly code: "after-day"; readonly blocks: false; readonly claim: Slug; readonly day: Day }
  /** A field that holds what nobody could write today: it is read as unknown, and nothing else with it. */
  | ({ readonly code: "value-unfit"; readonly blocks: false } & StoredFault)
  /** A state that cannot be read; it is left out, and nothing else with it. */
  | { readonly code: "unreadable"; readonly blocks: false; readonly record: RecordRef };

/** A field of a record that holds what nobody could write today. */
export interface StoredFault {
  readonly record: { readonly type: string; readonly slug: Slug };
  readonly field: string;
}

/** What the next version would be, or why there can be none yet, with everything that is to be known first. */
export interface GateReport {
  readonly findings: readonly GateFinding[];
  /** null while something blocks. The places of the picture are drawn later and are none of what is approved. */
  readonly document: SnapshotDocument | null;
}

const NO_PLACES: SnapshotDocument["layout"] = { nodes: [], width: 0, height: 0 };

/** Looks at a case as second persons accepted it: everything that blocks, and everything that is left out. */
export function judgePublication(
  accepted: {
    readonly records: CaseRecords;
    readonly waiting: readonly Waits[];
    readonly withdrawn: readonly RecordRef[];
    readonly unreadable: readonly RecordRef[];
    readonly unfit: readonly StoredFault[];
    readonly asked: readonly PartyInquiry[];
    readonly hasTitle: boolean;
  },
  number: number,
): GateReport {
  const frozen = freeze({ records: accepted.records, number, layout: NO_PLACES, corrections: [] });
  const { claims, header, inquiries } = accepted.records;
  const { parties } = frozen.ok ? frozen.value : accepted.records;
  const untold = listUntoldQuestions(inquiries, accepted.asked, new Set(parties.map(({ slug }) => slug)));
  const after = claims.filter((claim) => liesAfter(claim, header.asOf));
  const findings: readonly GateFinding[] = [
    ...(accepted.hasTitle ? [] : [{ code: "title-not-accepted", blocks: true } as const]),
    ...(frozen.ok ? [] : frozen.reason.map(({ link }) => ({ code: "link-unclaimed", blocks: true, link }) as const)),
    ...untold.map((one) => ({ code: "question-waits", blocks: true, ...one }) as const),
    ...accepted.waiting.map((one) => ({ code: "waits", blocks: false, ...one }) as const),
    ...accepted.withdrawn.map((record) => ({ code: "withdrawal-waits", blocks: false, record }) as const),
    ...after.map(({ slug }) => ({ code: "after-day", blocks: false, claim: slug, day: header.asOf }) as const),
    ...accepted.unfit.map((one) => ({ code: "value-unfit", blocks: false, ...one }) as const),
    ...accepted.unreadable.map((record) => ({ code: "unreadable", blocks: false, record }) as const),
  ];
  const isBlocked = findings.some(({ blocks }) => blocks);
  return { findings, document: frozen.ok && !isBlocked ? frozen.value : null };
}

/** The document without what is drawn for it: this is what a second person approves. */
export function withoutPlaces(document: SnapshotDocument): SnapshotDocument {
  return { ...document, layout: NO_PLACES };
}
