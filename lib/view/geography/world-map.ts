import { geoEqualEarth, geoPath } from "d3-geo";
import { feature, merge } from "topojson-client";
import atlas from "world-atlas/countries-110m.json";
import { lettersOfNumeric, SMALL_PLACES } from "./country-codes";

/** Shapes of the places that rules name, and the rest of the land as one shape, in one box. */
export interface WorldMap {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly { readonly place: string; readonly path: string }[];
  readonly dots: readonly { readonly place: string; readonly x: number; readonly y: number }[];
  readonly land: string;
  /** Places that the map can show neither as a shape nor as a dot: lists name them. */
  readonly unseen: readonly string[];
}

const MAP_WIDTH = 960;
const MAP_HEIGHT = 430;

/**
 * Lays out the world without Antarctica in an equal-area projection, coordinates in whole units, so that the same
 * places give the same bytes. Shapes are Natural Earth's at 1:110 million; borders are theirs and no statement of ours.
 */
export function layOutWorldMap(places: readonly string[]): WorldMap {
  const drawn = atlas.objects.countries.geometries.filter((one) => one.id !== "010");
  const named = new Map(
    drawn.flatMap((one) => {
      const letters = one.id === undefined ? null : lettersOfNumeric(String(one.id));
      return letters !== null && places.includes(letters) ? [[letters, one] as const] : [];
    }),
  );
  const box = feature(atlas, { type: "GeometryCollection", geometries: drawn });
  const projection = geoEqualEarth().fitExtent(
    [
      [2, 2],
      [MAP_WIDTH - 2, MAP_HEIGHT - 2],
    ],
    box,
  );
  const write = geoPath(projection).digits(0);
  const rest = drawn.filter((one) => ![...named.values()].includes(one));
  const dots = places.flatMap((place) => {
    const at = SMALL_PLACES[place];
    const point = at === undefined ? null : projection([at[0], at[1]]);
    return point ? [{ place, x: Math.round(point[0]), y: Math.round(point[1]) }] : [];
  });
  return {
    width: MAP_WIDTH,
    height: MAP_HEIGHT,
    shapes: [...named]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([place, one]) => ({ place, path: shortenPath(write(feature(atlas, one)) ?? "") })),
    dots,
    land: shortenPath(write(merge(atlas, rest.filter(isArea))) ?? ""),
    unseen: places.filter((place) => !named.has(place) && SMALL_PLACES[place] === undefined),
  };
}

type Shape = (typeof atlas.objects.countries.geometries)[number];
type Area = Extract<Shape, { type: "Polygon" | "MultiPolygon" }>;

function isArea(one: Shape): one is Area {
  return one.type === "Polygon" || one.type === "MultiPolygon";
}

/** Writes a path of whole absolute points in relative steps, points that fall together once, rings without area not. */
export function shortenPath(path: string): string {
  return path
    .split("M")
    .slice(1)
    .map((ring) => {
      const points = ring
        .replace("Z", "")
        .split("L")
        .map((point) => point.split(",").map(Number) as [number, number]);
      const [first] = points;
      if (!first) return "";
      let [x, y] = first;
      const steps: string[] = [];
      for (const [nextX, nextY] of points.slice(1)) {
        if (nextX === x && nextY === y) continue;
        steps.push(`${nextX - x}${nextY - y < 0 ? "" : " "}${nextY - y}`);
        [x, y] = [nextX, nextY];
      }
      return steps.length < 2 ? "" : `M${first[0]} ${first[1]}l${steps.join(" ")}z`;
    })
    .join("");
}
