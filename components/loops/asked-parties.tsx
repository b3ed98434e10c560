import type { Slug } from "@/lib/domain/model/case-records";
import { notAskedText, tellAsked } from "@/lib/view/loops/asked-words";
import { marksOf } from "@/lib/view/marks";
import type { PageContext } from "@/lib/view/snapshots/page-context";

/** Of each of these parties: when it was asked and until when, its answer in its own words, or that nobody asked it. */
export function AskedParties({ parties, context }: { parties: readonly Slug[]; context: PageContext }) {
  const { index, locale } = context;
  const rest = notAskedText(tellAsked(index, parties, locale).notAsked, locale);
  return (
    <>
      <AskedLines parties={parties} context={context} />
      {rest === null ? null : <p className="faint asked-none">{rest}</p>}
    </>
  );
}

/** Those of these parties that were asked, with their answers; nothing where none was. */
export function AskedLines({ parties, context }: { parties: readonly Slug[]; context: PageContext }) {
  const { index, locale } = context;
  const { asked } = tellAsked(index, parties, locale);
  if (asked.length === 0) return null;
  return (
    <ul className="plain asked">
      {asked.map(({ slug, name, text, answer }) => (
        <li key={slug}>
          <b>
            <bdi>{name}</bdi>
          </b>
          {marksOf(locale).colon}
          {text}
          {answer === null ? null : (
            <>
              {marksOf(locale).colon}
              <q dir="auto">{answer}</q>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
