import type { InkLevel } from "@/lib/view/pictures/ink";

const BAR = { width: 1000, height: 22 };

/**
 * A bar of nested inks that fills its cell. It is stretched with the cell, its outlines are not; `isMirrored` lets it
 * grow to the left.
 */
export function InkBar({
  levels,
  most,
  isMirrored = false,
}: {
  levels: readonly InkLevel[];
  most: number;
  isMirrored?: boolean;
}) {
  return (
    <svg
      className="ink-bar"
      viewBox={`0 0 ${BAR.width} ${BAR.height}`}
      preserveAspectRatio="none"
      height={BAR.height}
      aria-hidden="true"
    >
      {levels.map(({ ink, amount }) => {
        const width = Math.max(3, Math.round((amount / most) * (BAR.width - 4)));
        return (
          <rect
            key={ink}
            className={`bar ${ink}`}
            x={isMirrored ? BAR.width - 2 - width : 2}
            y="1"
            width={width}
            height={BAR.height - 2}
          />
        );
      })}
    </svg>
  );
}
