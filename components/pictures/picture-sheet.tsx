import type { ReactNode } from "react";
import { LENSES, type Lens } from "@/lib/domain/model/vocabulary";
import { caseFrontMessages } from "@/lib/view/messages/case-front";
import type { Flow } from "@/lib/view/pictures/streams";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { KeyArrow } from "./ink-legend";

const SHEET = { edge: 16, head: 56, key: 26, line: 20, sample: 52, letter: 7.4, han: 14 };

/**
 * A picture as a file of its own: its title, what its inks and colours mean, its day, source and address stand in it, so
 * that they go wherever the picture goes.
 */
export function PictureSheet({
  title,
  lines,
  flows,
  width,
  height,
  context,
  children,
}: {
  title: string;
  /** What stands below the picture: day, what counts, version, address. */
  lines: readonly string[];
  flows: readonly Flow[];
  width: number;
  height: number;
  context: PageContext;
  children: ReactNode;
}) {
  const { locale } = context;
  const keys = placeKeys(keysOf(flows, context), width);
  const below = SHEET.head + height;
  const footer = below + (keys.rows + 1) * SHEET.key;
  const total = footer + lines.length * SHEET.line + SHEET.edge / 2;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="picture sheet"
      width={width}
      height={total}
      viewBox={`0 0 ${width} ${total}`}
      lang={locale}
    >
      <rect className="paper" width={width} height={total} />
      <text className="sheet-title" x={SHEET.edge} y="36">
        {title}
      </text>
      <svg x="0" y={SHEET.head} width={width} height={height}>
        {children}
      </svg>
      {keys.placed.map(({ key, x, row }) => (
        <g key={key.text} transform={`translate(${x} ${below + (row + 1) * SHEET.key})`}>
          <svg x="0" y="-13" width="44" height="18">
            <KeyArrow flow={key.flow} lens={key.lens} isBare={key.isBare} />
          </svg>
          <text x={SHEET.sample} y="0">
            {key.text}
          </text>
        </g>
      ))}
      {lines.map((line, at) => (
        <text key={line} className="sheet-line" x={SHEET.edge} y={footer + (at + 0.6) * SHEET.line}>
          {line}
        </text>
      ))}
    </svg>
  );
}

interface Key {
  readonly flow: Flow;
  readonly lens: Lens;
  readonly isBare: boolean;
  readonly text: string;
}

function keysOf(flows: readonly Flow[], { locale }: PageContext): readonly Key[] {
  const words = caseFrontMessages(locale);
  const inkFlow = flows.includes("purchase") ? "purchase" : (flows[0] ?? "investment");
  const names: Readonly<Record<Lens, string>> = {
    PAID: words.inks.paid,
    COMMITTED: words.inks.signed,
    ANNOUNCED: words.inks.announced,
    REPORTED: words.reportedOnly,
  };
  return [
    ...flows.map((flow): Key => ({ flow, lens: "COMMITTED", isBare: flow === "other", text: words.flows[flow] })),
    ...LENSES.map((lens): Key => ({ flow: inkFlow, lens, isBare: false, text: names[lens] })),
    { flow: inkFlow, lens: "COMMITTED", isBare: true, text: words.noAmount },
  ];
}

/** Keys one after another, in as many rows as they need. */
function placeKeys(keys: readonly Key[], width: number) {
  let x = SHEET.edge;
  let row = 0;
  const placed = keys.map((key) => {
    const room = SHEET.sample + [...key.text].reduce((sum, letter) => sum + widthOf(letter), 0) + 22;
    if (x + room > width && x > SHEET.edge) {
      x = SHEET.edge;
      row += 1;
    }
    const at = { key, x: Math.round(x), row };
    x += room;
    return at;
  });
  return { placed, rows: row + 1 };
}

function widthOf(letter: string): number {
  return /\p{Script=Han}/u.test(letter) ? SHEET.han : SHEET.letter;
}
