import { ViewFrame } from "@/components/snapshots/view-frame";
import type { PageAssets } from "@/components/ui/page-shell";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { GlossaryList } from "./glossary-list";

/** What the words of the case mean, each at the place that the texts lead to. */
export function WordsPage({ context, sha256, assets }: { context: PageContext; sha256: string; assets: PageAssets }) {
  return (
    <ViewFrame name="words" context={context} sha256={sha256} assets={assets}>
      <div id="glossary">
        <GlossaryList context={context} />
      </div>
    </ViewFrame>
  );
}
