import type { PartialDate } from "@/lib/domain/model/case-records";
import type { MoneyInterval } from "@/lib/domain/model/snapshot-document";
import type { Locale, Localized } from "@/lib/domain/model/vocabulary";
import { formatMoneyInterval, formatPartialDate } from "@/lib/view/format";
import { localize } from "@/lib/view/labels";
import type { Column } from "./record-table";

/** The names of the fields of a row whose values are such. */
type FieldOf<Row, Value> = { [Key in keyof Row]-?: Row[Key] extends Value ? Key : never }[keyof Row] & string;

/** What a column is called and, where it differs from its field, the word that sorts by it. */
interface Head {
  readonly label: string;
  /** The word that sorts by it; true where that is the field's own name. */
  readonly sort?: string | true;
}

const NONE = "–";

/** Columns of the rows of one list by the type of a field: what a name, a word, a day and a count look like is said here once. */
export function columnsOf<Row extends { readonly slug: string }>(locale: Locale) {
  const head = (field: string, { label, sort }: Head) => ({
    key: field,
    label,
    ...(sort !== undefined && { sort: sort === true ? field : sort }),
  });
  return {
    /** The name of the record, which leads to its page. */
    name: (field: FieldOf<Row, Localized>, pathOf: (slug: string) => string, about: Head): Column<Row> => ({
      ...head(field, about),
      cell: (row) => (
        <a href={pathOf(row.slug)} dir="auto">
          {words(row[field], locale)}
        </a>
      ),
    }),
    /** A text in the languages of the case. */
    words: (field: FieldOf<Row, Localized | null>, about: Head): Column<Row> => ({
      ...head(field, about),
      cell: (row) => <bdi>{words(row[field], locale)}</bdi>,
    }),
    /** A text as it was written, or a blank for none. */
    text: (field: FieldOf<Row, string | null>, about: Head): Column<Row> => ({
      ...head(field, about),
      cell: (row) => (row[field] ? <bdi>{String(row[field])}</bdi> : NONE),
    }),
    /** A word of a vocabulary. */
    word: <Field extends keyof Row & string>(
      field: Field,
      label: (word: Row[Field], locale: Locale) => string,
      about: Head,
    ): Column<Row> => ({ ...head(field, about), cell: (row) => label(row[field], locale) }),
    /** A day; `missing` is what is said where there is none. */
    day: (field: FieldOf<Row, PartialDate | null>, about: Head & { readonly missing?: string }): Column<Row> => ({
      ...head(field, about),
      cell: (row) => (row[field] ? formatPartialDate(String(row[field]), locale) : (about.missing ?? NONE)),
    }),
    /** A sum as its sources state it, or a blank for none. */
    money: (field: FieldOf<Row, MoneyInterval | null>, about: Head): Column<Row> => ({
      ...head(field, about),
      isNumber: true,
      cell: (row) => {
        const sum: unknown = row[field];
        return isMoney(sum) ? formatMoneyInterval(sum, locale) : NONE;
      },
    }),
    /** How many there are, with the way to them where there is one. */
    count: (field: FieldOf<Row, number>, label: string, pathOf?: (row: Row) => string): Column<Row> => ({
      ...head(field, { label }),
      isNumber: true,
      cell: (row) => (pathOf === undefined ? String(row[field]) : <a href={pathOf(row)}>{String(row[field])}</a>),
    }),
  };
}

function words(value: unknown, locale: Locale): string {
  return isLocalized(value) ? localize(value, locale) : NONE;
}

function isMoney(value: unknown): value is MoneyInterval {
  return typeof value === "object" && value !== null && "currency" in value;
}

function isLocalized(value: unknown): value is Localized {
  return typeof value === "object" && value !== null;
}

/** The choices of a filter over the words of a vocabulary. */
export function choicesOf<Word extends string>(all: readonly Word[], label: (word: Word) => string) {
  return all.map((value) => ({ value, label: label(value) }));
}
