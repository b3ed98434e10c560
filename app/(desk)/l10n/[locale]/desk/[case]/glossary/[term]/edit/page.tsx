import { RecordForm } from "@/components/record-forms/record-form";
import { loadTerm } from "@/lib/server/glossary/loaders";
import { localize } from "@/lib/view/labels";
import { toRecordForm } from "@/lib/wire/record-form";
import { type RecordPageProps, showRecordEdit } from "../../../../form-record-pages";
import { orNotFound } from "../../../../open-case";

export default function EditTermPage(props: RecordPageProps<"term">) {
  return showRecordEdit("glossary", props, "term", async (actor, slug, locale) => {
    const { term, version, names } = orNotFound(await loadTerm(actor, slug));
    const nameOf = (other: string) => (names[other] ? localize(names[other], locale) : other);
    const initial = toRecordForm("glossary_term", term, nameOf);
    return {
      name: localize(term.term, locale),
      form: (
        <RecordForm kind="glossary_term" list="glossary" target={{ is: "edit", slug, version }} initial={initial} />
      ),
    };
  });
}
