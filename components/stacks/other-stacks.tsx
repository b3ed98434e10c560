import { PageSection } from "@/components/snapshots/page-section";
import { ClaimRefs } from "@/components/vehicles/claim-refs";
import { assetStack } from "@/lib/domain/analysis/vehicles/asset-stack";
import type { VehicleRecord } from "@/lib/domain/analysis/vehicles/read-vehicles";
import { formatMoneyInterval } from "@/lib/view/format";
import { localize } from "@/lib/view/labels";
import { marksOf } from "@/lib/view/marks";
import { shortPartyName } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";
import { ratioText } from "@/lib/view/stacks/stack-bars";
import { stackMessages } from "@/lib/view/stacks/stack-messages";

/** Vehicles with loans on record: what these rest on and, where the asset has a value, the ratio. `isAll`: no other is shown. */
export function OtherStacks({
  records,
  isAll,
  context,
}: {
  records: readonly VehicleRecord[];
  isAll: boolean;
  context: PageContext;
}) {
  const { index, locale } = context;
  const words = stackMessages(locale, index.document.header.words);
  const lent = records.filter(({ debt }) => debt.length > 0);
  if (lent.length === 0) return null;
  const title = words.othersTitle(isAll);
  return (
    <PageSection id="other-assets" title={title} lead={words.othersLead}>
      <div className="scroll">
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.vehicle}</th>
              <th scope="col">{words.claims}</th>
              <th scope="col">{words.collateral}</th>
              <th scope="col">{words.value}</th>
            </tr>
          </thead>
          <tbody>
            {lent.map((record) => {
              const stack = assetStack(record);
              return (
                <tr key={record.vehicle} data-spv={record.vehicle}>
                  <th scope="row">
                    <a href={placeOfRecord(index, "party", record.vehicle, locale)}>
                      {shortPartyName(index, record.vehicle, locale)}
                    </a>
                  </th>
                  <td className="num">
                    {record.debt.map(({ link, amount, claims }) => (
                      <span key={link.slug} className="fall-holder">
                        {amount ? formatMoneyInterval(amount, locale) : words.noSum}
                        <ClaimRefs claims={claims} context={context} />
                      </span>
                    ))}
                  </td>
                  <td>
                    {[
                      ...new Set(
                        record.debt.flatMap(({ link }) => link.collateral ?? []).map((text) => localize(text, locale)),
                      ),
                    ].join(marksOf(locale).semicolon)}
                  </td>
                  <td className="num">
                    {stack ? ratioText(stack.low.net, stack.high.net, locale) : words.noValue}
                    {stack && record.cost ? <ClaimRefs claims={record.cost.claims} context={context} /> : null}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </PageSection>
  );
}
