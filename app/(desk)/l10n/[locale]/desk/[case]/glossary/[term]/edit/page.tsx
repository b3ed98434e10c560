import { DeskCaseFrame } from "@/components/desk/case-frame";
import { RecordForm } from "@/components/record-forms/record-form";
import { loadTerm } from "@/lib/server/glossary/loaders";
import { formRecordEditPath, formRecordPath } from "@/lib/view/desk/record-addresses";
import { localize } from "@/lib/view/labels";
import { recordMessages } from "@/lib/view/messages/records";
import { toRecordForm } from "@/lib/wire/record-form";
import { frameOf, openCase, orNotFound, otherLocale } from "../../../../open-case";

export default async function EditTermPage({
  params,
}: {
  params: Promise<{ locale: string; case: string; term: string }>;
}) {
  const { case: caseSlug, term: text } = await params;
  const slug = decodeURIComponent(text);
  const pathOf = (locale: "en" | "zh") => formRecordEditPath(locale, caseSlug, "glossary", slug);
  const opened = await openCase("propose", params, pathOf);
  const { locale, actor } = opened;
  const { term, version, names } = orNotFound(await loadTerm(actor, slug));
  return (
    <DeskCaseFrame {...frameOf(opened, "glossary", pathOf(otherLocale(locale)))}>
      <h1>{recordMessages(locale).term.edit}</h1>
      <p>
        <a href={formRecordPath(locale, caseSlug, "glossary", slug)} dir="auto">
          {term.term[locale]}
        </a>
      </p>
      <RecordForm
        kind="glossary_term"
        list="glossary"
        target={{ is: "edit", slug, version }}
        initial={toRecordForm("glossary_term", term, (other) =>
          names[other] ? localize(names[other], locale) : other,
        )}
      />
    </DeskCaseFrame>
  );
}
