import { FirstRows } from "@/components/record-pages/first-rows";
import { PageSection } from "@/components/snapshots/page-section";
import { ViewFrame } from "@/components/snapshots/view-frame";
import type { PageAssets } from "@/components/ui/page-shell";
import { groupBy } from "@/lib/domain/group-by";
import type { Figure } from "@/lib/domain/model/snapshot-document";
import { anchorHref, viewPath } from "@/lib/view/addresses";
import { ownFigureSentence } from "@/lib/view/dependence/own-figures";
import { describeFigure } from "@/lib/view/figures/figure-sentence";
import { headlineMeasures, measureOf, type SystemView, systemViews } from "@/lib/view/measures/headline-measures";
import { measureMessages, systemWords } from "@/lib/view/measures/measure-messages";
import { commonScale } from "@/lib/view/measures/range-bar";
import { nameOf } from "@/lib/view/measures/reader-figures";
import { type SharedLists, shareLists } from "@/lib/view/measures/shared-lists";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { FigureCard } from "./figure-card";
import { ListsSection } from "./lists-section";
import { SaidTable, ToldOnly } from "./said-table";

/** The headline measures in one table, then what the record answers on each system that the case speaks of. */
export function MeasuresPage({
  context,
  sha256,
  assets,
}: {
  context: PageContext;
  sha256: string;
  assets: PageAssets;
}) {
  const words = measureMessages(context.locale);
  const caseWords = context.index.document.header.words;
  const systems = systemViews(context.index);
  const lists = shareLists(systems.flatMap(({ groups }) => groups.flatMap(({ figures }) => figures)));
  return (
    <ViewFrame name="measures" context={context} sha256={sha256} assets={assets}>
      <nav aria-label={words.contents} className="contents">
        <ol>
          {systems.map(({ answer: { system } }) => (
            <li key={system.key}>
              <a href={`#${system.key}`}>{systemWords(system, caseWords, context.locale).title}</a>
            </li>
          ))}
        </ol>
      </nav>
      <PageSection id="questions" title={words.measuresTitle} lead={words.measuresLead}>
        <QuestionTable context={context} />
      </PageSection>
      {systems.map((view) => (
        <SystemSection key={view.answer.system.key} view={view} lists={lists} context={context} />
      ))}
      {lists.size === 0 ? null : <ListsSection lists={lists} context={context} />}
    </ViewFrame>
  );
}

function QuestionTable({ context }: { context: PageContext }) {
  const { index, locale } = context;
  const words = measureMessages(locale);
  return (
    <table className="wide">
      <caption>{words.measuresTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{words.measureHead}</th>
          <th scope="col">{words.questionHead}</th>
          <th scope="col">{words.answerHead}</th>
        </tr>
      </thead>
      <tbody>
        {headlineMeasures(index).map(({ measure, figures }) => (
          <tr key={measure} data-measure={measure}>
            <td className="num">{measure}</td>
            <th scope="row">{words.measures[measure]}</th>
            <td>
              {figures.length === 0 ? words.noFigures : null}
              {measure === "M5" ? <OwnFigures figures={figures} context={context} /> : null}
              {figures.map((figure) => {
                const { sentence, basis } = describeFigure(figure, index, locale);
                return (
                  <p key={figure.id}>
                    {sentence} <span className="faint">{basis}</span>
                  </p>
                );
              })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the companies of some shares say of their largest customer themselves: it comes first. */
function OwnFigures({ figures, context }: { figures: readonly Figure[]; context: PageContext }) {
  const { index, locale } = context;
  return figures.flatMap(({ id, parties: [party] }) => {
    const said = party === undefined ? null : ownFigureSentence(index, party, locale);
    return said === null ? [] : [<p key={`own ${id}`}>{said}</p>];
  });
}

/** The scales of a system, each for figures of the same measure in the same unit. */
function readScales({ groups }: SystemView): (figure: Figure) => number {
  const nameOfScale = (figure: Figure) => `${figure.unit} ${measureOf(figure) ?? `of ${nameOf(figure)}`}`;
  const figures = groupBy(
    groups.flatMap((group) => group.figures),
    nameOfScale,
  );
  const scales = new Map([...figures].map(([name, alike]) => [name, commonScale(alike)]));
  return (figure) => scales.get(nameOfScale(figure)) ?? 0;
}

function SystemSection({ view, lists, context }: { view: SystemView; lists: SharedLists; context: PageContext }) {
  const { index, locale } = context;
  const words = measureMessages(locale);
  const { system, toldOnly, discrepancies } = view.answer;
  const scaleOf = readScales(view);
  const { title, lead } = systemWords(system, index.document.header.words, locale);
  return (
    <PageSection id={system.key} title={title} lead={lead ?? undefined}>
      {view.groups.length + view.loops.length === 0 ? <p>{words.noFigures}</p> : null}
      {view.groups.map(({ name, figures }) => (
        <ul key={name} className="plain measures">
          {figures.map((figure) => (
            <FigureCard key={figure.id} figure={figure} scale={scaleOf(figure)} lists={lists} context={context} />
          ))}
        </ul>
      ))}
      {view.loops.length === 0 ? null : (
        <>
          <h3>{words.loops}</h3>
          <FirstRows rows={view.loops} context={context}>
            {(rows) => (
              <ol className="measure-loops" start={view.loops.indexOf(rows[0] as Figure) + 1}>
                {rows.map((figure) => {
                  const { sentence } = describeFigure(figure, index, locale);
                  const loop = figure.id.slice("loop/".length);
                  const page = viewPath(index.document.header.slug, index.document.number, "loops", locale);
                  return (
                    <li key={figure.id} data-figure={figure.id}>
                      <a href={`${page}${anchorHref("loop", loop)}`}>{sentence}</a>
                    </li>
                  );
                })}
              </ol>
            )}
          </FirstRows>
        </>
      )}
      <ToldOnly links={toldOnly} context={context} />
      <SaidTable rows={discrepancies} context={context} />
    </PageSection>
  );
}
