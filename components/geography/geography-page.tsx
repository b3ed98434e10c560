import { PageSection } from "@/components/snapshots/page-section";
import { ViewFrame } from "@/components/snapshots/view-frame";
import type { PageAssets } from "@/components/ui/page-shell";
import { readCaseRules } from "@/lib/domain/analysis/routes/read-case-rules";
import { geographyMessages } from "@/lib/view/geography/geography-messages";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { CapTable } from "./cap-table";
import { DayMaps } from "./day-maps";
import { RouteList } from "./route-list";
import { RuleTimeline } from "./rule-timeline";
import { ToldAgainstRule } from "./told-against-rule";

/** Export rules and places: maps by day, the rules' days, the video beside the rule, routes, and caps. */
export function GeographyPage({
  context,
  sha256,
  assets,
}: {
  context: PageContext;
  sha256: string;
  assets: PageAssets;
}) {
  const words = geographyMessages(context.locale);
  const rules = readCaseRules(context.index.document);
  if (rules.length === 0) {
    return (
      <ViewFrame name="geography" context={context} sha256={sha256} assets={assets}>
        <p>{words.noRules}</p>
      </ViewFrame>
    );
  }
  return (
    <ViewFrame name="geography" context={context} sha256={sha256} assets={assets}>
      <PageSection id="maps" title={words.mapsTitle} lead={words.mapsLead}>
        <DayMaps rules={rules} context={context} />
      </PageSection>
      <PageSection id="told" title={words.compareTitle} lead={words.compareLead}>
        <ToldAgainstRule rules={rules} context={context} />
      </PageSection>
      <PageSection id="routes" title={words.routesTitle} lead={words.routesLead}>
        <RouteList rules={rules} context={context} />
      </PageSection>
      <PageSection id="rule-days" title={words.rulesTitle} lead={words.rulesLead}>
        <RuleTimeline rules={rules} context={context} />
      </PageSection>
      <PageSection id="caps" title={words.capsTitle} lead={words.capsLead}>
        <CapTable context={context} />
      </PageSection>
    </ViewFrame>
  );
}
