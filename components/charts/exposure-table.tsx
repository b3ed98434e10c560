import { LENSES } from "@/lib/domain/model/vocabulary";
import { anchorHref } from "@/lib/view/addresses";
import type { ExposureBar, ExposureSeries } from "@/lib/view/charts/exposure-series";
import { linkSentenceText } from "@/lib/view/deals/link-sentence";
import { yearsLabel, yearsOfLinks } from "@/lib/view/deals/term-words";
import { formatMoneyInterval } from "@/lib/view/format";
import { label } from "@/lib/view/labels";
import { partyName } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";

/** The table behind the bars: every total with its interval, and the links it is the sum of. */
export function ExposureTable({ series, context }: { series: ExposureSeries; context: PageContext }) {
  const { locale, messages } = context;
  return (
    <table className="wide">
      <caption>{messages.exposureTable}</caption>
      <thead>
        <tr>
          <th scope="col">{messages.partiesTitle}</th>
          {LENSES.map((lens) => (
            <th key={lens} scope="col" className="num">
              {label.lens(lens, locale)}
            </th>
          ))}
          <th scope="col">{messages.linksOf}</th>
        </tr>
      </thead>
      <tbody>
        {series.rows.flatMap((row) =>
          [row.incoming, row.outgoing]
            .filter((bar) => bar.links.length + bar.unstated.length + bar.otherCurrency.length > 0)
            .map((bar) => <BarRow key={`${row.party} ${bar.direction}`} bar={bar} context={context} />),
        )}
      </tbody>
    </table>
  );
}

function BarRow({ bar, context }: { bar: ExposureBar; context: PageContext }) {
  const { index, locale, messages } = context;
  const links = bar.links.map(({ link }) => link);
  const years = yearsOfLinks(index, links, locale);
  return (
    <tr data-party={bar.party}>
      <th scope="row">
        <a href={anchorHref("party", bar.party)}>{partyName(index, bar.party, locale)}</a>{" "}
        <span className="faint">
          {bar.direction === "in" ? messages.exposureIn : messages.exposureOut}
          {years === null ? null : ` · ${yearsLabel(years, locale)}`}
        </span>
      </th>
      {LENSES.map((lens) => (
        <td key={lens} className="num">
          {bar.totals[lens] === null ? "–" : formatMoneyInterval(bar.totals[lens], locale)}
        </td>
      ))}
      <td>
        <ul className="plain">
          {bar.links.map((link) => (
            <li key={link.link}>
              <LinkLink slug={link.link} context={context} />
              {link.isInsideAnother ? <span className="faint"> · {messages.exposureInside}</span> : null}
              {link.claims.map((claim, at) => (
                <span key={claim}>
                  {" "}
                  <a className="ref" href={anchorHref("claim", claim)}>
                    [{at + 1}]
                  </a>
                </span>
              ))}
            </li>
          ))}
          {bar.otherCurrency.map((slug) => (
            <li key={slug} className="faint">
              <LinkLink slug={slug} context={context} /> · {messages.exposureOtherCurrency}
            </li>
          ))}
          {bar.unstated.length > 0 ? <li className="faint">{messages.exposureUnstated(bar.unstated.length)}</li> : null}
        </ul>
      </td>
    </tr>
  );
}

function LinkLink({ slug, context }: { slug: string; context: PageContext }) {
  const { index, locale } = context;
  const link = index.links.get(slug);
  if (link === undefined) return slug;
  return <a href={anchorHref("link", slug)}>{linkSentenceText(index, link, index.networkLinks.get(slug), locale)}</a>;
}
