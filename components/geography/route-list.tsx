import { RuleTitle } from "@/components/geography/rule-title";
import { ClaimRefs } from "@/components/vehicles/claim-refs";
import {
  type CaseRoute,
  type CaseRoutes,
  readUnits,
  UNNAMED_MAKER,
} from "@/lib/domain/analysis/routes/read-case-routes";
import { joinWay } from "@/lib/domain/bidi";
import type { Slug } from "@/lib/domain/model/case-records";
import { countryName } from "@/lib/view/claims/claim-words";
import { formatPartialDate, formatUnit } from "@/lib/view/format";
import { geographyMessages } from "@/lib/view/geography/geography-messages";
import { marksOf } from "@/lib/view/marks";
import { shortPartyName } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";

/** Every way that the search found, with the four conditions answered one by one. */
export function RouteList({ found, context }: { found: CaseRoutes; context: PageContext }) {
  const { index, locale } = context;
  const words = geographyMessages(locale, context.index.document.header.words);
  const { routes, isTruncated, withoutDocumentedCustomer } = found;
  const hasDiversion = routes.some(({ path }) => path.finding === "possible_diversion");
  return (
    <>
      <p className="lead">{words.routeAssumption}</p>
      {isTruncated ? <p className="warning">{words.routesCut}</p> : null}
      {routes.length === 0 && !isTruncated ? <p>{words.noRoute}</p> : null}
      {withoutDocumentedCustomer.map((supplier) => (
        <p key={supplier} className="warning" data-no-customer={supplier}>
          <b>{words.noDocumentedCustomer(shortPartyName(index, supplier, locale))}</b>
        </p>
      ))}
      {routes.map((route) => (
        <Route key={route.path.hops.join(" ")} route={route} context={context} />
      ))}
      {hasDiversion || isTruncated ? null : <p>{words.noDiversion}</p>}
    </>
  );
}

function Route({ route, context }: { route: CaseRoute; context: PageContext }) {
  const { index, locale } = context;
  const words = geographyMessages(locale, context.index.document.header.words);
  const { path, hops, customerPlace } = route;
  const nameOf = (slug: Slug) => (slug === UNNAMED_MAKER ? words.unnamedMaker : shortPartyName(index, slug, locale));
  const hopText = (hop: (typeof hops)[number]) =>
    (hop.kind === "goods" ? words.supplies : words.serves)(nameOf(hop.supplier), nameOf(hop.customer));
  const answers = [
    {
      isMet: true,
      text: (
        <>
          {customerPlace === null
            ? words.directUnnamed
            : `${words.direct[path.directSupply]}${marksOf(locale).colon}${countryName(customerPlace, locale)}`}
          <RuleLinks rules={route.rules} context={context} />
        </>
      ),
    },
    {
      isMet: path.forbiddenHops.length === 0,
      text: (
        <>
          {path.forbiddenHops.length === 0 ? words.hopsAllowed : words.hopForbidden}
          {route.guidance.length === 0 ? null : (
            <>
              {" "}
              {words.guidanceWarns}
              <RuleLinks rules={route.guidance} context={context} />
            </>
          )}
        </>
      ),
    },
    { isMet: true, text: words.lastIsService },
    {
      isMet: path.unsourcedHops.length === 0,
      text:
        path.unsourcedHops.length === 0
          ? words.everyHop
          : `${words.missingHops}${marksOf(locale).space}${hops
              .filter(({ id }) => path.unsourcedHops.includes(id))
              .map((hop) =>
                hop.supplier === UNNAMED_MAKER
                  ? words.supplierMissing(nameOf(hop.customer))
                  : words.hopMissing(hopText(hop)),
              )
              .join(words.listJoin)}${marksOf(locale).end}`,
    },
  ];
  return (
    <section className="route" data-route={path.hops.join(" ")} data-finding={path.finding}>
      <h3>{capitalize(joinWay(path.parties.map(nameOf)))}</h3>
      <p>
        <b>
          {words.finding[path.finding]}
          {words.stop}
        </b>
        {marksOf(locale).space}
        {words.findingMeaning[path.finding]}
        {customerPlace === null ? words.onlyIf : null}
      </p>
      <ol className="route-hops">
        {hops.map((hop) => (
          <li key={hop.id} className={hop.claims.length === 0 ? "is-unsourced" : undefined}>
            {index.links.has(hop.id) ? (
              <a href={placeOfRecord(index, "link", hop.id, locale)}>{hopText(hop)}</a>
            ) : (
              capitalize(hopText(hop))
            )}
            {unitsText(hop, context)}
            {" · "}
            {hop.claims.length === 0 ? (
              <span className="faint">{words.noClaim}</span>
            ) : (
              <>
                {words.hopDay(formatPartialDate(index.networkLinks.get(hop.id)?.date ?? hop.day, locale))}
                <ClaimRefs claims={hop.claims} context={context} />
              </>
            )}
          </li>
        ))}
      </ol>
      <div className="scroll scroll-small">
        <table>
          <caption>{words.conditionTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{words.conditionTitle}</th>
              <th scope="col">{words.answerTitle}</th>
            </tr>
          </thead>
          <tbody>
            {answers.map(({ isMet, text }, at) => (
              <tr key={words.conditions[at]} data-condition={"abcd"[at]} data-met={isMet ? "yes" : "no"}>
                <th scope="row">{words.conditions[at]}</th>
                <td>
                  <b>
                    {isMet ? words.yes : words.no}
                    {words.stop}
                  </b>
                  {marksOf(locale).space}
                  {text}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** How many units a claim states for a step, with a mark before it; nothing where none does. */
function unitsText({ id }: CaseRoute["hops"][number], { index, locale }: PageContext): string | null {
  const { low, unit } = readUnits(index.document, id);
  return low > 0 && unit !== null
    ? ` · ${formatUnit(String(low), unit, locale, index.document.header.words.units)}`
    : null;
}

/** "a maker …" at the beginning of a line; other names keep their spelling. */
function capitalize(text: string): string {
  return text.startsWith("a ") ? `A${text.slice(1)}` : text;
}

function RuleLinks({ rules, context }: { rules: readonly Slug[]; context: PageContext }) {
  const { index, locale } = context;
  return rules.map((rule, at) => (
    <span key={rule}>
      {at === 0 ? " " : "; "}
      <a href={placeOfRecord(index, "rule", rule, locale)}>
        <RuleTitle index={index} rule={rule} locale={locale} />
      </a>
    </span>
  ));
}
