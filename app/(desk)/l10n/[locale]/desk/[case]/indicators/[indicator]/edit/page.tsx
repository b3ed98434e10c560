import { RecordForm } from "@/components/record-forms/record-form";
import { loadIndicator } from "@/lib/server/indicators/loaders";
import { localize } from "@/lib/view/labels";
import { toRecordForm } from "@/lib/wire/record-form";
import { type RecordPageProps, showRecordEdit } from "../../../../form-record-pages";
import { orNotFound } from "../../../../open-case";

export default function EditIndicatorPage(props: RecordPageProps<"indicator">) {
  return showRecordEdit("indicators", props, "indicator", async (actor, slug, locale) => {
    const { indicator, version } = orNotFound(await loadIndicator(actor, slug));
    const initial = toRecordForm("indicator", indicator);
    return {
      name: localize(indicator.name, locale),
      form: <RecordForm kind="indicator" list="indicators" target={{ is: "edit", slug, version }} initial={initial} />,
    };
  });
}
