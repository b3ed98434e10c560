/** A point of an outline: on the curve, or the control of a quadratic curve. */
export interface OutlinePoint {
  readonly x: number;
  readonly y: number;
  readonly isOn: boolean;
}

type Place = Pick<OutlinePoint, "x" | "y">;
type Curve = readonly [from: Place, control: Place, to: Place];

/** Into how many lines curves are cut to measure how far apart they are. */
const STEPS = 16;

/**
 * A closed contour with fewer points, on whole numbers after `scale`. Outlines of Han fonts are drawn in cubic curves and
 * split into quadratic ones far finer than a screen shows; each run of these is fitted anew.
 *
 * @param tolerance how far a curve may leave its former course, in units of the contour
 */
export function simplifyContour(
  contour: readonly OutlinePoint[],
  tolerance: number,
  scale: number,
): readonly OutlinePoint[] {
  const fewer = refitCurves(contour, tolerance).map(({ x, y, isOn }) => ({
    x: Math.round(x * scale),
    y: Math.round(y * scale),
    isOn,
  }));
  return dropNeedless(fewer);
}

function refitCurves(contour: readonly OutlinePoint[], tolerance: number): readonly OutlinePoint[] {
  const first = contour.findIndex(({ isOn }) => isOn);
  if (first === -1) return contour;
  const turned = [...contour.slice(first), ...contour.slice(0, first)];
  const ons = turned.flatMap(({ isOn }, place) => (isOn ? [place] : []));
  return ons.flatMap((place, index) => {
    const next = ons[index + 1] ?? turned.length;
    const from = turned[place] as OutlinePoint;
    const to = turned[next % turned.length] as OutlinePoint;
    const controls = fitRun(from, turned.slice(place + 1, next), to, tolerance);
    return [from, ...controls.map(({ x, y }) => ({ x, y, isOn: false }))];
  });
}

/** The fewest controls between two points that keep within the tolerance of the former ones. */
function fitRun(from: Place, controls: readonly Place[], to: Place, tolerance: number): readonly Place[] {
  const before = cutToLines(toCurves(from, controls, to));
  for (let count = 1; count < controls.length; count += 1) {
    const fitted = fitControls(from, controls, to, count);
    if (areWithin(cutToLines(toCurves(from, fitted, to)), before, tolerance)) return fitted;
  }
  return controls;
}

/**
 * The cubic curve that a run of quadratic ones was split from, split anew into `count`: the first control of an even split
 * lies on the cubic's tangent, at three halves of its part.
 */
function fitControls(from: Place, controls: readonly Place[], to: Place, count: number): readonly Place[] {
  const share = (2 * controls.length) / 3;
  const leaving = minus(controls[0] as Place, from);
  const arriving = minus(controls.at(-1) as Place, to);
  const one = plus(from, leaving, share);
  const other = plus(to, arriving, share);
  if (count === 1) return [crossing(from, leaving, to, arriving) ?? controlOf(from, one, other, to)];
  const pointAt = (t: number): Place => {
    const u = 1 - t;
    const along = (a: number, b: number, c: number, d: number) =>
      u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    return { x: along(from.x, one.x, other.x, to.x), y: along(from.y, one.y, other.y, to.y) };
  };
  const slopeAt = (t: number): Place => {
    const u = 1 - t;
    const along = (a: number, b: number, c: number, d: number) =>
      3 * (u * u * (b - a) + 2 * u * t * (c - b) + t * t * (d - c));
    return { x: along(from.x, one.x, other.x, to.x), y: along(from.y, one.y, other.y, to.y) };
  };
  return Array.from({ length: count }, (_, place) => {
    const [start, end] = [place / count, (place + 1) / count];
    if (place === 0) return plus(from, slopeAt(0), 1 / (2 * count));
    if (place === count - 1) return plus(to, slopeAt(1), -1 / (2 * count));
    const [low, high] = [pointAt(start), pointAt(end)];
    return controlOf(low, plus(low, slopeAt(start), 1 / (3 * count)), plus(high, slopeAt(end), -1 / (3 * count)), high);
  });
}

