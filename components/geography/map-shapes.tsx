import type { Tier } from "@/lib/domain/analysis/routes/rule-version";
import type { WorldMap } from "@/lib/view/geography/world-map";

const TIERS: readonly Tier[] = [1, 2, 3];

/** Shapes and hatchings once per page; every map draws them by reference. */
export function MapShapes({ map }: { map: WorldMap }) {
  return (
    <svg className="map-shapes" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {TIERS.map((tier) => (
          <pattern
            key={tier}
            id={`hatch-${tier}`}
            width={HATCHES[tier].step}
            height={HATCHES[tier].step}
            patternUnits="userSpaceOnUse"
            patternTransform={`rotate(${HATCHES[tier].turn})`}
          >
            <rect className="hatch-ground" width={HATCHES[tier].step} height={HATCHES[tier].step} />
            <rect className={`hatch hatch-${tier}`} width={HATCHES[tier].line} height={HATCHES[tier].step} />
          </pattern>
        ))}
        <path id="land" d={map.land} />
        {map.shapes.map(({ place, path }) => (
          <path key={place} id={`place-${place}`} d={path} />
        ))}
        {map.dots.map(({ place, x, y }) => (
          <circle key={place} id={`place-${place}`} cx={x} cy={y} r="4" />
        ))}
      </defs>
    </svg>
  );
}

const HATCHES: Readonly<Record<Tier, { readonly step: number; readonly line: number; readonly turn: number }>> = {
  1: { step: 6, line: 1.4, turn: 45 },
  2: { step: 6, line: 2, turn: -45 },
  3: { step: 4, line: 2, turn: 90 },
};
