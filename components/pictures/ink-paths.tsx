import type { InkPath } from "@/lib/view/pictures/draw-stream";

/** The shapes of one arrow, the lightest ink below; colours are the style sheet's. */
export function InkPaths({ paths }: { paths: readonly InkPath[] }) {
  return paths.map(({ form, ink, d }) => <path key={`${form} ${ink}`} className={`${form} ${ink}`} d={d} />);
}

/** Sizes that the style sheet sets by itself. */
const PILL_SIZE = 14.5;
const NAME_SIZE = 15;

/** An amount on its arrow, on a piece of paper. */
export function PillLabel({
  pill: { x, y, width, height, size, text, years },
}: {
  pill: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly size: number;
    readonly text: string;
    readonly years: string;
  };
}) {
  return (
    <>
      <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx="3" />
      <text x={x} y={Math.round((y + size * 0.36) * 10) / 10} fontSize={size === PILL_SIZE ? undefined : size}>
        {text}
        {years === "" ? null : <tspan className="years"> {years}</tspan>}
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
          fontSize={size === NAME_SIZE ? undefined : size}
        >
          {line}
        </text>
      ))}
    </>
  );
}
