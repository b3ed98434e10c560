import { PageSection } from "@/components/snapshots/page-section";
import { ViewFrame } from "@/components/snapshots/view-frame";
import type { PageAssets } from "@/components/ui/page-shell";
import { ClaimRefs } from "@/components/vehicles/claim-refs";
import { readToldHouse } from "@/lib/domain/analysis/stacking/read-house";
import { stackRatios } from "@/lib/domain/analysis/stacking/stack-ratios";
import { assetStack } from "@/lib/domain/analysis/vehicles/asset-stack";
import { readVehicles } from "@/lib/domain/analysis/vehicles/read-vehicles";
import { label, localize } from "@/lib/view/labels";
import { shortPartyName } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { ratioText } from "@/lib/view/stacks/stack-bars";
import { stackMessages } from "@/lib/view/stacks/stack-messages";
import { toldVehicle } from "@/lib/view/vehicles/five-steps";
import { vehicleMessages } from "@/lib/view/vehicles/vehicle-messages";
import { ChipStack } from "./chip-stack";
import { HouseStack } from "./house-stack";
import { OtherStacks } from "./other-stacks";

/** The house of the video and the chips of the record, and every other asset with loans on record. */
export function StacksPage({ context, sha256, assets }: { context: PageContext; sha256: string; assets: PageAssets }) {
  const { index, locale } = context;
  const words = stackMessages(locale);
  const records = readVehicles(index.document);
  const told = toldVehicle(index, records);
  const chips = records.find(({ vehicle }) => vehicle === told) ?? null;
  const house = readToldHouse(index.document.analogies);
  const houseRatios = house ? stackRatios(house.asset, house.instruments, house.valueMinor) : null;
  const chipStack = chips ? assetStack(chips) : null;
  const statements = index.document.statements.filter(({ topic }) => topic === "cdo_analogy");
  const rows = [
    { name: words.gross, meaning: words.grossMeaning, of: "gross" },
    { name: words.independent, meaning: words.independentMeaning, of: "independent" },
    { name: words.net, meaning: words.netMeaning, of: "net" },
  ] as const;
  const houseText = (of: "gross" | "independent" | "net") =>
    houseRatios ? ratioText(houseRatios[of], houseRatios[of], locale) : words.houseMissing;
  const chipText = (of: "gross" | "independent" | "net") =>
    chipStack ? ratioText(chipStack.low[of], chipStack.high[of], locale) : words.noValue;
  return (
    <ViewFrame name="stacks" context={context} sha256={sha256} assets={assets}>
      <PageSection id="ratios" title={words.ratiosTitle} lead={words.ratiosLead}>
        <div className="scroll scroll-small">
          <table>
            <caption>{words.ratiosTitle}</caption>
            <thead>
              <tr>
                <th scope="col">{words.measure}</th>
                <th scope="col">
                  {words.houseTitle} <span className="mark">{words.houseLabel}</span>
                </th>
                <th scope="col">
                  {chips ? words.chipsTitle(shortPartyName(index, chips.vehicle, locale)) : "–"}{" "}
                  <span className="mark">{words.chipsLabel}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, meaning, of }) => (
                <tr key={of} data-ratio={of}>
                  <th scope="row">
                    <b>{name}</b> <span className="faint">{meaning}</span>
                  </th>
                  <td className="num stack-ratio">{houseText(of)}</td>
                  <td className="num stack-ratio">{chipText(of)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {houseRatios && chipStack ? (
          <p className="lead stack-read">{words.read(houseText("independent"), chipText("independent"))}</p>
        ) : null}
      </PageSection>
      <div className="stack-pair">
        <HouseStack house={house} context={context} />
        {chips ? <ChipStack record={chips} stack={chipStack} context={context} /> : null}
      </div>
      <OtherStacks records={records.filter(({ vehicle }) => vehicle !== told)} context={context} />
      <PageSection id="told" title={words.videoTitle}>
        <details>
          <summary>{vehicleMessages(locale).statements(statements.length)}</summary>
          <ul className="plain stack-statements">
            {statements.map(({ slug, paraphrase, verdict, explanation, claims }) => (
              <li key={slug}>
                {localize(paraphrase, locale)}{" "}
                <span className={`verdict verdict-${verdict}`}>{label.verdict(verdict, locale)}</span>{" "}
                <span className="faint">{localize(explanation, locale)}</span>
                <ClaimRefs claims={claims} context={context} />
              </li>
            ))}
          </ul>
        </details>
      </PageSection>
    </ViewFrame>
  );
}
