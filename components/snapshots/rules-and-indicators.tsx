import { ClaimTable } from "@/components/claims/claim-table";
import { ReaderText } from "@/components/words/reader-text";
import type { Rule, Slug } from "@/lib/domain/model/case-records";
import { anchorId } from "@/lib/view/addresses";
import { placeName } from "@/lib/view/claims/claim-words";
import { formatPartialDate } from "@/lib/view/format";
import { capText } from "@/lib/view/geography/cap-words";
import { label, localize } from "@/lib/view/labels";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";
import { sourceName } from "@/lib/view/sources/source-words";
import { tierCell, tierHead } from "@/lib/view/words/case-speech";

/** The rules of the case, each with the places it names and the claims made about it. */
export function RuleList({ context }: { context: PageContext }) {
  return context.index.document.rules.map((rule) => <RuleRecord key={rule.slug} rule={rule} context={context} />);
}

function RuleRecord({ rule, context }: { rule: Rule; context: PageContext }) {
  const { index, locale, messages, speech } = context;
  return (
    <section id={anchorId("rule", rule.slug)} className="record" data-rule={rule.slug}>
      <h3>
        <ReaderText text={rule.title} locale={locale} />
      </h3>
      <p className="faint">{label.ruleStatus(rule.status, locale)}</p>
      <details>
        <summary>
          {messages.place}: {rule.places.length}
        </summary>
        <div className="scroll">
          <table>
            <caption>
              <ReaderText text={rule.title} locale={locale} />
            </caption>
            <thead>
              <tr>
                <th scope="col">{messages.place}</th>
                <th scope="col">{tierHead(speech, locale)}</th>
                <th scope="col">{messages.inForce}</th>
                <th scope="col">{messages.cap}</th>
                <th scope="col">{messages.source}</th>
              </tr>
            </thead>
            <tbody>
              {rule.places.map((place) => (
                <tr key={`${place.jurisdiction} ${place.tier} ${place.inForceFrom}`}>
                  <th scope="row">{placeName(place, locale)}</th>
                  <td className="num">{tierCell(speech, place.tier, locale)}</td>
                  <td className="num">{formatPartialDate(place.inForceFrom, locale)}</td>
                  <td>
                    {place.capValue === null || place.capUnits === null
                      ? "–"
                      : capText(place.capValue, place.capUnits, locale)}
                  </td>
                  <td>
                    <a href={placeOfRecord(index, "source", place.source, locale)}>
                      <PlaceSource slug={place.source} context={context} />
                    </a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      <ClaimTable claims={index.claimsOf("rule", rule.slug)} caption={messages.claim} context={context} />
    </section>
  );
}

function PlaceSource({ slug, context: { index, locale } }: { slug: Slug; context: PageContext }) {
  const source = index.sources.get(slug);
  return source === undefined ? slug : sourceName(source, locale);
}

/** The indicators of the case with their claims. */
export function IndicatorList({ context }: { context: PageContext }) {
  const { index, locale, messages } = context;
  return index.document.indicators.map((indicator) => (
    <section
      key={indicator.slug}
      id={anchorId("indicator", indicator.slug)}
      className="record"
      data-indicator={indicator.slug}
    >
      <h3>{localize(indicator.name, locale)}</h3>
      <ClaimTable claims={index.claimsOf("indicator", indicator.slug)} caption={messages.claim} context={context} />
    </section>
  ));
}
