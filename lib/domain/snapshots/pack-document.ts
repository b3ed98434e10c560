import type { Slug } from "../model/case-records";
import { joinEnds } from "../model/ordered-ends";
import type { Figure, FigureInput, Loop, LoopHop, LoopSet, SnapshotDocument } from "../model/snapshot-document";

/** A place in one of the tables of a packed document. */
type Place = number;

/** What many figures and loops rest on, each once, in the order in which it is first needed. */
interface SharedTables {
  /** Lists of claims. */
  readonly claims: readonly (readonly Slug[])[];
  /** Lists of codes: what was assumed, what is missing. */
  readonly codes: readonly (readonly string[])[];
  /** Numbers that went into figures. */
  readonly lines: readonly PackedLine[];
  /** Lists of such numbers. */
  readonly lineLists: readonly (readonly Place[])[];
  /** Steps of loops. */
  readonly hops: readonly LoopHop[];
}

type PackedLine = Omit<FigureInput, "claims"> & Pick<FigureInput, "low" | "high"> & { readonly claims: Place };
type PackedFigure = Omit<Figure, "claims" | "assumptions" | "missing" | "inputs" | "shared"> &
  Pick<Figure, "low" | "high"> & {
    readonly [List in "claims" | "assumptions" | "missing" | "inputs" | "shared"]: Place;
  };
type PackedLoop = Omit<Loop, "hops"> & { readonly hops: readonly Place[] };
type PackedLoopSet = Omit<LoopSet, "loops"> & { readonly loops: readonly PackedLoop[] };

/** The document as it is written: figures and loops name their lists, lines and steps by place in `tables`. */
export type PackedDocument = Omit<SnapshotDocument, "figures" | "loopSets"> & {
  readonly tables: SharedTables;
  readonly loopSets: readonly PackedLoopSet[];
  readonly figures: readonly PackedFigure[];
};

/**
 * Writes once what many figures and loops rest on. A web of a thousand parties has thousands of figures over the same
 * links: with lists of their own the document grows with the square of the case.
 *
 * Equal lists share a place whether or not they are one object, so the same document always packs to the same bytes.
 */
export function packDocument(document: SnapshotDocument): PackedDocument {
  const claims = openTable<readonly Slug[]>();
  const codes = openTable<readonly string[]>();
  const lines = openTable<PackedLine>();
  const lineLists = openTable<readonly Place[]>();
  const hops = openTable<LoopHop>();
  const placeOfLine = remember((line: FigureInput) => lines.place({ ...line, claims: claims.place(line.claims) }));
  const placeOfLines = remember((list: readonly FigureInput[]) => lineLists.place(list.map(placeOfLine)));
  const placeOfHop = remember(hops.place);
  const placeOfClaims = remember(claims.place);
  const placeOfCodes = remember(codes.place);
  const loopSets = document.loopSets.map((set) => ({
    ...set,
    loops: set.loops.map((loop) => ({ ...loop, hops: loop.hops.map(placeOfHop) })),
  }));
  const figures = document.figures.map((figure) => ({
    ...figure,
    claims: placeOfClaims(figure.claims),
    assumptions: placeOfCodes(figure.assumptions),
    missing: placeOfCodes(figure.missing),
    inputs: placeOfLines(figure.inputs),
    shared: placeOfLines(figure.shared),
  }));
  const tables = {
    claims: claims.entries,
    codes: codes.entries,
    lines: lines.entries,
    lineLists: lineLists.entries,
    hops: hops.entries,
  };
  return { ...document, loopSets, figures, tables };
}

/** Loops and figures of a packed document. Throws a RangeError where it names a place that its tables do not have. */
export function unpackDocument({
  tables,
  loopSets,
  figures,
}: Pick<PackedDocument, "tables" | "loopSets" | "figures">): Pick<SnapshotDocument, "loopSets" | "figures"> {
  const claimsAt = (place: Place) => entryAt(tables.claims, place);
  const codesAt = (place: Place) => entryAt(tables.codes, place);
  const lines = tables.lines.map((line): FigureInput => joinEnds({ ...line, claims: claimsAt(line.claims) }));
  const lineLists = tables.lineLists.map((list) => list.map((place) => entryAt(lines, place)));
  return {
    loopSets: loopSets.map((set) => ({
      ...set,
      loops: set.loops.map((loop) => ({ ...loop, hops: loop.hops.map((place) => entryAt(tables.hops, place)) })),
    })),
    figures: figures.map((figure) =>
      joinEnds({
        ...figure,
        claims: claimsAt(figure.claims),
        assumptions: codesAt(figure.assumptions),
        missing: codesAt(figure.missing),
        inputs: entryAt(lineLists, figure.inputs),
        shared: entryAt(lineLists, figure.shared),
      }),
    ),
  };
}

function entryAt<T>(table: readonly T[], place: Place): T {
  const entry = table[place];
  if (entry === undefined) throw new RangeError(`the document names place ${place} of a table of ${table.length}`);
  return entry;
}

interface Table<T> {
  readonly entries: readonly T[];
  readonly place: (entry: T) => Place;
}

/** A table in which equal entries have one place. */
function openTable<T>(): Table<T> {
  const entries: T[] = [];
  const places = new Map<string, Place>();
  return {
    entries,
    place(entry) {
      const key = JSON.stringify(entry);
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, entries.length);
      return entries.push(entry) - 1;
    },
  };
}

/** One answer per object: what is one object in memory is looked at once. */
function remember<T extends object>(placeOf: (entry: T) => Place): (entry: T) => Place {
  const known = new Map<T, Place>();
  return (entry) => {
    const place = known.get(entry) ?? placeOf(entry);
    known.set(entry, place);
    return place;
  };
}
