import type { ReactNode } from "react";
import { useDesk } from "#desk";
import { SourceLink } from "@/components/desk/citation-table";
import { ReaderText } from "@/components/words/reader-text";
import type { Claim, Slug, Source } from "@/lib/domain/model/case-records";
import type { Localized, Reliability } from "@/lib/domain/model/vocabulary";
import { deskSourceEditPath } from "@/lib/view/desk/record-addresses";
import { restsAlone, weighSource } from "@/lib/view/dossiers/source-weight";
import { formatCount, formatPartialDate } from "@/lib/view/format";
import { deskRecordPath } from "@/lib/view/history/history-addresses";
import { label } from "@/lib/view/labels";
import { deskMessages } from "@/lib/view/messages/desk";
import { dossierMessages } from "@/lib/view/messages/dossiers";
import { sourceNameAtDesk } from "@/lib/view/sources/source-words";
import { ClaimLines } from "./claim-lines";
import { Dossier } from "./dossier";

/** Most claims that one page lists. */
const CLAIMS = 100;

/** One source: what it is, how it is graded and what that decides, and every claim that rests on it. */
export function SourceDossier({
  source,
  claims,
  sources,
  parties,
  aboutOf,
  mayEdit,
  regradeWith,
  below,
}: {
  source: Source;
  /** The claims that cite it. */
  claims: readonly Claim[];
  /** All sources that these claims cite. */
  sources: readonly Source[];
  parties: ReadonlyMap<Slug, { readonly name: Localized }>;
  /** What a claim is about, in words. */
  aboutOf: (claim: Claim) => string;
  mayEdit: boolean;
  /** Grades the source otherwise, where the page has a script for it. */
  regradeWith?: ((letter: Reliability) => ReactNode) | undefined;
  below: ReactNode;
}) {
  const { locale, caseSlug } = useDesk();
  const words = dossierMessages(locale);
  const messages = words.sourcePage;
  const { alone, regrades } = weighSource(source, claims, sources);
  // What nothing else carries comes first: it is what a doubt about the source would cost.
  const isAlone = new Set(alone);
  const ordered = [...claims].sort((one, other) => Number(isAlone.has(other.slug)) - Number(isAlone.has(one.slug)));
  const archived = claims.filter(({ citations }) =>
    citations.some((citation) => citation.source === source.slug && citation.anchor !== "not_captured"),
  ).length;
  return (
    <Dossier
      details={[
        { key: "grade", said: <span className={`grade-tag ${source.reliability}`}>{source.reliability}</span> },
        { key: "kind", said: label.sourceKind(source.kind, locale) },
        { key: "name", said: <bdi>{sourceNameAtDesk(source, locale)}</bdi> },
        { key: "day", said: formatPartialDate(source.published, locale) },
        ...(source.author === null ? [] : [{ key: "author", said: <bdi>{source.author}</bdi> }]),
        { key: "archive", said: messages.archived(archived, claims.length) },
        { key: "open", said: <SourceLink url={source.url} label={deskMessages(locale).openSource} /> },
      ]}
      warnings={alone.length === 0 ? [] : [messages.alone(alone.length)]}
      sections={[
        {
          id: "grade",
          title: messages.grade,
          aside: mayEdit ? (
            <a href={deskSourceEditPath(locale, caseSlug, source.slug)}>{messages.change}</a>
          ) : undefined,
          body: (
            <>
              <p>
                <strong>{source.reliability}</strong> · {label.reliability(source.reliability, locale)}
              </p>
              {source.note === null ? (
                <p className="desk-faint">{messages.noReason}</p>
              ) : (
                <p dir="auto">
                  <ReaderText text={source.note} locale={locale} />
                </p>
              )}
              <table className="desk-table regrades">
                <caption>{messages.regrade}</caption>
                <thead>
                  <tr>
                    <th scope="col">{messages.ifGraded}</th>
                    <th scope="col">{messages.moved}</th>
                    {mayEdit && regradeWith ? <th scope="col">{messages.act}</th> : null}
                  </tr>
                </thead>
                <tbody>
                  {regrades.map(({ letter, claims: moved }) => (
                    <tr key={letter}>
                      <th scope="row">
                        <span className={`grade-tag ${letter}`}>{letter}</span> {label.reliability(letter, locale)}
                      </th>
                      <td>
                        {moved.length === 0 ? (
                          messages.none
                        ) : (
                          <details>
                            <summary>{messages.claims(moved.length)}</summary>
                            <ul>
                              {claims
                                .filter(({ slug }) => moved.includes(slug))
                                .slice(0, CLAIMS)
                                .map((claim) => (
                                  <li key={claim.slug}>
                                    <a href={`#${claim.slug}`} dir="auto">
                                      {aboutOf(claim)}
                                    </a>
                                  </li>
                                ))}
                            </ul>
                          </details>
                        )}
                      </td>
                      {mayEdit && regradeWith ? <td>{regradeWith(letter)}</td> : null}
                    </tr>
                  ))}
                </tbody>
              </table>
            </>
          ),
        },
        {
          id: "claims",
          title: messages.restOnIt,
          count: claims.length,
          aside:
            claims.length > CLAIMS
              ? words.linkTable.shown(CLAIMS, claims.length)
              : messages.aloneOf(formatCount(alone.length, locale), formatCount(claims.length, locale)),
          body: (
            <ClaimLines
              claims={ordered.slice(0, CLAIMS)}
              sources={sources}
              parties={parties}
              label={messages.restOnIt}
              aboutOf={(claim) => {
                const path = deskRecordPath(locale, caseSlug, claim.subjectType, claim.subject);
                const said = <bdi id={claim.slug}>{aboutOf(claim)}</bdi>;
                return path === null ? said : <a href={path}>{said}</a>;
              }}
              asideOf={{
                title: messages.besides,
                said: (claim) =>
                  restsAlone(claim, source.slug) ? messages.onlyHere : messages.others(othersOf(claim, source.slug)),
              }}
            />
          ),
        },
        { id: "record", title: words.sections.record, body: below },
      ]}
    />
  );
}

function othersOf({ citations }: Claim, source: Slug): number {
  return new Set(citations.flatMap((citation) => (citation.source === source ? [] : [citation.source]))).size;
}
