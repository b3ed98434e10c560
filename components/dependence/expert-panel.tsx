import { type ExpertMeasure, readExpertMeasures } from "@/lib/domain/analysis/exposure/read-dependence";
import type { CaseWeb } from "@/lib/domain/analysis/measures/case-web";
import { dependenceMessages } from "@/lib/view/dependence/dependence-messages";
import { shareText } from "@/lib/view/dependence/share-bars";
import { label } from "@/lib/view/labels";
import type { PageContext } from "@/lib/view/snapshots/page-context";

const MEASURES: readonly ExpertMeasure[] = ["finn", "reciprocity", "netting", "incoherence"];

/** The measures that need care, per lens, each with its limits; those without evidence say which claims are missing. */
export function ExpertPanel({ webs, context }: { webs: readonly CaseWeb[]; context: PageContext }) {
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
                  {values[measure] === null ? words.notDefined : shareText(values[measure], locale)}
                </td>
              ))}
              <td>{words.expert[measure].limits}</td>
            </tr>
          ))}
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
