import type { Lens } from "@/lib/domain/model/vocabulary";
import type { InkPath } from "@/lib/view/pictures/draw-stream";
import { INK_OF_LENS } from "@/lib/view/pictures/ink";

/** The shapes of one arrow, the lightest ink below; colours are the style sheet's. */
export function InkPaths({ paths }: { paths: readonly InkPath[] }) {
  return paths.map(({ form, ink, d }) => <path key={`${form} ${ink}`} className={`${form} ${ink}`} d={d} />);
}

/** An arrow that a pointer meets: its shapes, and unseen around them a way as broad as a finger needs. */
export function ReachedPaths({
  paths,
  reach,
  lens,
}: {
  paths: readonly InkPath[];
  reach: string;
  /** The furthest that it has come: with its last ink the way leaves too. */
  lens: Lens;
}) {
  return (
    <>
      <path className={`reach ${INK_OF_LENS[lens]}`} d={reach} />
      <InkPaths paths={paths} />
    </>
  );
}

/** Sizes that the style sheet gives where nothing else is said; others are classes, for a style sheet outdoes attributes. */
const PILL_SIZE = 14.5;
const NAME_SIZE = 15;

/** An amount on its arrow, on a piece of paper. */
export function PillLabel({
  pill: { x, y, width, height, size, text, years, isStacked },
}: {
  pill: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly size: number;
    readonly text: string;
    readonly years: string;
    readonly isStacked: boolean;
  };
}) {
  const line = isStacked ? y - size * 0.54 : y;
  return (
    <>
      <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx="3" />
      <text
        x={x}
        y={Math.round((line + size * 0.36) * 10) / 10}
        className={size === PILL_SIZE ? undefined : "is-large"}
      >
        {text}
        {years === "" ? null : isStacked ? (
          <tspan className="years" x={x} dy="1.08em">
            {years}
          </tspan>
        ) : (
          <tspan className="years"> {years}</tspan>
        )}
      </text>
    </>
  );
}

/** The number of a step. */
export function StepBadge({ x, y, step }: { x: number; y: number; step: number }) {
  return (
    <>
      <circle cx={x} cy={y} r="11" />
      <text x={x} y={y + 5}>
        {step}
      </text>
    </>
  );
}

/** A disc with its name inside; a group has a second ring. */
export function NamedDisc({
  x,
  y,
  radius,
  lines,
  size,
  isGroup,
}: {
  x: number;
  y: number;
  radius: number;
  lines: readonly string[];
  size: number;
  isGroup: boolean;
}) {
  const top = y + size * 0.36 - ((lines.length - 1) * size * 1.08) / 2;
  return (
    <>
      {isGroup ? <circle className="hull" cx={x} cy={y} r={radius + 4} /> : null}
      <circle cx={x} cy={y} r={radius} />
      {lines.map((line, at) => (
        <text
          key={line}
          x={x}
          y={Math.round((top + at * size * 1.08) * 10) / 10}
          className={size === NAME_SIZE ? undefined : `of-${size}`}
        >
          {line}
        </text>
      ))}
    </>
  );
}
