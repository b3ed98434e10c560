import { PageSection } from "@/components/snapshots/page-section";
import { ViewFrame } from "@/components/snapshots/view-frame";
import type { PageAssets } from "@/components/ui/page-shell";
import { listCaps, listShareCaps } from "@/lib/domain/analysis/routes/list-caps";
import { findCaseRoutes } from "@/lib/domain/analysis/routes/read-case-routes";
import { readCaseRules } from "@/lib/domain/analysis/routes/read-case-rules";
import { geographyMessages } from "@/lib/view/geography/geography-messages";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { CapTable } from "./cap-table";
import { DayMaps } from "./day-maps";
import { RouteList } from "./route-list";
import { RuleTimeline } from "./rule-timeline";
import { placeDiscrepancies, ToldAgainstRule } from "./told-against-rule";

/** Rules and places: maps by day, the rules' days, what is told beside the rule, routes, and caps. */
export function GeographyPage({
  context,
  sha256,
  assets,
}: {
  context: PageContext;
  sha256: string;
  assets: PageAssets;
}) {
  const { document } = context.index;
  const words = geographyMessages(context.locale, document.header.words);
  const rules = readCaseRules(document);
  const found = findCaseRoutes(document, rules);
  const isTold = rules.some(({ sort }) => sort === "told") || placeDiscrepancies(context.index).length > 0;
  const isAsked = found.isTruncated || found.routes.length + found.withoutDocumentedCustomer.length > 0;
  return (
    <ViewFrame name="rules" context={context} sha256={sha256} assets={assets}>
      <PageSection id="maps" title={words.mapsTitle} lead={words.mapsLead}>
        <DayMaps rules={rules} context={context} />
      </PageSection>
      {isTold ? (
        <PageSection id="told" title={words.compareTitle} lead={words.compareLead}>
          <ToldAgainstRule rules={rules} context={context} />
        </PageSection>
      ) : null}
      {isAsked ? (
        <PageSection id="routes" title={words.routesTitle} lead={words.routesLead}>
          <RouteList found={found} context={context} />
        </PageSection>
      ) : null}
      <PageSection id="rule-days" title={words.rulesTitle} lead={words.rulesLead}>
        <RuleTimeline rules={rules} context={context} />
      </PageSection>
      {listCaps(document).length + listShareCaps(document).length > 0 ? (
        <PageSection id="caps" title={words.capsTitle} lead={words.capsLead}>
          <CapTable context={context} />
        </PageSection>
      ) : null}
    </ViewFrame>
  );
}
