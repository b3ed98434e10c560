import { Fragment } from "react";
import { createRoot } from "react-dom/client";
import { ExposureChart } from "@/components/charts/exposure-chart";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { LENSES, type Locale } from "@/lib/domain/model/vocabulary";
import { anchorHref } from "@/lib/view/addresses";
import { buildAllExposureSeries } from "@/lib/view/charts/exposure-series";
import { casePageMessages } from "@/lib/view/messages/case-page";
import { currencyName } from "@/lib/view/number-formatters";
import { indexDocument, shortPartyName } from "@/lib/view/snapshots/document-index";

/** Bars shown, as many as are printed. */
const SHOWN = 16;

/** Draws the chart to touch into a container; loaded on first touch, with React and the chart library. */
export function mountExposureChart(container: HTMLElement, document: SnapshotDocument, locale: Locale) {
  const index = indexDocument(document);
  const all = buildAllExposureSeries(index);
  const messages = casePageMessages(locale);
  const root = createRoot(container);
  return {
    show(chosen: string) {
      const lens = LENSES.find((name) => name === chosen) ?? "ANNOUNCED";
      root.render(
        all.map((series) => {
          const title = all.length > 1 ? messages.exposureOf(currencyName(series.currency, locale)) : null;
          return (
            <Fragment key={series.currency}>
              {title === null ? null : <h3>{title}</h3>}
              <ExposureChart
                series={series}
                lens={lens}
                shown={SHOWN}
                locale={locale}
                words={{
                  incoming: messages.exposureIn,
                  outgoing: messages.exposureOut,
                  chart: title === null ? messages.exposureTitle : `${messages.exposureTitle} · ${title}`,
                }}
                nameOf={(party) => shortPartyName(index, party, locale)}
                onChoose={(party) => {
                  location.hash = anchorHref("party", party);
                }}
              />
            </Fragment>
          );
        }),
      );
    },
    remove() {
      root.unmount();
      container.remove();
    },
  };
}
