import type { PageContext } from "@/lib/view/snapshots/page-context";
import { NetworkControls } from "./network-controls";
import { PageSection } from "./page-section";

/** The picture of the network with its controls, its legend and the same links as a table. */
export function NetworkSection({ context }: { context: PageContext }) {
  const { messages } = context;
  return (
    <PageSection id="network" title={messages.networkTitle} lead={messages.networkLead}>
      <NetworkControls context={context} />
    </PageSection>
  );
}
