import { useDesk } from "#desk";
import { deskSourcePath } from "@/lib/view/desk/record-addresses";
import type { SourceUse } from "@/lib/view/dossiers/source-uses";
import { label } from "@/lib/view/labels";
import { dossierMessages } from "@/lib/view/messages/dossiers";
import { sourceNameAtDesk } from "@/lib/view/sources/source-words";

/** The sources behind a record, the most used first, each with its grade. */
export function SourceUses({ uses, most }: { uses: readonly SourceUse[]; most: number }) {
  const { locale, caseSlug } = useDesk();
  const words = dossierMessages(locale).sourceList;
  if (uses.length === 0) return <p className="desk-empty">{words.none}</p>;
  return (
    <ul className="source-uses">
      {uses.slice(0, most).map(({ source, claims }) => (
        <li key={source.slug}>
          <span className={`grade-tag ${source.reliability}`} title={label.reliability(source.reliability, locale)}>
            {source.reliability}
          </span>
          <a href={deskSourcePath(locale, caseSlug, source.slug)}>
            <bdi>{sourceNameAtDesk(source, locale)}</bdi>
            {source.title === null ? null : (
              <small>
                {" "}
                <bdi>{source.title}</bdi>
              </small>
            )}
          </a>
          <span className="desk-faint">{words.uses(claims)}</span>
        </li>
      ))}
    </ul>
  );
}
