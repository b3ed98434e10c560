import { PageSection } from "@/components/snapshots/page-section";
import { describeFigure } from "@/lib/view/figures/figure-sentence";
import { measureMessages } from "@/lib/view/measures/measure-messages";
import { idOfList, type SharedList, type SharedLists } from "@/lib/view/measures/shared-lists";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { InputList, WordList } from "./figure-card";

/** The long lists that figures of the page refer to by their number. */
export function ListsSection({ lists, context }: { lists: SharedLists; context: PageContext }) {
  const words = measureMessages(context.locale);
  return (
    <PageSection id="lists" title={words.listsTitle} lead={words.listsLead}>
      {[...lists.values()].map((list) => (
        <ListOfLines key={list.number} list={list} context={context} />
      ))}
    </PageSection>
  );
}

function ListOfLines({ list, context }: { list: SharedList; context: PageContext }) {
  const { number, figure, lines, missing } = list;
  const words = measureMessages(context.locale);
  // Nobody's own books are left out of what all refer to.
  const text = describeFigure(figure, context.index, context.locale, {
    parties: [],
    inputs: [],
    shared: lines,
    missing,
  });
  return (
    <details id={idOfList(list)}>
      <summary>{words.list(number, lines.length + missing.length, missing.length > 0)}</summary>
      {text.inputs.length === 0 ? null : <InputList inputs={text.inputs} context={context} />}
      {text.missing.length === 0 ? null : <WordList lines={text.missing} context={context} />}
    </details>
  );
}
