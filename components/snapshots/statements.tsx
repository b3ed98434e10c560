import { Fragment } from "react";
import type { Statement } from "@/lib/domain/model/case-records";
import { formatUnit } from "@/lib/view/format";
import { label, localize } from "@/lib/view/labels";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";
import { atStart } from "@/lib/view/words/case-speech";
import { documentMessages } from "@/lib/view/words/document-messages";

/** The document under test, section by section: told in other words, with a verdict and why. */
export function Statements({ context }: { context: PageContext }) {
  const { index, locale } = context;
  const sections = new Map<string, Statement[]>();
  for (const statement of index.document.statements) {
    const title = localize(statement.section, locale);
    sections.set(title, [...(sections.get(title) ?? []), statement]);
  }
  return [...sections].map(([title, statements]) => (
    <details key={title} className="statements">
      <summary>
        {title} <span className="faint">{statements.length}</span>
      </summary>
      <ol>
        {statements.map((statement) => (
          <li key={statement.slug} id={statement.slug}>
            {localize(statement.paraphrase, locale)}{" "}
            <span className={`verdict verdict-${statement.verdict}`}>
              {statement.kind === "sponsor"
                ? label.statementKind("sponsor", locale)
                : label.verdict(statement.verdict, locale)}
            </span>{" "}
            <span className="faint">{localize(statement.explanation, locale)}</span>
            {statement.claims.map((slug, at) => (
              <a key={slug} className="ref" href={placeOfRecord(index, "claim", slug, locale)}>
                [{at + 1}]
              </a>
            ))}
          </li>
        ))}
      </ol>
    </details>
  ));
}

/** The worked examples told in it, kept apart from the facts of the case; nothing where it tells none. */
export function Analogies({ context }: { context: PageContext }) {
  const { index, locale, messages } = context;
  const { header, analogies } = index.document;
  if (analogies.length === 0) return null;
  const keys = [...new Set(analogies.map(({ analogy }) => analogy))];
  return (
    <details className="statements">
      <summary>
        {messages.analogiesTitle} <span className="faint">{analogies.length}</span>
      </summary>
      <p>{documentMessages(locale, header.words).examples}</p>
      {keys.map((key) => {
        const named = header.words.illustrations.find((one) => one.key === key);
        return (
          <Fragment key={key}>
            {named === undefined ? null : <h3>{atStart(localize(named.name, locale))}</h3>}
            <ol>
              {analogies
                .filter(({ analogy }) => analogy === key)
                .map((step) => (
                  <li key={step.slug}>
                    {localize(step.action, locale)}
                    {step.amount !== null && step.unit !== null ? (
                      <span className="num"> {formatUnit(step.amount, step.unit, locale, header.words.units)}</span>
                    ) : null}
                  </li>
                ))}
            </ol>
          </Fragment>
        );
      })}
    </details>
  );
}
