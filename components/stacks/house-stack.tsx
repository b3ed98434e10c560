import { PageSection } from "@/components/snapshots/page-section";
import type { ToldHouse } from "@/lib/domain/analysis/stacking/read-house";
import { stackRatios } from "@/lib/domain/analysis/stacking/stack-ratios";
import { toDecimal } from "@/lib/domain/money";
import { formatMoney, formatUnit } from "@/lib/view/format";
import { localize } from "@/lib/view/labels";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { drawStack } from "@/lib/view/stacks/stack-bars";
import { stackMessages } from "@/lib/view/stacks/stack-messages";
import { StackSvg } from "./stack-svg";

/** The house of 2008 as the video tells it, labelled as an illustration. */
export function HouseStack({ house, context }: { house: ToldHouse | null; context: PageContext }) {
  const { locale } = context;
  const words = stackMessages(locale);
  if (house === null) {
    return (
      <PageSection id="house" title={words.houseTitle}>
        <p>{words.houseMissing}</p>
      </PageSection>
    );
  }
  const money = (minor: bigint) => formatMoney(toDecimal(minor, house.currency), house.currency, locale);
  const sum = (minor: number) => money(BigInt(Math.round(minor)));
  const ratios = stackRatios(house.asset, house.instruments, house.valueMinor);
  const bets = house.instruments.filter(({ kind }) => kind === "synthetic");
  const named = house.instruments.map((instrument) => ({
    ...instrument,
    label: `${words.kinds[instrument.kind]}${instrument.kind === "synthetic" ? ` ${bets.indexOf(instrument) + 1}` : ""} · ${money(instrument.notionalMinor)}`,
  }));
  const picture = drawStack(
    { label: `${words.assetBar} · ${money(house.valueMinor)}`, valueMinor: house.valueMinor },
    named,
    1,
  );
  return (
    <PageSection id="house" title={words.houseTitle} lead={words.houseLead(money(house.valueMinor))}>
      <p className="mark stack-label">{words.houseLabel}</p>
      <StackSvg
        picture={picture}
        text={words.pictureText(words.houseTitle, named.map((one) => one.label).join(locale === "zh" ? "、" : ", "))}
      />
      <p>
        {words.worthless(
          sum(ratios.ifWorthless.losses),
          sum(ratios.ifWorthless.gains),
          sum(ratios.ifWorthless.systemLoss),
        )}
      </p>
      <ol className="plain stack-steps">
        {house.steps.map((step) => (
          <li key={step.slug}>
            {localize(step.action, locale)}
            {step.amount !== null && step.unit === house.currency ? (
              <b className="num"> {formatUnit(step.amount, step.unit, locale)}</b>
            ) : null}
          </li>
        ))}
      </ol>
    </PageSection>
  );
}
