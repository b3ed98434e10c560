/** What the baker reads from font files and writes into them: TrueType and OpenType in their plain form (sfnt). */

interface Table {
  readonly tag: string;
  readonly offset: number;
  readonly length: number;
}

/** Advances and line of a font, in parts of its em. */
export interface FontMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  /** Mean advance of the characters of a text. */
  readonly meanAdvance: (text: string) => number;
}

/** Every code point that the font has a glyph for. */
export function readCodePoints(font: Buffer): ReadonlySet<number> {
  return new Set(readGlyphs(font).keys());
}

export function readMetrics(font: Buffer): FontMetrics {
  const em = font.readUInt16BE(tableOf(font, "head").offset + 18);
  const line = tableOf(font, "hhea").offset;
  const advances = tableOf(font, "hmtx").offset;
  const lastAdvance = font.readUInt16BE(line + 34) - 1;
  const glyphs = readGlyphs(font);
  return {
    ascent: font.readInt16BE(line + 4) / em,
    descent: -font.readInt16BE(line + 6) / em,
    lineGap: font.readInt16BE(line + 8) / em,
    meanAdvance: (text) => {
      const characters = [...text];
      const widths = characters.map((character) => {
        const glyph = glyphs.get(character.codePointAt(0) ?? 0) ?? 0;
        return font.readUInt16BE(advances + 4 * Math.min(glyph, lastAdvance));
      });
      return widths.reduce((sum, width) => sum + width, 0) / characters.length / em;
    },
  };
}

/**
 * The font under another family name. Who changes a font may not go on calling it by a name that its makers reserved
 * (SIL Open Font License, condition 3); their notices stay in it (condition 2).
 */
export function renameFont(font: Buffer, family: string): Buffer {
  const names = readNames(font)
    .filter(({ id }) => ![7, 8, 9, 10, 11, 12, 16, 17, 18, 21, 22, 25].includes(id))
    .map((name) => ({ ...name, text: [1, 3, 4].includes(name.id) ? family : name.text }))
    .map((name) => ({ ...name, text: name.id === 6 ? family.replaceAll(" ", "") : name.text }));
  return replaceTables(font, new Map([["name", writeNames(names)]]));
}

/** The copyright notice inside a font. */
export function readCopyright(font: Buffer): string {
  return readNames(font).find(({ id }) => id === 0)?.text ?? "";
}

/** The names of a font by their number (1 family, 4 full name, 6 PostScript name); those for Windows, which all read. */
export function readNames(font: Buffer): readonly { readonly id: number; readonly text: string }[] {
  const { offset } = tableOf(font, "name");
  const texts = offset + font.readUInt16BE(offset + 4);
  return Array.from({ length: font.readUInt16BE(offset + 2) }, (_, index) => offset + 6 + 12 * index)
    .filter((record) => font.readUInt16BE(record) === 3 && font.readUInt16BE(record + 4) === 0x409)
    .map((record) => {
      const start = texts + font.readUInt16BE(record + 10);
      const bytes = Buffer.from(font.subarray(start, start + font.readUInt16BE(record + 8)));
      return { id: font.readUInt16BE(record + 6), text: bytes.swap16().toString("utf16le") };
    });
}

function writeNames(names: readonly { readonly id: number; readonly text: string }[]): Buffer {
  const texts = names.map(({ text }) => Buffer.from(text, "utf16le").swap16());
  const head = Buffer.alloc(6 + 12 * names.length);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  let start = 0;
  for (const [index, { id }] of names.entries()) {
    const length = texts[index]?.length ?? 0;
    for (const [place, value] of [3, 1, 0x409, id, length, start].entries()) {
      head.writeUInt16BE(value, 6 + 12 * index + 2 * place);
    }
    start += length;
  }
  return Buffer.concat([head, ...texts]);
}

function readTables(font: Buffer): readonly Table[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const record = 12 + 16 * index;
    return {
      tag: font.toString("latin1", record, record + 4),
      offset: font.readUInt32BE(record + 8),
      length: font.readUInt32BE(record + 12),
    };
  });
}

