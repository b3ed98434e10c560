import { ViewFrame } from "@/components/snapshots/view-frame";
import type { PageAssets } from "@/components/ui/page-shell";
import { chapterMessages } from "@/lib/view/messages/chapters";
import { countArchived, countEvidenceSources } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { Bibliography } from "./bibliography";

/** Every source of the case, those that most hangs on first. */
export function SourcesPage({ context, sha256, assets }: { context: PageContext; sha256: string; assets: PageAssets }) {
  const { index, locale, messages } = context;
  const { sources } = index.document;
  const [archived, evidence] = [countArchived(index), countEvidenceSources(index)];
  return (
    <ViewFrame
      name="sources"
      finding={chapterMessages(locale).check.archived(archived, sources.length)}
      context={context}
      sha256={sha256}
      assets={assets}
    >
      <p>{messages.sourcesLead(evidence, archived, sources.length - evidence)}</p>
      <Bibliography context={context} />
    </ViewFrame>
  );
}
