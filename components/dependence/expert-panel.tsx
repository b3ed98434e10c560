import { type ExpertMeasure, readExpertMeasures } from "@/lib/domain/analysis/exposure/read-dependence";
import type { CaseWeb } from "@/lib/domain/analysis/measures/case-web";
import type { ReturnsInOrder } from "@/lib/domain/analysis/measures/return-in-order";
import { dependenceMessages } from "@/lib/view/dependence/dependence-messages";
import { shareText } from "@/lib/view/dependence/share-bars";
import { formatMoney } from "@/lib/view/format";
import { label } from "@/lib/view/labels";
import { shortPartyName } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";

/** The Finn index needs books closed by assumption and is printed by `analyze` alone. */
const MEASURES: readonly Exclude<ExpertMeasure, "finn">[] = ["reciprocity", "netting", "incoherence"];

/** The measures that need care, per lens, each with its limits; those without evidence say which claims are missing. */
export function ExpertPanel({
  webs,
  inOrder,
  context,
}: {
  webs: readonly CaseWeb[];
  inOrder: readonly ReturnsInOrder[];
  context: PageContext;
}) {
  const { locale } = context;
  const words = dependenceMessages(locale);
  const columns = webs.map((web) => ({ lens: web.lens, values: readExpertMeasures(web) }));
  const companies = new Set(webs.flatMap((web) => web.at("middle").parties)).size;
  return (
    <div className="scroll">
      <table>
        <caption>{words.expertTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{words.measure}</th>
            {columns.map(({ lens }) => (
              <th key={lens} scope="col">
                {words.expertValue(label.lens(lens, locale))}
              </th>
            ))}
            <th scope="col">{words.limits}</th>
          </tr>
        </thead>
        <tbody>
          {MEASURES.map((measure) => (
            <tr key={measure} data-expert={measure}>
              <th scope="row">{words.expert[measure].name}</th>
              {columns.map(({ lens, values }) => (
                <td key={lens} className="num">
                  {values[measure] === null
                    ? values.cut === null
                      ? words.notDefined
                      : words.notComputed
                    : shareText(values[measure], locale)}
                </td>
              ))}
              <td>{words.expert[measure].limits}</td>
            </tr>
          ))}
          <tr data-expert="in-order">
            <th scope="row">{words.inOrder.name}</th>
            {inOrder.map((answer) => (
              <td key={answer.lens} data-lens={answer.lens}>
                <InOrderValue answer={answer} context={context} />
              </td>
            ))}
            <td>{words.inOrder.limits}</td>
          </tr>
          {words.needs.map(({ name, missing, limits }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td colSpan={columns.length}>
                <b>{words.notComputed}</b> · {missing(companies)}
              </td>
              <td>{limits}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The most that can have come back to each party in the order of the days, or how many days of payment are missing. */
function InOrderValue({ answer, context }: { answer: ReturnsInOrder; context: PageContext }) {
  const { index, locale } = context;
  const words = dependenceMessages(locale);
  const { returns, currency, onLoops, withoutDay, truncated } = answer;
  if (returns === null) {
    const why = truncated ? words.inOrder.tooLarge : words.inOrder.missing(withoutDay.length, onLoops.length);
    return (
      <>
        <b>{words.notComputed}</b> · {why}
      </>
    );
  }
  if (returns.length === 0) return words.inOrder.none;
  return (
    <ul className="plain">
      {returns.map(({ party, upper }) => (
        <li key={party}>
          {words.inOrder.upTo(shortPartyName(index, party, locale), formatMoney(upper, currency, locale))}
        </li>
      ))}
    </ul>
  );
}
