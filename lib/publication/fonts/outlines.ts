import { copyTable } from "./sfnt";
import type { OutlinePoint } from "./simplify-contour";

export type Contour = readonly OutlinePoint[];

const ON_CURVE = 1;
const REPEATED = 8;
/** Flags of a coordinate: one byte, and whether that one is positive or the coordinate is as before. */
const SHORT = { x: 2, y: 4 } as const;
const SAME = { x: 16, y: 32 } as const;

/** The contours of every glyph of a TrueType font; null where glyphs are composed of others. */
export function readOutlines(font: Buffer): readonly (readonly Contour[])[] | null {
  const glyphs = copyTable(font, "glyf");
  const places = readPlaces(font);
  const outlines = places.slice(1).map((end, glyph) => {
    const start = places[glyph] ?? end;
    return start === end ? [] : readGlyph(glyphs, start);
  });
  return outlines.every((one) => one !== null) ? outlines : null;
}

function readPlaces(font: Buffer): readonly number[] {
  const isLong = copyTable(font, "head").readInt16BE(50) === 1;
  const table = copyTable(font, "loca");
  return Array.from({ length: table.length / (isLong ? 4 : 2) }, (_, glyph) =>
    isLong ? table.readUInt32BE(4 * glyph) : 2 * table.readUInt16BE(2 * glyph),
  );
}

function readGlyph(table: Buffer, start: number): readonly Contour[] | null {
  const count = table.readInt16BE(start);
  if (count < 0) return null;
  const ends = Array.from({ length: count }, (_, contour) => table.readUInt16BE(start + 10 + 2 * contour));
  let at = start + 10 + 2 * count;
  at += 2 + table.readUInt16BE(at);
  const points = (ends.at(-1) ?? -1) + 1;
  const flags: number[] = [];
  while (flags.length < points) {
    const flag = table.readUInt8(at++);
    const times = flag & REPEATED ? table.readUInt8(at++) : 0;
    for (let time = 0; time <= times; time += 1) flags.push(flag);
  }
  const readAxis = (axis: "x" | "y"): readonly number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & SHORT[axis]) value += (flag & SAME[axis] ? 1 : -1) * table.readUInt8(at++);
      else if (!(flag & SAME[axis])) {
        value += table.readInt16BE(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = readAxis("x");
  const ys = readAxis("y");
  return ends.map((end, contour) =>
    flags.slice((ends[contour - 1] ?? -1) + 1, end + 1).map((flag, index) => {
      const place = (ends[contour - 1] ?? -1) + 1 + index;
      return { x: xs[place] ?? 0, y: ys[place] ?? 0, isOn: (flag & ON_CURVE) === 1 };
    }),
  );
}

/** The tables `glyf` and `loca`, plainly written: whoever packs the font for browsers writes them more briefly. */
export function writeOutlines(outlines: readonly (readonly Contour[])[]): {
  readonly glyf: Buffer;
  readonly loca: Buffer;
} {
  const glyphs = outlines.map(writeGlyph);
  const loca = Buffer.alloc(4 * (glyphs.length + 1));
  let place = 0;
  for (const [glyph, bytes] of glyphs.entries()) {
    place += bytes.length;
    loca.writeUInt32BE(place, 4 * (glyph + 1));
  }
  return { glyf: Buffer.concat(glyphs), loca };
}

/** The smallest box around a glyph: left, bottom, right, top; null where nothing is drawn. */
export function boxOf(contours: readonly Contour[]): readonly [number, number, number, number] | null {
  const points = contours.flat();
  if (points.length === 0) return null;
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function writeGlyph(contours: readonly Contour[]): Buffer {
  const box = boxOf(contours);
  if (!box) return Buffer.alloc(0);
  const points = contours.flat();
  // No instructions: two bytes of nought behind the ends of the contours.
  const head = Buffer.alloc(12 + 2 * contours.length);
  for (const [place, value] of [contours.length, ...box].entries()) head.writeInt16BE(value, 2 * place);
  let end = -1;
  for (const [place, contour] of contours.entries()) {
    end += contour.length;
    head.writeUInt16BE(end, 10 + 2 * place);
  }
  const writeAxis = (axis: "x" | "y") => {
    const bytes = Buffer.alloc(2 * points.length);
    for (const [place, point] of points.entries())
      bytes.writeInt16BE(point[axis] - (points[place - 1]?.[axis] ?? 0), 2 * place);
    return bytes;
  };
  const flags = Buffer.from(points.map(({ isOn }) => (isOn ? ON_CURVE : 0)));
  const glyph = Buffer.concat([head, flags, writeAxis("x"), writeAxis("y")]);
  return Buffer.concat([glyph, Buffer.alloc((4 - (glyph.length % 4)) % 4)]);
}
