import { RecordForm } from "@/components/record-forms/record-form";
import { toRecordForm } from "@/lib/wire/record-form";
import { showNewRecord } from "../../../form-record-pages";
import type { CasePageProps } from "../../../open-case";

export default function NewIndicatorPage(props: CasePageProps) {
  const initial = toRecordForm("indicator", null);
  return showNewRecord(
    "indicators",
    props,
    <RecordForm kind="indicator" list="indicators" target={{ is: "new" }} initial={initial} />,
  );
}
