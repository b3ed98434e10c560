import { LENSES } from "@/lib/domain/model/vocabulary";
import { caseFrontMessages } from "@/lib/view/messages/case-front";
import { currencyName } from "@/lib/view/number-formatters";
import type { InkLevel } from "@/lib/view/pictures/ink";
import type { NestedBar } from "@/lib/view/pictures/nested-bar";
import { partsId } from "@/lib/view/pictures/part-places";
import { pillSize } from "@/lib/view/pictures/place-pills";
import { shortMoney, shortRange } from "@/lib/view/pictures/short-amount";
import type { PageContext } from "@/lib/view/snapshots/page-context";

const BAR = { width: 460, height: 58 };
/** How far each ink stands inside the sheet of the bar. */
const INSET = { reported: 1, announced: 5, signed: 9, unsure: 9, paid: 9 } as const;

/** One bar, each ink inside the lighter one; what is signed and not known to be paid says so in the bar. */
export function NestedBarFigure({ bar, context }: { bar: NestedBar; context: PageContext }) {
  const { locale } = context;
  const words = caseFrontMessages(locale);
  const isFloor = (["COMMITTED", "ANNOUNCED", "REPORTED"] as const).every((lens) => bar.sums[lens]?.high === null);
  return (
    <figure className="nested">
      <figcaption>
        <b>{words.nested(currencyName(bar.currency, locale))}</b> {isFloor ? words.floors : null}
      </figcaption>
      <NestedBarSvg bar={bar} context={context} />
      <dl className="nested-keys">
        {LENSES.map((lens) => (
          <div key={lens}>
            <dt>
              <InkSwatch
                ink={
                  ({ PAID: "paid", COMMITTED: "signed", ANNOUNCED: "announced", REPORTED: "reported" } as const)[lens]
                }
              />
              {
                words.inks[
                  ({ PAID: "paid", COMMITTED: "signed", ANNOUNCED: "announced", REPORTED: "reported" } as const)[lens]
                ]
              }
            </dt>
            {/* The parts of what is paid are a chapter of their own, which the keys reach by its name. */}
            <dd className="num">
              {bar.sums[lens] === null ? (
                sumText(bar, lens, context)
              ) : (
                <a href={`#${partsId(lens)}`} tabIndex={lens === "PAID" ? -1 : undefined}>
                  {sumText(bar, lens, context)}
                </a>
              )}
            </dd>
            <dd className="unknown">{lens === "PAID" ? null : words.withoutAmount(bar.unknown[lens])}</dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}

/** The bar alone. */
export function NestedBarSvg({ bar, context: { locale } }: { bar: NestedBar; context: PageContext }) {
  const words = caseFrontMessages(locale);
  return (
    <svg className="picture" viewBox={`0 0 ${BAR.width} ${BAR.height}`} role="img" aria-label={words.nestedLabel}>
      <BarInks levels={bar.levels} />
      <PaymentUnknown bar={bar} words={words.paymentUnknown(bar.unknown.PAID)} />
    </svg>
  );
}

function sumText(bar: NestedBar, lens: (typeof LENSES)[number], { locale }: PageContext): string {
  const sum = bar.sums[lens];
  if (sum === null) return caseFrontMessages(locale).nothing;
  if (sum.high !== null) return shortRange(sum, locale, false);
  return shortMoney(sum.low, sum.currency, locale, { isFloor: true, unit: false });
}

function BarInks({ levels }: { levels: readonly InkLevel[] }) {
  const most = Math.max(1, ...levels.map(({ amount }) => amount));
  return levels.map(({ ink, amount }) => (
    <rect
      key={ink}
      className={`bar ${ink}`}
      x="1"
      y={INSET[ink]}
      width={Math.max(1.5, Math.round((amount / most) * (BAR.width - 2) * 10) / 10)}
      height={BAR.height - 2 * INSET[ink]}
    />
  ));
}

/** Says in the bar what is signed and not known to be paid, where there is room for it. */
function PaymentUnknown({ bar, words }: { bar: NestedBar; words: string }) {
  const amountOf = (ink: string) => bar.levels.find((level) => level.ink === ink)?.amount ?? 0;
  const most = Math.max(1, ...bar.levels.map(({ amount }) => amount));
  const at = (amount: number) => 1 + (amount / most) * (BAR.width - 2);
  const start = at(Math.max(amountOf("unsure"), amountOf("paid")));
  const room = at(amountOf("signed")) - start;
  if (bar.unknown.PAID === 0 || room < pillSize(words, 15).width) return null;
  return (
    <text className="in-bar" x={Math.round(start + 9)} y={BAR.height / 2 + 5}>
      {words}
    </text>
  );
}

/** The sign of an ink beside its word. */
export function InkSwatch({ ink }: { ink: "paid" | "signed" | "announced" | "reported" }) {
  return (
    <svg className="ink-swatch" viewBox="0 0 26 14" width="26" height="14" aria-hidden="true">
      <rect className={`bar ${ink}`} x="1" y="1" width="24" height="12" />
    </svg>
  );
}
