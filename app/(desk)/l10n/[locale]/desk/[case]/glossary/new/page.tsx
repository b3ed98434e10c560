import { RecordForm } from "@/components/record-forms/record-form";
import { toRecordForm } from "@/lib/wire/record-form";
import { showNewRecord } from "../../../form-record-pages";
import type { CasePageProps } from "../../../open-case";

export default function NewTermPage(props: CasePageProps) {
  const initial = toRecordForm("glossary_term", null);
  return showNewRecord(
    "glossary",
    props,
    <RecordForm kind="glossary_term" list="glossary" target={{ is: "new" }} initial={initial} />,
  );
}
