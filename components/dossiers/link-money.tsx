import "./dossiers.css";
import { useLocale } from "#desk";
import type { MoneySum } from "@/lib/domain/live/money-sums";
import type { Slug } from "@/lib/domain/model/case-records";
import { LENSES, type Lens, type Localized } from "@/lib/domain/model/vocabulary";
import type { LoopLine } from "@/lib/view/dossiers/loop-lines";
import { inkOf, upToLens } from "@/lib/view/dossiers/party-money";
import { label, localize } from "@/lib/view/labels";
import { dossierMessages } from "@/lib/view/messages/dossiers";
import { InkBar } from "./ink-bar";
import { LoopLines } from "./loop-lines";
import { NumberLink } from "./number-link";

/** Most loops that stand beside a link. */
const LOOPS = 12;

/** What a link adds under each lens, as a number that opens its claims, and the loops that would not close without it. */
export function LinkMoney({
  link,
  sums,
  loops,
  names,
}: {
  link: Slug;
  sums: Readonly<Record<Lens, MoneySum>>;
  /** Null while they are being measured for the first time. */
  loops: readonly LoopLine[] | null;
  names: Readonly<Record<Slug, Localized>>;
}) {
  const locale = useLocale();
  const words = dossierMessages(locale);
  const currency = sums.REPORTED.totals[0]?.currency ?? null;
  const most = inkOf(sums, currency)[0]?.amount ?? 0;
  return (
    <div className="dossier-sections">
      <section className="is-half" aria-labelledby="link-money">
        <h2 id="link-money">{words.sections.ladder}</h2>
        <table className="desk-ladder">
          <tbody>
            {LENSES.map((lens) => (
              <tr key={lens}>
                <th scope="row">{label.lens(lens, locale)}</th>
                <td className="ink-cell">
                  <InkBar ink={inkOf(upToLens(sums, lens), currency)} most={most} />
                </td>
                <td>
                  <NumberLink number={{ of: "link", link, lens }} sum={sums[lens]} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className="is-half" aria-labelledby="link-loops">
        <h2 id="link-loops">{words.sections.loopsOfLink}</h2>
        <LoopLines
          loops={loops}
          most={LOOPS}
          nameOf={(slug) => localize(names[slug] ?? { en: slug, zh: null }, locale)}
        />
      </section>
    </div>
  );
}
