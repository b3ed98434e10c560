import { NetworkPicture } from "@/components/network/network-picture";
import { drawNetwork } from "@/lib/view/network/network-picture";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { NetworkControls } from "./network-controls";
import { PageSection } from "./page-section";

/** The picture of the network with its controls, its legend and the same links as a table. */
export function NetworkSection({ context }: { context: PageContext }) {
  const { index, locale, messages } = context;
  return (
    <PageSection id="network" title={messages.networkTitle} lead={messages.networkLead}>
      <NetworkControls context={context} />
      <div className="network-scroll">
        <NetworkPicture picture={drawNetwork(index, locale)} locale={locale} />
      </div>
    </PageSection>
  );
}
