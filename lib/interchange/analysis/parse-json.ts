import type { Decimal } from "@/lib/domain/model/case-records";
import { plainDecimal } from "@/lib/domain/model/decimals";
import { err, ok, type Result } from "@/lib/domain/result";
import type { RefusalCode } from "./refusal";

/** Why a text is not the JSON that was wanted, and where: offsets in the text. */
export interface JsonFault {
  readonly code: RefusalCode;
  readonly offset: number;
  readonly otherOffset: number | null;
  readonly says: string;
  readonly wayOut: string;
}

/** A number as it stands in the text, every digit of it. */
export class JsonNumber {
  constructor(readonly decimal: Decimal) {}
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
 * Reads JSON (RFC 8259) and says where something is wrong. Numbers come as `JsonNumber`, so that no digit is lost; see
 * `mapNumbers`. Stricter than the built-in reader where silence would change what is said: a name that stands twice in
 * one object is refused. `places` takes the offset of every value by its JSON pointer.
 */
export function parseJson(text: string, places?: Map<string, number>): Result<unknown, JsonFault> {
  try {
    return ok(new JsonReader(text, places).readAll());
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const { code, message, offset, wayOut, otherOffset } = error;
    return err({ code, offset, otherOffset, says: message, wayOut });
  }
}

/** The same value with every number turned into something else: a double, or a decimal as text. */
export function mapNumbers(value: unknown, turn: (decimal: Decimal) => unknown): unknown {
  if (value instanceof JsonNumber) return turn(value.decimal);
  if (Array.isArray(value)) return value.map((inner) => mapNumbers(inner, turn));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mapNumbers(inner, turn)]));
}

/** A name as a step of a JSON pointer (RFC 6901). */
export function pointerStep(name: string | number): string {
  return `/${String(name).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

class Stop extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly offset: number,
    readonly wayOut: string,
    readonly otherOffset: number | null = null,
  ) {
    super(message);
  }
}

/** Everything but the quotation mark, the backslash and control characters. */
const PLAIN_LETTERS = /[ !#-[\]-\uffff]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const BLANKS = /[ \t\n\r]*/y;
const WORD = /-?[\p{L}_$][\p{L}\p{N}_$]*/uy;
/** Words of other notations that stand where JSON wants a value. */
const FOREIGN = /^-?(?:NaN|Infinity|undefined|None|True|False|nil)$/;

class JsonReader {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly places: Map<string, number> | undefined,
  ) {}

  readAll(): unknown {
    if (this.text.startsWith("\uFEFF")) this.at = 1;
    const value = this.readValue("", 0);
    this.take(BLANKS);
    if (this.at < this.text.length) {
      this.stop("nothing may follow after the end of the value", "put one object into the file and nothing behind it");
    }
    return value;
  }

  private readValue(pointer: string, depth: number): unknown {
    this.take(BLANKS);
    if (depth > DEEPEST) {
      throw new Stop(
        "nested-too-deep",
        `values may be nested ${DEEPEST} deep at most`,
        this.at,
        "neither a web nor a snapshot nests deeper than ten; look for an unclosed bracket",
      );
    }
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
    const starts = new Map<string, number>();
    this.readItems("}", () => {
      this.take(BLANKS);
      const start = this.at;
      if (this.text[start] !== '"') {
        this.stop('a name in quotation marks ("…") is expected', "write names in double quotation marks");
      }
      const name = this.readString();
      const known = starts.get(name);
      if (known !== undefined) {
        throw new Stop(
          "name-twice",
          `the name ${JSON.stringify(name)} stands twice in this object`,
          start,
          "keep one of the two",
          known,
        );
      }
      starts.set(name, start);
      this.take(BLANKS);
      if (this.text[this.at] !== ":") this.stop("a colon is expected after a name", 'write "name": value');
      this.at++;
      entries.set(name, this.readValue(pointer + pointerStep(name), depth + 1));
    });
    return Object.fromEntries(entries);
  }

  private readList(pointer: string, depth: number): readonly unknown[] {
    const list: unknown[] = [];
    this.readItems("]", () => list.push(this.readValue(`${pointer}/${list.length}`, depth + 1)));
    return list;
  }

  private readItems(end: "}" | "]", readItem: () => void): void {
    this.at++;
    this.take(BLANKS);
    if (this.text[this.at] === end) {
      this.at++;
      return;
    }
    for (;;) {
      readItem();
      this.take(BLANKS);
      const next = this.text[this.at];
      if (next !== "," && next !== end) {
        this.stop(`a comma or ${end} is expected`, "look for a missing comma or bracket just before this place");
      }
      this.at++;
      if (next === end) return;
    }
  }

  private readString(): string {
    const start = this.at;
    let value = "";
    for (this.at++; ; this.at++) {
      value += this.take(PLAIN_LETTERS);
      const letter = this.text[this.at];
      if (letter === undefined) {
        throw new Stop("not-json", "the quotation mark is never closed", start, "close the text with a quotation mark");
      }
      if (letter === '"') break;
      if (letter < " ") {
        this.stop(
          "a line break or control character stands inside a string",
          "write a line break as \\n, or leave it out",
        );
      }
      value += this.readEscape();
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
    if (code === undefined) this.stop("no such escape after the backslash", "write a backslash itself as \\\\");
    this.at += 4;
    return String.fromCharCode(Number.parseInt(code, 16));
  }

  private readNumber(): JsonNumber {
    const start = this.at;
    const literal = this.take(NUMBER);
    if (literal === "") this.explainMissingValue();
    const decimal = plainDecimal(literal);
    if (decimal === null) {
      throw new Stop(
        "number-too-long",
        `a number of ${literal.length > 40 ? `${literal.length} letters` : literal} is not read`,
        start,
        "an amount has at most 15 digits before the point and 9 behind it; take a larger unit",
      );
    }
    return new JsonNumber(decimal);
  }

  private explainMissingValue(): never {
    if (this.at >= this.text.length) this.stop("the text ends too early", "look for a bracket that is never closed");
    const word = this.take(WORD);
    this.at -= word.length;
    if (FOREIGN.test(word)) this.stop(`${word} is no JSON`, "write null where nothing is known, true and false small");
    if (this.text[this.at] === "'") this.stop("a value is expected", "write texts in double quotation marks");
    this.stop("a value is expected", "a value is a text, a number, true, false, null, a list or an object");
  }

  /** What the pattern finds here, which may be nothing; steps behind it. */
  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? "";
    this.at += found.length;
    return found;
  }

  private stop(says: string, wayOut: string): never {
    throw new Stop("not-json", says, this.at, wayOut);
  }
}
