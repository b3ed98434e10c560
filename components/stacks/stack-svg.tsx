import type { StackPicture } from "@/lib/view/stacks/stack-bars";

/** A stack of claims as bars, each with its name above it; the table beside says the same. */
export function StackSvg({ picture, text }: { picture: StackPicture; text: string }) {
  return (
    <svg className="stack" viewBox={`0 0 ${picture.width + 1} ${picture.height}`} role="img" aria-label={text}>
      {picture.bars.map((bar) => (
        <g key={bar.id} className={`stack-${bar.kind}`}>
          <text x="0" y={bar.y - 4}>
            {bar.label}
          </text>
          <rect x="0.5" y={bar.y} width={bar.width} height="20" rx="2" />
        </g>
      ))}
    </svg>
  );
}
