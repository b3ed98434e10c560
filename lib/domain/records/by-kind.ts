import type { CaseRecords, Slug } from "../model/case-records";
import { type FieldType, type KindRow, type KindsWith, RECORD_KINDS, type RecordKind, type StateOf } from "./kinds";

/** The kinds of records whose states readers see, each of which passes a second person (rule R18). */
export type ReviewedKind = RecordKind;
export const REVIEWED_KINDS = Object.keys(RECORD_KINDS) as readonly ReviewedKind[];

/** A record by its kind and the name that its history goes by. */
export interface RecordRef {
  readonly type: ReviewedKind;
  readonly slug: string;
}

export function isReviewedKind(type: string): type is ReviewedKind {
  return Object.hasOwn(RECORD_KINDS, type);
}

/** The declaration of a kind. */
export function rowOf<Kind extends RecordKind>(kind: Kind): KindRow<StateOf<Kind>> {
  const row: unknown = RECORD_KINDS[kind];
  // Each row was declared for the states of its own kind.
  return row as KindRow<StateOf<Kind>>;
}

/** The fields of a kind with their types, in the order of its states. */
export function fieldsOf(kind: RecordKind): readonly (readonly [name: string, field: FieldType])[] {
  return Object.entries<FieldType>(RECORD_KINDS[kind].fields);
}

/** The fields that the form of a kind says, in the order of its states. */
export function formFieldsOf(kind: RecordKind): readonly (readonly [name: string, field: FieldType])[] {
  const said: readonly string[] | undefined = rowOf(kind).form;
  return fieldsOf(kind).filter(([name, { type }]) => (said === undefined ? type !== "slug" : said.includes(name)));
}

/** The name that the history of a record goes by. */
export function slugOfState<Kind extends RecordKind>(kind: Kind, state: StateOf<Kind>): string {
  return rowOf(kind).slugOf?.(state) ?? String((state as { readonly slug?: unknown }).slug);
}

/**
 * The kinds of records that can be withdrawn and restored. A merge is undone instead, a claim is retracted, and the case
 * itself and what was checked sentence by sentence in the document under test only change.
 */
export type WithdrawableKind = KindsWith<{ readonly isWithdrawable: true }>;
export const WITHDRAWABLE_KINDS = REVIEWED_KINDS.filter(isWithdrawableKind);

/** A record that can be withdrawn, by its kind and its name. */
export interface WithdrawableRef {
  readonly type: WithdrawableKind;
  readonly slug: string;
}

export function isWithdrawableKind(type: string): type is WithdrawableKind {
  return isReviewedKind(type) && RECORD_KINDS[type].isWithdrawable;
}

/** The kinds that lie in a list of their case; a merge and the texts of a case have acts of their own. */
export type ListedKind = Exclude<RecordKind, KindsWith<{ readonly list: null }>>;
export const LISTED_KINDS = REVIEWED_KINDS.filter(isListedKind);

export function isListedKind(type: string): type is ListedKind {
  return isReviewedKind(type) && RECORD_KINDS[type].list !== null;
}

/** The kinds whose rows hold a column or two for each field: they are read and written by their declaration. */
export type StoredKind = Exclude<ListedKind, KindsWith<{ readonly isKeptByHand: true }>>;
export const STORED_KINDS = LISTED_KINDS.filter(isStoredKind);

export function isStoredKind(type: string): type is StoredKind {
  return isListedKind(type) && rowOf(type).isKeptByHand !== true;
}

/** The kinds whose form says each of their fields: they are added and edited by their declaration. */
export type DeclaredKind = StoredKind & KindsWith<{ readonly isSaidWhole: true }>;
export const DECLARED_KINDS = STORED_KINDS.filter((kind): kind is DeclaredKind => rowOf(kind).isSaidWhole === true);

/** The records of a kind in a case. */
export function listOf<Kind extends ListedKind>(records: Omit<CaseRecords, "header">, kind: Kind) {
  // What was made before there was a kind has no list of it.
  const list: unknown = records[RECORD_KINDS[kind].list] ?? [];
  return list as readonly StateOf<Kind>[];
}

/** The lists of a case, each made of the kind that it has. */
export function makeLists(make: (kind: ListedKind) => readonly unknown[]): Omit<CaseRecords, "header" | "claims"> {
  const lists: unknown = Object.fromEntries(LISTED_KINDS.map((kind) => [RECORD_KINDS[kind].list, make(kind)]));
  return lists as Omit<CaseRecords, "header" | "claims">;
}

/** The lists of a case that holds nothing. */
export const NO_RECORDS: Omit<CaseRecords, "header"> = { ...makeLists(() => []), claims: [] };

/** What a record says as its row has it; null where the case has none of that name. */
export function presentStateOf(records: CaseRecords, { type, slug }: RecordRef): object | null {
  if (!isListedKind(type)) return null;
  return listOf(records, type).find((state) => slugOfState(type, state) === slug) ?? null;
}

/** The records that a state names; the record rests on each of them. */
export function namedBy<Kind extends RecordKind>(kind: Kind, state: StateOf<Kind>): readonly RecordRef[] {
  const held: Readonly<Record<string, unknown>> = { ...(state as object) };
  const inFields = fieldsOf(kind).flatMap(([name, field]) => {
    const value = held[name];
    if ((field.type !== "record" && field.type !== "names") || field.kind === undefined) return [];
    return [value].flat().flatMap((slug) => (typeof slug === "string" ? [{ type: field.kind ?? "", slug }] : []));
  });
  const all = [...inFields, ...(rowOf(kind).names?.(state) ?? [])];
  return all.flatMap(({ type, slug }) => (isReviewedKind(type) ? [{ type, slug }] : []));
}

/** The kinds that name other records. */
export const NAMING_KINDS: readonly RecordKind[] = REVIEWED_KINDS.filter(
  (kind) =>
    rowOf(kind).names !== undefined ||
    fieldsOf(kind).some(([, field]) => (field.type === "record" || field.type === "names") && field.kind !== undefined),
);

/** A record by one word, to compare with. */
export function keyOf({ type, slug }: { readonly type: string; readonly slug: Slug }): string {
  return `${type} ${slug}`;
}
