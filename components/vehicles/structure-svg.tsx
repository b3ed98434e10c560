import type { VehicleRecord } from "@/lib/domain/analysis/vehicles/read-vehicles";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { drawStructure } from "@/lib/view/vehicles/structure-picture";

const HEAD = 5;

/** The vehicle as a picture; the sentence in its label says the same. */
export function StructureSvg({ record, context }: { record: VehicleRecord; context: PageContext }) {
  const picture = drawStructure(context.index, record, context.locale);
  return (
    <svg
      className="structure"
      viewBox={`-1 -1 ${picture.width + 2} ${picture.height + 2}`}
      role="img"
      aria-label={picture.text}
    >
      {picture.arrows.map(({ family, isDashed, x, y1, y2 }) => {
        const back = y2 > y1 ? -HEAD : HEAD;
        return (
          <g key={`${x} ${y1}`} className={`flow-${family}`}>
            <line x1={x} y1={y1} x2={x} y2={y2 + back} className={isDashed ? "is-dashed" : undefined} />
            <path d={`M${x - HEAD} ${y2 + back * 2}L${x} ${y2}L${x + HEAD} ${y2 + back * 2}Z`} />
          </g>
        );
      })}
      {picture.boxes.map((box) => (
        <g key={box.role} className={box.isEmpty ? "box is-empty" : "box"}>
          <rect x={box.x} y={box.y} width={box.width} height={box.height} rx="3" />
          <text x={box.x + box.width / 2} y={box.y + 19} className="box-title">
            {box.title}
          </text>
          {box.lines.map(({ text, y }) => (
            <text key={y} x={box.x + box.width / 2} y={y}>
              {text}
            </text>
          ))}
        </g>
      ))}
    </svg>
  );
}
