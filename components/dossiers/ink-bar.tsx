import "./dossiers.css";
import { INKS, type InkLevel } from "@/lib/view/pictures/ink";

/** A sum as nested ink on a scale that it shares with others: how far the money has come, in one bar. */
export function InkBar({
  ink,
  most,
  isFromRight = false,
}: {
  ink: readonly InkLevel[];
  most: number;
  isFromRight?: boolean;
}) {
  return (
    <svg className="desk-ink" width="100%" height="14" aria-hidden="true">
      {ink.map((level) => {
        const width = most === 0 ? 0 : Math.max(0.6, (level.amount / most) * 100);
        const inset = INKS.indexOf(level.ink) >= INKS.indexOf("unsure") ? 3 : 0;
        return (
          <rect
            key={level.ink}
            className={level.ink}
            x={isFromRight ? `${100 - width}%` : "0"}
            y={inset}
            width={`${width}%`}
            height={14 - 2 * inset}
          />
        );
      })}
    </svg>
  );
}
