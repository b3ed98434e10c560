import { LENS_TABLE } from "@/lib/domain/lens/lens-table";
import { type LensRow, LINK_KIND_ROWS, LINK_KINDS } from "@/lib/domain/model/link-kinds";
import { type Locale, STAGES } from "@/lib/domain/model/vocabulary";
import { label } from "@/lib/view/labels";
import { marksOf } from "@/lib/view/marks";
import { siteMessages } from "@/lib/view/messages/site";

const ROWS: readonly LensRow[] = ["settling", "running", "holding", "optional", "valueless"];

/** The table that decides under which lens a link counts, printed from the very data that decides. */
export function LensTable({ locale }: { locale: Locale }) {
  const words = siteMessages(locale);
  const comma = marksOf(locale).list;
  return (
    <section className="page-section" aria-labelledby="lens-of-a-link">
      <h2 id="lens-of-a-link">{words.lensOfLink}</h2>
      <p className="prose">{words.lensOfLinkLead}</p>
      <div className="scroll">
        <table>
          <caption>{words.lensOfLink}</caption>
          <thead>
            <tr>
              <th scope="col">{words.stage}</th>
              {ROWS.map((row) => (
                <th key={row} scope="col">
                  {LINK_KINDS.filter((kind) => LINK_KIND_ROWS[kind].lensRow === row)
                    .map((kind) => label.kind(kind, locale))
                    .join(comma)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {STAGES.map((stage) => (
              <tr key={stage}>
                <th scope="row">{label.stage(stage, locale)}</th>
                {ROWS.map((row) => {
                  const lens = LENS_TABLE[row][stage];
                  return <td key={row}>{lens === null ? "–" : label.lens(lens, locale)}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="prose">{words.lensOfLinkNote}</p>
    </section>
  );
}
