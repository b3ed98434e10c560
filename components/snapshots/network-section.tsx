import { NetworkLegend } from "@/components/network/network-legend";
import { NetworkPicture } from "@/components/network/network-picture";
import { NetworkTable } from "@/components/network/network-table";
import { NetworkTools } from "@/components/network/network-tools";
import { networkMessages } from "@/lib/view/network/network-messages";
import { drawNetwork } from "@/lib/view/network/network-picture";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { countDocument } from "@/lib/view/snapshots/record-counts";
import { NetworkControls } from "./network-controls";
import { PageSection } from "./page-section";

/** The picture of the network with its controls, its legend and the same links as a table. */
export function NetworkSection({ context }: { context: PageContext }) {
  const { index, locale, messages } = context;
  const picture = drawNetwork(index, locale);
  const records = countDocument(index.document);
  return (
    <PageSection id="network" title={messages.networkTitle} lead={messages.networkLead}>
      <NetworkControls context={context} />
      <a className="skip-picture" href="#network-table">
        {networkMessages(locale).skipToTable}
      </a>
      <NetworkTools picture={picture} locale={locale} />
      <div className="network-scroll">
        <NetworkPicture picture={picture} locale={locale} />
      </div>
      <NetworkLegend picture={picture} locale={locale} />
      <details className="folded">
        <summary>
          {messages.networkTableTitle}{" "}
          <span className="faint">{messages.linksInTable(records.linksOnRecord, records.linksDrawn)}</span>
        </summary>
        <NetworkTable context={context} />
      </details>
    </PageSection>
  );
}
