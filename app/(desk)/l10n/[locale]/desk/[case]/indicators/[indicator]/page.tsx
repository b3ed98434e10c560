import { IndicatorRecord } from "@/components/indicators/indicator-record";
import { loadIndicator } from "@/lib/server/indicators/loaders";
import { type RecordPageProps, showRecord } from "../../../form-record-pages";
import { orNotFound } from "../../../open-case";

export default function IndicatorPage(props: RecordPageProps<"indicator">) {
  return showRecord("indicators", props, "indicator", async (actor, slug) => {
    const { indicator, claims } = orNotFound(await loadIndicator(actor, slug));
    return { name: indicator.name, part: <IndicatorRecord indicator={indicator} claims={claims} /> };
  });
}
