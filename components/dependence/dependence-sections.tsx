import { PageSection } from "@/components/snapshots/page-section";
import { readReceiverShares } from "@/lib/domain/analysis/exposure/read-dependence";
import { buildCaseWeb } from "@/lib/domain/analysis/measures/case-web";
import { groundOf } from "@/lib/domain/analysis/measures/figure-ground";
import { readReturnsInOrder } from "@/lib/domain/analysis/measures/return-in-order";
import { readYears } from "@/lib/domain/analysis/measures/year-windows";
import type { Lens } from "@/lib/domain/model/vocabulary";
import { dependenceMessages } from "@/lib/view/dependence/dependence-messages";
import { label } from "@/lib/view/labels";
import { currenciesOf } from "@/lib/view/network/arrow-looks";
import { currencyName } from "@/lib/view/number-formatters";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { CustomerShares } from "./customer-shares";
import { ExpertPanel } from "./expert-panel";
import { InflowChart } from "./inflow-chart";
import { StakeTable } from "./stake-table";
import { YearTable } from "./year-table";

/** Owed under contract first, then everything on record; the other two lenses lie between or hold little. */
const LENSES: readonly Lens[] = ["COMMITTED", "REPORTED"];
const MOST_RECEIVERS = 8;

/** Who depends on whom: payers of each company, customers, stakes, and the measures for experts. */
export function DependenceSections({ context }: { context: PageContext }) {
  const { index, locale } = context;
  const words = dependenceMessages(locale);
  const ground = groundOf(index.document);
  const cash = ground.network.links.filter((link) => link.drawn && link.flowClass === "cash");
  const currencies = currenciesOf(cash);
  const webs = LENSES.map((lens) => buildCaseWeb(ground, lens));
  // Without a rate the payers of a currency are set against each other and against no others.
  const series = LENSES.flatMap((lens) =>
    currencies.map((currency) => {
      const web = buildCaseWeb(ground, lens, currency);
      return { lens, currency, receivers: readReceiverShares(web, MOST_RECEIVERS) };
    }),
  ).filter(({ receivers }) => receivers.length > 0);
  const receivers = [...new Set(series.flatMap((one) => one.receivers.map(({ receiver }) => receiver)))];
  return (
    <>
      <PageSection id="shares" title={words.customersTitle} lead={words.customersLead}>
        <CustomerShares receivers={receivers} context={context} />
      </PageSection>
      <PageSection id="inflow" title={words.inflowTitle} lead={words.inflowLead}>
        {series.map(({ lens, currency, receivers: own }) => (
          <section key={`${lens} ${currency}`} className="inflow-lens" data-currency={currency}>
            <h3>
              {words.lensTitle(label.lens(lens, locale), label.lensMeaning(lens, locale))}
              {currencies.length > 1 ? ` · ${currencyName(currency, locale)}` : null}
            </h3>
            <div className="inflows">
              {own.map((shares) => (
                <InflowChart key={shares.receiver} shares={shares} lens={lens} context={context} />
              ))}
            </div>
          </section>
        ))}
      </PageSection>
      <PageSection id="stakes" title={words.stakesTitle} lead={words.stakesLead}>
        <StakeTable context={context} />
      </PageSection>
      <PageSection id="experts" title={words.expertTitle} lead={words.expertLead}>
        <ExpertPanel webs={webs} inOrder={LENSES.map((lens) => readReturnsInOrder(ground, lens))} context={context} />
        <div className="inflow-lens">
          <h3>{words.years.heading}</h3>
          <p className="lead">{words.years.lead}</p>
          <div className="inflows">
            {LENSES.map((lens) => (
              <YearTable key={lens} years={readYears(ground, lens)} context={context} />
            ))}
          </div>
        </div>
      </PageSection>
    </>
  );
}
