import type { ReactNode } from "react";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { ReaderText } from "@/components/words/reader-text";
import { type Locale, type Localized, otherLocale } from "@/lib/domain/model/vocabulary";
import type { WithdrawableKind } from "@/lib/domain/records/by-kind";
import type { Actor } from "@/lib/server/auth/actor";
import { type FormList, formRecordEditPath, formRecordPath, newFormRecordPath } from "@/lib/view/desk/record-addresses";
import { localize } from "@/lib/view/labels";
import { recordMessages } from "@/lib/view/messages/records";
import { type CasePageProps, frameOf, openCase } from "./open-case";
import { RecordWaiting } from "./record-waiting";
import { findWithdrawn, WithdrawnPart, WithdrawPart } from "./withdrawn-record";

/** What Next hands to a page of one record of a list. */
export interface RecordPageProps<Part extends string> {
  readonly params: Promise<{ locale: string; case: string } & Readonly<Record<Part, string>>>;
}

/** What each list has: its kind, and what its wording is called. */
const LISTS = {
  rules: { kind: "rule", words: "rule" },
  indicators: { kind: "indicator", words: "indicator" },
  glossary: { kind: "glossary_term", words: "term" },
} as const satisfies Readonly<Record<FormList, { readonly kind: WithdrawableKind; readonly words: string }>>;

/** The page of a new record of a list, with the form that it is written in. */
export async function showNewRecord(list: FormList, { params }: CasePageProps, form: ReactNode) {
  const { case: caseSlug } = await params;
  const pathOf = (locale: Locale) => newFormRecordPath(locale, caseSlug, list);
  const opened = await openCase("propose", params, pathOf);
  const words = recordMessages(opened.locale)[LISTS[list].words];
  return (
    <DeskCaseFrame {...frameOf(opened, list, pathOf(otherLocale(opened.locale)))} title={words.add}>
      <p>{words.lead}</p>
      {form}
    </DeskCaseFrame>
  );
}

/** The page of an edit of one record of a list; `part` is the part of the address that names it. */
export async function showRecordEdit<Part extends string>(
  list: FormList,
  { params }: RecordPageProps<Part>,
  part: Part,
  read: (
    actor: Actor<"propose"> & Actor<"read-desk">,
    slug: string,
    locale: Locale,
  ) => Promise<{ readonly name: string; readonly form: ReactNode }>,
) {
  const { case: caseSlug, [part]: text } = await params;
  const slug = decodeURIComponent(text);
  const pathOf = (locale: Locale) => formRecordEditPath(locale, caseSlug, list, slug);
  const opened = await openCase("propose", params, pathOf);
  const { locale } = opened;
  const { name, form } = await read(opened.actor, slug, locale);
  return (
    <DeskCaseFrame
      {...frameOf(opened, list, pathOf(otherLocale(locale)))}
      title={recordMessages(locale)[LISTS[list].words].edit}
    >
      <p>
        <a href={formRecordPath(locale, caseSlug, list, slug)} dir="auto">
          {name}
        </a>
      </p>
      {form}
    </DeskCaseFrame>
  );
}

/** The page of one record of a list, or of its withdrawal. */
export async function showRecord<Part extends string>(
  list: FormList,
  { params }: RecordPageProps<Part>,
  part: Part,
  read: (actor: Actor<"read-desk">, slug: string) => Promise<{ readonly name: Localized; readonly part: ReactNode }>,
) {
  const { case: caseSlug, [part]: text } = await params;
  const slug = decodeURIComponent(text);
  const pathOf = (locale: Locale) => formRecordPath(locale, caseSlug, list, slug);
  const opened = await openCase("read-desk", params, pathOf);
  const record = { type: LISTS[list].kind, slug };
  const frame = frameOf(opened, list, pathOf(otherLocale(opened.locale)));
  const withdrawn = await findWithdrawn(opened, record);
  if (withdrawn !== null) {
    return (
      <DeskCaseFrame {...frame}>
        <WithdrawnPart opened={opened} record={withdrawn} />
      </DeskCaseFrame>
    );
  }
  const { name, part: body } = await read(opened.actor, slug);
  return (
    <DeskCaseFrame
      {...frame}
      title={localize(name, opened.locale)}
      heading={<ReaderText text={name} locale={opened.locale} />}
    >
      <RecordWaiting opened={opened} records={[record]} />
      {body}
      <WithdrawPart opened={opened} record={record} />
    </DeskCaseFrame>
  );
}
