import { PageSection } from "@/components/snapshots/page-section";
import { ClaimRefs } from "@/components/vehicles/claim-refs";
import { leverageOnLeverage } from "@/lib/domain/analysis/stacking/repledging";
import type { AssetStack } from "@/lib/domain/analysis/vehicles/asset-stack";
import type { VehicleRecord } from "@/lib/domain/analysis/vehicles/read-vehicles";
import { carryStructure } from "@/lib/domain/analysis/vehicles/vehicle-structure";
import { formatMoneyInterval } from "@/lib/view/format";
import { marksOf } from "@/lib/view/marks";
import { shortPartyName } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { drawStack, ratioText } from "@/lib/view/stacks/stack-bars";
import { stackMessages } from "@/lib/view/stacks/stack-messages";
import { shortenText } from "@/lib/view/text-lines";
import { missingText } from "@/lib/view/vehicles/missing-words";
import { vehicleMessages } from "@/lib/view/vehicles/vehicle-messages";
import { StackSvg } from "./stack-svg";

/** Room for the name of a holder above its bar; the label of the picture has it whole. */
const MOST_LETTERS = 34;

/** Claims on the assets of the vehicle that statements are about, as far as claims carry them. */
export function VehicleStack({
  record,
  stack,
  context,
}: {
  record: VehicleRecord;
  stack: AssetStack | null;
  context: PageContext;
}) {
  const { index, locale } = context;
  const words = stackMessages(locale, index.document.header.words);
  const name = shortPartyName(index, record.vehicle, locale);
  const title = words.assetsTitle(name);
  const { cost } = record;
  if (stack === null || cost === null) {
    const asked = record.missing.filter(({ role }) => role === "asset_value" || role === "debt");
    return (
      <PageSection id="vehicle-stack" title={title}>
        <p>{words.missingTitle}</p>
        <ul className="missing">
          {asked.map((one) => (
            <li key={`${one.role} ${one.subject}`}>{missingText(index, one, locale)}</li>
          ))}
        </ul>
      </PageSection>
    );
  }
  const named = stack.instruments.map((instrument) => {
    const networkLink = record.debt.find(({ link }) => link.slug === instrument.id);
    const holder = networkLink ? shortPartyName(index, networkLink.link.payer, locale) : instrument.id;
    const sum = formatMoneyInterval(networkLink?.amount ?? null, locale);
    return { ...instrument, label: `${shortenText(holder, MOST_LETTERS)} · ${sum}`, whole: `${holder} · ${sum}` };
  });
  const value = formatMoneyInterval(cost.amount, locale);
  const picture = drawStack({ label: `${words.assetBar} · ${value}`, valueMinor: stack.valueMinor }, named, 1);
  const carried = carryStructure(record);
  const leverage = carried.ok
    ? leverageOnLeverage({
        assets: Number(carried.carried.costMinor),
        vehicleEquity: Number(carried.carried.equityMinor),
        vehicleDebt: Number(carried.carried.debtMinor),
        debtOfEquityHolders: 0,
      }).vehicle
    : null;
  return (
    <PageSection
      id="vehicle-stack"
      title={title}
      lead={
        <>
          {words.assetsLead(value, vehicleMessages(locale).costBasis[cost.basis])}
          <ClaimRefs claims={[...cost.claims, ...record.debt.flatMap(({ claims }) => claims)]} context={context} />
        </>
      }
    >
      <p className="mark stack-label">{words.assetsLabel}</p>
      <StackSvg
        picture={picture}
        text={words.pictureText(title, named.map((one) => one.whole).join(marksOf(locale).list))}
      />
      <p>{words.noLayers}</p>
      <p>{words.sameUnits}</p>
      {leverage === null ? null : <p>{words.leverage(ratioText(leverage, leverage, locale))}</p>}
      <h3>{words.missingTitle}</h3>
      <ul className="missing">
        {words.stackMissing.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </PageSection>
  );
}
