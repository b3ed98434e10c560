import type { YearsOfCash } from "@/lib/domain/analysis/measures/year-windows";
import { dependenceMessages } from "@/lib/view/dependence/dependence-messages";
import { formatMoney } from "@/lib/view/format";
import { label } from "@/lib/view/labels";
import type { PageContext } from "@/lib/view/snapshots/page-context";

/** How much of the stated cash falls into each year: what is certain, what may, and what of it can have gone round. */
export function YearTable({ years, context }: { years: YearsOfCash; context: PageContext }) {
  const { locale } = context;
  const words = dependenceMessages(locale).years;
  const money = (amount: string) => formatMoney(amount, years.currency, locale);
  const title = words.title(label.lens(years.lens, locale));
  if (years.years.length === 0) return null;
  return (
    <section className="inflow">
      <h4>{title}</h4>
      <div className="scroll scroll-small">
        <table data-years={years.lens}>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.year}</th>
              <th scope="col">{words.certain}</th>
              <th scope="col">{words.possible}</th>
              <th scope="col">{words.circulating}</th>
            </tr>
          </thead>
          <tbody>
            {years.years.map(({ year, low, high, circulating }) => (
              <tr key={year} data-year={year}>
                <th scope="row">{year}</th>
                <td className="num">{money(low)}</td>
                <td className="num">{money(high)}</td>
                <td className="num">{money(circulating)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {years.truncated && <p>{words.cut}</p>}
      <p className="faint">
        {words.missing(years.withoutSchedule.length)}
        {years.leftOut.length === 0 ? null : ` ${dependenceMessages(locale).leftOut(years.leftOut.join(", "))}`}
      </p>
    </section>
  );
}
