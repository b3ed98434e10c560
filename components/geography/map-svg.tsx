import { lookClass, lookFill, type PlaceLook } from "@/lib/view/geography/place-looks";
import type { WorldMap } from "@/lib/view/geography/world-map";

/** One map: the land, and over it every named place in its look. Outlined places come last, so that no line is hidden. */
export function MapSvg({ map, looks, text }: { map: WorldMap; looks: readonly PlaceLook[]; text: string }) {
  const lookOf = new Map(looks.map((look) => [look.place, look]));
  const plain = { tier: null, isPaper: false, isControlled: false };
  const drawn = [...map.shapes, ...map.dots]
    .map(({ place }) => ({ place, ...(lookOf.get(place) ?? plain) }))
    .sort((one, other) => Number(one.isControlled) - Number(other.isControlled));
  return (
    <svg className="world" viewBox={`0 0 ${map.width} ${map.height}`} role="img" aria-label={text}>
      <use className="land" href="#land" />
      {drawn.map(({ place, ...look }) => (
        <use
          key={place}
          data-place={place}
          className={lookClass(look)}
          href={`#place-${place}`}
          fill={lookFill(look) ?? undefined}
        />
      ))}
    </svg>
  );
}