/** Takes out what draws nothing: doubled points, points on a straight line, and those that lie between two controls. */
function dropNeedless(contour: readonly OutlinePoint[]): readonly OutlinePoint[] {
  const kept = [...contour];
  for (let place = 0; place < kept.length && kept.length > 3; ) {
    const before = kept.at(place - 1) as OutlinePoint;
    const after = kept[(place + 1) % kept.length] as OutlinePoint;
    if (!isNeedless(before, kept[place] as OutlinePoint, after)) {
      place += 1;
      continue;
    }
    kept.splice(place, 1);
    // The point before has another neighbour now.
    place = Math.max(0, place - 1);
  }
  return kept.length > 2 ? kept : [];
}

function isNeedless(before: OutlinePoint, point: OutlinePoint, after: OutlinePoint): boolean {
  if (before.isOn && before.x === point.x && before.y === point.y) return true;
  if (point.isOn && !before.isOn && !after.isOn) {
    return Math.abs((before.x + after.x) / 2 - point.x) <= 0.5 && Math.abs((before.y + after.y) / 2 - point.y) <= 0.5;
  }
  if (!before.isOn || !after.isOn) return false;
  const [into, out] = [minus(point, before), minus(after, point)];
  return into.x * out.y === into.y * out.x && into.x * out.x + into.y * out.y >= 0;
}

function toCurves(from: Place, controls: readonly Place[], to: Place): readonly Curve[] {
  let start = from;
  return controls.map((control, place) => {
    const next = controls[place + 1];
    const end = next ? { x: (control.x + next.x) / 2, y: (control.y + next.y) / 2 } : to;
    const curve: Curve = [start, control, end];
    start = end;
    return curve;
  });
}

function cutToLines(curves: readonly Curve[]): readonly Place[] {
  const [first] = curves;
  if (!first) return [];
  const steps = Math.ceil(STEPS / curves.length);
  const cut = curves.flatMap(([from, control, to]) =>
    Array.from({ length: steps }, (_, step) => {
      const t = (step + 1) / steps;
      const u = 1 - t;
      return {
        x: u * u * from.x + 2 * u * t * control.x + t * t * to.x,
        y: u * u * from.y + 2 * u * t * control.y + t * t * to.y,
      };
    }),
  );
  return [first[0], ...cut];
}

function areWithin(one: readonly Place[], other: readonly Place[], tolerance: number): boolean {
  const isNear = (line: readonly Place[]) => (place: Place) =>
    line.slice(1).some((to, index) => distanceTo(place, line[index] as Place, to) <= tolerance);
  return one.every(isNear(other)) && other.every(isNear(one));
}

function distanceTo(place: Place, from: Place, to: Place): number {
  const line = minus(to, from);
  const length = line.x * line.x + line.y * line.y;
  const along = length === 0 ? 0 : ((place.x - from.x) * line.x + (place.y - from.y) * line.y) / length;
  const foot = plus(from, line, Math.min(1, Math.max(0, along)));
  return Math.hypot(place.x - foot.x, place.y - foot.y);
}

/** Where the two tangents meet, if ahead of the first. */
function crossing(from: Place, leaving: Place, to: Place, arriving: Place): Place | null {
  const across = leaving.x * arriving.y - leaving.y * arriving.x;
  const between = minus(to, from);
  const ahead = (between.x * arriving.y - between.y * arriving.x) / across;
  return Number.isFinite(ahead) && ahead > 0 ? plus(from, leaving, ahead) : null;
}

/** The control of the quadratic curve that is nearest to a cubic one. */
function controlOf(from: Place, one: Place, other: Place, to: Place): Place {
  return { x: (3 * (one.x + other.x) - from.x - to.x) / 4, y: (3 * (one.y + other.y) - from.y - to.y) / 4 };
}

function plus(place: Place, way: Place, times: number): Place {
  return { x: place.x + way.x * times, y: place.y + way.y * times };
}

function minus(place: Place, other: Place): Place {
  return { x: place.x - other.x, y: place.y - other.y };
}
