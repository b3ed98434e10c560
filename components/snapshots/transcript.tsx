import type { Statement } from "@/lib/domain/case-records";
import { anchorHref } from "@/lib/view/addresses";
import { formatUnit } from "@/lib/view/format";
import { label, localize } from "@/lib/view/labels";
import type { PageContext } from "@/lib/view/snapshots/page-context";

/** The annotated video, section by section: told in other words, with a verdict and why. */
export function Transcript({ context }: { context: PageContext }) {
  const { index, locale } = context;
  const sections = new Map<string, Statement[]>();
  for (const statement of index.document.statements) {
    const title = localize(statement.section, locale);
    sections.set(title, [...(sections.get(title) ?? []), statement]);
  }
  return [...sections].map(([title, statements]) => (
    <details key={title} className="transcript">
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
              <a key={slug} className="ref" href={anchorHref("claim", slug)}>
                [{at + 1}]
              </a>
            ))}
          </li>
        ))}
      </ol>
    </details>
  ));
}

/** The worked examples told in the video, kept apart from the facts of the case. */
export function Analogies({ context }: { context: PageContext }) {
  const { index, locale, messages } = context;
  return (
    <details className="transcript">
      <summary>{messages.analogiesTitle}</summary>
      <p>{messages.analogiesLead}</p>
      <ol>
        {index.document.analogies.map((step) => (
          <li key={step.slug}>
            {localize(step.action, locale)}
            {step.amount !== null && step.unit !== null ? (
              <span className="num"> {formatUnit(step.amount, step.unit, locale)}</span>
            ) : null}
          </li>
        ))}
      </ol>
    </details>
  );
}
