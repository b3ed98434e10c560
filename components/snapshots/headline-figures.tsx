import { isMadeOfParts, SumParts } from "@/components/deals/sum-parts";
import { anchorHref, methodPath } from "@/lib/view/addresses";
import { claimTitle } from "@/lib/view/claims/claim-words";
import { linkSentenceText } from "@/lib/view/deals/link-sentence";
import { yearsLabel } from "@/lib/view/deals/term-words";
import { figuresRestOn } from "@/lib/view/figures/evidence-words";
import { methodAnchor } from "@/lib/view/figures/method-sections";
import { formatPartialDate } from "@/lib/view/format";
import { label } from "@/lib/view/labels";
import { buildHeadlines, type Headline } from "@/lib/view/snapshots/headlines";
import type { PageContext } from "@/lib/view/snapshots/page-context";

/** The large numbers, each with its sentence, lens, day and the claims that went in. */
export function HeadlineFigures({ context }: { context: PageContext }) {
  return (
    <ul className="figures">
      {buildHeadlines(context.index, context.locale).map((headline) => (
        <HeadlineFigure key={headline.id} headline={headline} context={context} />
      ))}
    </ul>
  );
}

function HeadlineFigure({ headline, context }: { headline: Headline; context: PageContext }) {
  const { index, locale, messages } = context;
  const { figures } = headline;
  const grounds = figuresRestOn(figures, locale);
  // "at least about" is set small before the number, so that numbers stand side by side.
  const words = /^[^\d$€£¥]*/.exec(headline.value)?.[0]?.trim() ?? "";
  return (
    <li className="figure" data-figure={headline.id}>
      <p className="figure-value num">
        <a href={headline.href}>
          {words === "" ? null : <span className="figure-words">{words}</span>}
          {words === "" ? null : " "}
          {headline.value.slice(words.length).trim()}
        </a>
        {headline.others.map((other) => (
          <span key={other} className="figure-other">
            {messages.andOther(other)}
          </span>
        ))}
      </p>
      <p className="figure-sentence">
        {headline.sentence}
        {headline.years === null ? null : <span className="faint"> · {yearsLabel(headline.years, locale)}</span>}
      </p>
      <p className="faint">
        {messages.asOf(formatPartialDate(figures[0]?.asOf ?? index.document.header.asOf, locale))}
        {grounds === null ? null : ` · ${grounds}`}
      </p>
      {headline.inputs.length === 0 ? null : (
        <details>
          <summary>{messages.madeOf(headline.inputs.length)}</summary>
          <ul className="plain">
            {headline.inputs.map((input) => (
              <li key={`${input.link} ${input.claims.join(" ")}`}>
                {input.link === null ? null : <InputLink slug={input.link} context={context} />}
                {input.claims.map((slug, at) => (
                  <a
                    key={slug}
                    className="ref"
                    href={anchorHref("claim", slug)}
                    title={claimTitle(index, slug, locale)}
                  >
                    [{at + 1}]
                  </a>
                ))}
                {input.link === null ? null : <InputParts slug={input.link} context={context} />}
              </li>
            ))}
          </ul>
          <p>
            <a href={`${methodPath(locale)}#${methodAnchor(figures[0]?.method ?? "")}`}>{messages.method}</a>
            {headline.lens ? ` · ${label.lens(headline.lens, locale)}` : null}
          </p>
        </details>
      )}
    </li>
  );
}

/** A part that is itself a sum opens its own parts. */
function InputParts({ slug, context }: { slug: string; context: PageContext }) {
  const link = context.index.links.get(slug);
  if (link === undefined || !isMadeOfParts(context.index, link)) return null;
  return (
    <details>
      <summary>{context.messages.partsOfSum}</summary>
      <SumParts link={link} context={context} />
    </details>
  );
}

function InputLink({ slug, context }: { slug: string; context: PageContext }) {
  const { index, locale } = context;
  const link = index.links.get(slug);
  if (link === undefined) return slug;
  return <a href={anchorHref("link", slug)}>{linkSentenceText(index, link, index.networkLinks.get(slug), locale)}</a>;
}
