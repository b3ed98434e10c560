import { useLocale } from "#desk";
import { ScrollArea } from "@/components/desk/scroll-area";
import { joinTexts } from "@/lib/domain/bidi";
import { strikeMessages } from "@/lib/view/loops/strike-messages";
import type { WhatIf, WhatIfLoop } from "@/lib/view/loops/what-if";
import { marksOf } from "@/lib/view/marks";
import { whatIfMessages } from "@/lib/view/messages/what-if";

/** What would fall: loops under each lens, which ones, and the headline figures with and without. */
export function WhatIfResult({ result }: { result: WhatIf }) {
  const locale = useLocale();
  const words = whatIfMessages(locale);
  const strike = strikeMessages(locale);
  const { taken, notOnRecord, byLens, fallen, changed, figures } = result;
  const widest = byLens.at(-1);
  const names = joinTexts(
    taken.map(({ name }) => name),
    marksOf(locale).and,
  );
  return (
    <>
      {notOnRecord.length === 0 ? null : (
        <p>
          {words.notOnRecord(
            joinTexts(
              notOnRecord.map(({ name }) => name),
              ", ",
            ),
          )}
        </p>
      )}
      {taken.length === 0 || !widest ? null : (
        <p className="what-if-sentence">
          {words.sentence(names, widest.fallen, result.all)} {strike.gone(result.claims, result.links)}
        </p>
      )}
      {result.isCut ? <p>{strike.truncated}</p> : null}
      <ScrollArea label={words.byLens(result.bound)}>
        <table className="desk-table what-if-lenses">
          <caption>{words.byLens(result.bound)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.lens}</th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.fallen}</th>
              <th scope="col">{words.left}</th>
            </tr>
          </thead>
          <tbody>
            {byLens.map((row) => (
              <tr key={row.lens}>
                <th scope="row">{strike.lenses[row.lens]}</th>
                <td>{row.before}</td>
                <td>{row.fallen}</td>
                <td>{row.before - row.fallen}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {taken.length === 0 ? null : (
        <>
          <h2>{words.loops}</h2>
          {fallen.length === 0 ? <p>{words.noLoop}</p> : <LoopWays loops={fallen} />}
          {changed.length === 0 ? null : (
            <>
              <h2>{words.changed}</h2>
              <LoopWays loops={changed} />
            </>
          )}
          <h2>{strike.figures}</h2>
          {figures.length === 0 ? <p>{strike.nothing}</p> : <FigureTable figures={figures} />}
        </>
      )}
    </>
  );
}

function LoopWays({ loops }: { loops: readonly WhatIfLoop[] }) {
  const locale = useLocale();
  return (
    <ul>
      {loops.map(({ id, way, lens, note }) => (
        <li key={id}>
          {way} <small>{note ?? strikeMessages(locale).lenses[lens]}</small>
        </li>
      ))}
    </ul>
  );
}

function FigureTable({ figures }: { figures: WhatIf["figures"] }) {
  const locale = useLocale();
  const words = whatIfMessages(locale);
  return (
    <ScrollArea label={words.figure}>
      <table className="desk-table">
        <thead>
          <tr>
            <th scope="col">{words.figure}</th>
            <th scope="col">{words.withIt}</th>
            <th scope="col">{words.without}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ id, label, before, after }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