/** A copy of a table's bytes. */
export function copyTable(font: Buffer, tag: string): Buffer {
  const { offset, length } = tableOf(font, tag);
  return Buffer.from(font.subarray(offset, offset + length));
}

function tableOf(font: Buffer, tag: string): Table {
  const table = readTables(font).find((one) => one.tag === tag);
  if (!table) throw new Error(`this font has no table "${tag}"`);
  return table;
}

/** The font with other bytes in some of its tables. */
export function replaceTables(font: Buffer, others: ReadonlyMap<string, Buffer>): Buffer {
  const tables = readTables(font).map(({ tag }) => ({ tag, bytes: others.get(tag) ?? copyTable(font, tag) }));
  const head = Buffer.alloc(12 + 16 * tables.length);
  font.copy(head, 0, 0, 12);
  const bodies: Buffer[] = [];
  let offset = head.length;
  for (const [index, table] of tables.entries()) {
    // The sum over the whole font is made last, with nought in its own place.
    if (table.tag === "head") table.bytes.writeUInt32BE(0, 8);
    const body = Buffer.alloc(Math.ceil(table.bytes.length / 4) * 4);
    table.bytes.copy(body);
    head.write(table.tag, 12 + 16 * index, "latin1");
    for (const [place, value] of [sum(body), offset, table.bytes.length].entries()) {
      head.writeUInt32BE(value, 16 + 16 * index + 4 * place);
    }
    bodies.push(body);
    offset += body.length;
  }
  const renewed = Buffer.concat([head, ...bodies]);
  renewed.writeUInt32BE((0xb1b0afba - sum(renewed)) >>> 0, tableOf(renewed, "head").offset + 8);
  return renewed;
}

function sum(bytes: Buffer): number {
  let total = 0;
  for (let at = 0; at < bytes.length; at += 4) total = (total + bytes.readUInt32BE(at)) >>> 0;
  return total;
}

/** Glyphs by code point, from the largest map of the font: format 12 (all of Unicode) or 4 (its first plane). */
function readGlyphs(font: Buffer): ReadonlyMap<number, number> {
  const { offset } = tableOf(font, "cmap");
  const maps = Array.from({ length: font.readUInt16BE(offset + 2) }, (_, index) => {
    const start = offset + font.readUInt32BE(offset + 8 + 8 * index);
    return { start, format: font.readUInt16BE(start) };
  });
  const whole = maps.find(({ format }) => format === 12);
  if (whole) return readGroups(font, whole.start);
  const plane = maps.find(({ format }) => format === 4);
  return plane ? readSegments(font, plane.start) : new Map();
}

function readGroups(font: Buffer, start: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  for (let group = 0; group < font.readUInt32BE(start + 12); group++) {
    const at = start + 16 + 12 * group;
    const first = font.readUInt32BE(at);
    const glyph = font.readUInt32BE(at + 8);
    for (let point = first; point <= font.readUInt32BE(at + 4); point++) glyphs.set(point, glyph + point - first);
  }
  return glyphs;
}

function readSegments(font: Buffer, start: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  const segments = font.readUInt16BE(start + 6) / 2;
  for (let segment = 0; segment < segments; segment++) {
    const end = font.readUInt16BE(start + 14 + 2 * segment);
    const first = font.readUInt16BE(start + 16 + 2 * (segments + segment));
    const delta = font.readUInt16BE(start + 16 + 2 * (2 * segments + segment));
    const place = start + 16 + 2 * (3 * segments + segment);
    const range = font.readUInt16BE(place);
    for (let point = first; point <= Math.min(end, 0xfffe); point++) {
      const glyph = range === 0 ? point : font.readUInt16BE(place + range + 2 * (point - first));
      if (glyph !== 0) glyphs.set(point, (glyph + delta) & 0xffff);
    }
  }
  return glyphs;
}
