import { InkBar } from "@/components/chapters/ink-bar";
import { InkSwatch } from "@/components/pictures/nested-bar-svg";
import type { Lens } from "@/lib/domain/model/vocabulary";
import type { InkLevel } from "@/lib/view/pictures/ink";

/** One step of how far money has come. */
export interface LadderCell {
  readonly lens: Lens;
  readonly name: string;
  readonly amount: string;
  /** Whether the sources name an amount or a step here: what they do not is set fainter. */
  readonly isKnown: boolean;
  readonly day: string | null;
}

const SWATCH = { REPORTED: "reported", ANNOUNCED: "announced", COMMITTED: "signed", PAID: "paid" } as const;

/** How far money has come: one bar of nested inks, and each ink with its amount and day. */
export function InkLadder({
  levels,
  most,
  cells,
}: {
  levels: readonly InkLevel[];
  most: number;
  cells: readonly LadderCell[];
}) {
  return (
    <>
      {levels.length === 0 ? null : <InkBar levels={levels} most={most} />}
      <dl className="ink-ladder">
        {cells.map(({ lens, name, amount, isKnown, day }) => (
          <div key={lens}>
            <dt>
              <InkSwatch ink={SWATCH[lens]} /> {name}
            </dt>
            <dd className={isKnown ? "num known" : "faint"}>{amount}</dd>
            {day === null ? null : <dd className="faint">{day}</dd>}
          </div>
        ))}
      </dl>
    </>
  );
}
