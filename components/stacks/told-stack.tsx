import { PageSection } from "@/components/snapshots/page-section";
import type { ToldStack as Told } from "@/lib/domain/analysis/stacking/read-told-stack";
import { stackRatios } from "@/lib/domain/analysis/stacking/stack-ratios";
import { toDecimal } from "@/lib/domain/model/money";
import { formatMoney } from "@/lib/view/format";
import { localize } from "@/lib/view/labels";
import { marksOf } from "@/lib/view/marks";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { drawStack } from "@/lib/view/stacks/stack-bars";
import { stackMessages } from "@/lib/view/stacks/stack-messages";
import { atStart } from "@/lib/view/words/case-speech";
import { StackSvg } from "./stack-svg";

/** The claims that the document under test stacks on one asset, labelled as an illustration. */
export function ToldStack({ told, context }: { told: Told; context: PageContext }) {
  const { locale, index } = context;
  const words = stackMessages(locale, index.document.header.words);
  const { instruments, currency, valueMinor, illustration } = told;
  const money = (minor: bigint) => formatMoney(toDecimal(minor, currency), currency, locale);
  const sum = (minor: number) => money(BigInt(Math.round(minor)));
  const { ifWorthless } = stackRatios(told.asset, instruments, valueMinor);
  const count = (kind: string) => instruments.filter((one) => one.kind === kind).length;
  const bets = instruments.filter(({ kind }) => kind === "synthetic");
  const named = instruments.map((instrument) => ({
    ...instrument,
    label: `${words.kinds[instrument.kind]}${instrument.kind === "synthetic" ? ` ${bets.indexOf(instrument) + 1}` : ""} · ${money(instrument.notionalMinor)}`,
  }));
  const picture = drawStack({ label: `${words.assetBar} · ${money(valueMinor)}`, valueMinor }, named, 1);
  const title = toldTitle(told, context);
  const counts = { direct: count("root"), passedOn: count("pass_through"), bets: bets.length };
  return (
    <PageSection id="told-stack" title={title} lead={words.toldLead(money(valueMinor), counts)}>
      <p className="mark stack-label">{words.toldLabel}</p>
      <StackSvg
        picture={picture}
        text={words.pictureText(title, named.map((one) => one.label).join(marksOf(locale).list))}
      />
      <p>
        {words.worthless(
          illustration.asset === null ? words.anAsset : localize(illustration.asset, locale),
          sum(ifWorthless.losses),
          sum(ifWorthless.gains),
          sum(ifWorthless.systemLoss),
        )}
      </p>
      <ol className="plain stack-steps">
        {told.steps.map((step) => (
          <li key={step.slug}>
            {localize(step.action, locale)}
            {step.amount !== null && step.unit === currency ? (
              <b className="num"> {formatMoney(step.amount, step.unit, locale)}</b>
            ) : null}
          </li>
        ))}
      </ol>
    </PageSection>
  );
}

/** What the illustration is called, as a title. */
export function toldTitle({ illustration }: Told, { locale }: PageContext): string {
  return atStart(localize(illustration.name, locale));
}
