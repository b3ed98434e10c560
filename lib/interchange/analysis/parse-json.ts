import { err, ok, type Result } from "@/lib/domain/result";

/** Why a text is not the JSON that was wanted, and where: line and column from 1. */
export interface JsonFault {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

const DEEPEST = 64;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/**
 * Reads JSON (RFC 8259) and says line and column of what is wrong. Stricter than the built-in reader where silence would
 * change numbers: a name that stands twice in one object is refused, and so is a number with more digits than a number
 * of JSON keeps when it is read. `places` takes the offset of every value by its JSON pointer.
 */
export function parseJson(text: string, places?: Map<string, number>): Result<unknown, JsonFault> {
  try {
    return ok(new JsonReader(text, places).readAll());
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return err({ message: error.message, ...placeOf(text, error.offset) });
  }
}

/** Line and column, from 1, of the value at a JSON pointer; of the nearest value around it where there is none. */
export function locatePointer(text: string, pointer: string): Pick<JsonFault, "line" | "column"> {
  const places = new Map<string, number>();
  parseJson(text, places);
  for (let nearest = pointer; nearest !== ""; nearest = nearest.slice(0, nearest.lastIndexOf("/"))) {
    const offset = places.get(nearest);
    if (offset !== undefined) return placeOf(text, offset);
  }
  return placeOf(text, places.get("") ?? 0);
}

/** A name as a step of a JSON pointer (RFC 6901). */
export function pointerStep(name: string | number): string {
  return `/${String(name).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function placeOf(text: string, offset: number): Pick<JsonFault, "line" | "column"> {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}

class Stop extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

class JsonReader {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly places: Map<string, number> | undefined,
  ) {}

  readAll(): unknown {
    if (this.text.startsWith("\uFEFF")) this.at = 1;
    const value = this.readValue("", 0);
    this.skipBlanks();
    if (this.at < this.text.length) throw new Stop("nothing may follow after the end of the value", this.at);
    return value;
  }

  private readValue(pointer: string, depth: number): unknown {
    this.skipBlanks();
    if (depth > DEEPEST) throw new Stop(`values may be nested ${DEEPEST} deep at most`, this.at);
    this.places?.set(pointer, this.at);
    const first = this.text[this.at];
    if (first === "{") return this.readObject(pointer, depth);
    if (first === "[") return this.readList(pointer, depth);
    if (first === '"') return this.readString();
    for (const [word, value] of [["true", true] as const, ["false", false] as const, ["null", null] as const]) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    }
    return this.readNumber();
  }

  private readObject(pointer: string, depth: number): Readonly<Record<string, unknown>> {
    const entries = new Map<string, unknown>();
    this.readItems("}", () => {
      this.skipBlanks();
      const start = this.at;
      if (this.text[this.at] !== '"') throw new Stop('a name in quotation marks ("…") is expected', this.at);
      const name = this.readString();
      if (entries.has(name)) throw new Stop(`the name "${name}" stands twice in this object`, start);
      this.skipBlanks();
      if (this.text[this.at] !== ":") throw new Stop("a colon is expected after a name", this.at);
      this.at++;
      entries.set(name, this.readValue(pointer + pointerStep(name), depth + 1));
    });
    return Object.fromEntries(entries);
  }

  private readList(pointer: string, depth: number): readonly unknown[] {
    const list: unknown[] = [];
    this.readItems("]", () => list.push(this.readValue(pointer + pointerStep(list.length), depth + 1)));
    return list;
  }

  private readItems(end: "}" | "]", readItem: () => void): void {
    this.at++;
    this.skipBlanks();
    if (this.text[this.at] === end) {
      this.at++;
      return;
    }
    for (;;) {
      readItem();
      this.skipBlanks();
      const next = this.text[this.at];
      if (next !== "," && next !== end) throw new Stop(`a comma or ${end} is expected`, this.at);
      this.at++;
      if (next === end) return;
    }
  }

  private readString(): string {
    const start = this.at;
    let value = "";
    for (this.at++; ; this.at++) {
      const letter = this.text[this.at];
      if (letter === undefined) throw new Stop("the quotation mark is never closed", start);
      if (letter === '"') break;
      if (letter < " ") throw new Stop("a line break or control character stands inside a string", this.at);
      value += letter === "\\" ? this.readEscape() : letter;
    }
    this.at++;
    return value;
  }

  private readEscape(): string {
    this.at++;
    const letter = this.text[this.at] ?? "";
    const plain = ESCAPES[letter];
    if (plain !== undefined) return plain;
    const code = /^u([0-9a-fA-F]{4})/.exec(this.text.slice(this.at, this.at + 5))?.[1];
    if (code === undefined) throw new Stop("no such escape after the backslash", this.at);
    this.at += 4;
    return String.fromCharCode(Number.parseInt(code, 16));
  }

  private readNumber(): number {
    const found = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/.exec(this.text.slice(this.at, this.at + 400));
    if (!found) throw new Stop(this.at < this.text.length ? "a value is expected" : "the text ends too early", this.at);
    const digits = found[0]
      .replace(/[eE].*$/, "")
      .replace(/\D/g, "")
      .replace(/^0+|0+$/g, "");
    if (digits.length > 15) throw new Stop("a number has at most 15 digits; write a longer one as a string", this.at);
    this.at += found[0].length;
    return Number(found[0]);
  }

  private skipBlanks(): void {
    while (/[ \t\n\r]/.test(this.text[this.at] ?? "")) this.at++;
  }
}
