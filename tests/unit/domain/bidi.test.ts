import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isolate, isolateEachLine, joinWay, withoutBidiControls } from "@/lib/domain/bidi";

// Contract: a text from people turns nothing that stands beside it, and is otherwise shown as it was typed.
// Must reject: letters or digits from right to left outside an isolate, a turn that reaches further than its text, marks
// around texts that need none, marks that pile up.

const MARK = "\u2068";
/** Letters of the classes R and AL and digits of the class AN, one per block, and texts around them. */
const TURNING = ["א", "ب", "ܐ", "ހ", "ߊ", "ࠀ", "ﭏ", "ﺏ", "𐤀", "𞤀", "٣", "\u200F"];

describe("a text from people", () => {
  it("is set apart where it has a letter or digit from right to left", () => {
    for (const letter of TURNING) {
      expect(isolate(letter)).toBe(`\u2068${letter}\u2069`);
      expect(isolate(`Ash ${letter}`)).toBe(`\u2068Ash ${letter}\u2069`);
    }
  });

  it("stays as it is where it turns nothing", () => {
    for (const text of ["", "Ash (2025) → 5%", "白蜡，株式会社", "Ωmega Ελλάς", "Ørsted A/S", "👩‍🔬"]) {
      expect(isolate(text)).toBe(text);
    }
  });

  it("loses turns of its own, and isolates that do not pair up", () => {
    expect(isolate("A\u202Esh")).toBe("Ash");
    expect(isolate("Bee\u2067ch\u2069")).toBe("Beech");
    expect(isolate("\u2069שלום\u2068")).toBe("\u2068שלום\u2069");
  });

  it("keeps the isolates inside a sentence that is a value itself", () => {
    const sentence = `${isolate("שלום")} and ${isolate("سلام")}`;
    expect(isolate(sentence)).toBe(sentence);
    expect(isolate(`${sentence} ש`)).toBe(`\u2068${sentence} ש\u2069`);
  });

  it("is isolated line by line", () => {
    expect(isolate("שלום\nAsh")).toBe("\u2068שלום\u2069\nAsh");
  });

  it("has, whatever was typed, nothing loose and nothing added but marks", () => {
    const unit = fc.oneof(fc.constantFrom(...TURNING, "\u202E", "\u2066", "\u2067", MARK, "\u2069", "\n"), fc.string());
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const text = units.join("");
        const shown = isolate(text);
        expect(isolate(shown)).toBe(shown);
        expect(withoutBidiControls(shown)).toBe(withoutBidiControls(text));
        for (const line of shown.split("\n")) {
          let depth = 0;
          for (const letter of line) {
            depth += letter === MARK ? 1 : letter === "\u2069" ? -1 : 0;
            expect(depth).toBeGreaterThanOrEqual(0);
            if (depth === 0) expect(TURNING).not.toContain(letter);
          }
          expect(depth).toBe(0);
        }
      }),
    );
  });
});

describe("a way from party to party", () => {
  it("keeps each name apart, and runs from left to right where a page lets a text choose", () => {
    expect(joinWay(["שלום", "Ash", "שלום"])).toBe("\u200E\u2068שלום\u2069 → Ash → \u2068שלום\u2069");
    expect(joinWay(["Ash", "Beech"])).toBe("Ash → Beech");
  });
});

describe("lines of one text", () => {
  it("pair their isolates each for itself", () => {
    expect(isolateEachLine(["\u2068אב", "Ash", "גד\u2069 x"])).toEqual([
      "\u2068אב\u2069",
      "\u2068\u200FAsh\u2069",
      "\u2068\u200Fגד\u2069 x",
    ]);
  });
});
