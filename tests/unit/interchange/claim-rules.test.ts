import { describe, expect, test } from "vitest";
import { deriveBasis, deriveEvidence, type SourceGrade } from "@/lib/domain/claims/derive-basis";
import type { Citation } from "@/lib/domain/model/case-records";
import { FINANCIAL_PROPERTIES, PROPERTIES, valueTypeOf } from "@/lib/domain/model/properties";
import { aCitation } from "../../builders/case-builders";

const GRADES = new Map<string, SourceGrade>([
  ["s-filing", { publisher: "Register", wordsOf: null, reliability: "A" }],
  ["s-paper", { publisher: "Paper", wordsOf: null, reliability: "B" }],
  ["s-wire", { publisher: "Wire", wordsOf: null, reliability: "C" }],
  ["s-copy", { publisher: "Wire", wordsOf: null, reliability: "D" }],
  ["s-repost", { publisher: "Portal", wordsOf: "machine digest of release of Wire", reliability: "D" }],
  ["s-seed", { publisher: "Channel", wordsOf: null, reliability: "D" }],
]);

function judge(...citations: Partial<Citation>[]): string {
  const cited = citations.map(aCitation);
  return `${deriveBasis(cited, GRADES)} ${deriveEvidence(cited, GRADES)}`;
}

describe("the basis of a claim and the evidence it carries", () => {
  test("a filing is verified, and one primary text outweighs all else", () => {
    expect(judge({ origin: "primary" })).toBe("primary_text verified");
    expect(judge({ source: "s-wire", origin: "unnamed" }, { origin: "primary" })).toBe("primary_text verified");
  });

  test("an announcement known from weak copies only is reported", () => {
    expect(judge({ source: "s-wire", origin: "announcement" })).toBe("announced_by_party reported");
    expect(judge({ source: "s-paper", origin: "announcement" })).toBe("announced_by_party verified");
  });

  test("unnamed people stay reported however many papers repeat them", () => {
    expect(judge({ source: "s-paper", origin: "unnamed" }, { source: "s-wire", origin: "press" })).toBe(
      "unnamed_sources reported",
    );
  });

  test("two texts of one publisher are one publisher", () => {
    expect(judge({ source: "s-wire", origin: "press" }, { source: "s-copy", origin: "press" })).toBe(
      "one_publisher reported",
    );
    expect(judge({ source: "s-wire", origin: "press" }, { source: "s-repost", origin: "press" })).toBe(
      "one_publisher reported",
    );
    expect(judge({ source: "s-wire", origin: "press" }, { source: "s-paper", origin: "press" })).toBe(
      "two_publishers verified",
    );
  });

  test("what contradicts or gives context supports nothing, and the seed alone is no evidence", () => {
    expect(judge({ source: "s-seed", origin: "tested_document" })).toBe("tested_document_only null");
    expect(judge({ source: "s-seed", origin: "tested_document" }, { stance: "contradicts" })).toBe(
      "tested_document_only null",
    );
    expect(judge({ source: "s-wire", origin: "press" }, { stance: "context" })).toBe("one_publisher reported");
  });
});

describe("the type of a value", () => {
  test.each([
    ["value", "USD", "money"],
    ["value", "percent", "percent"],
    ["value", "USD_per_hour", "rate"],
    ["rate", "percent", "rate"],
    ["amount", "percent", null],
    ["amount", null, null],
    ["capacity_gw", "GW", "count"],
    ["capacity_gw", "USD", null],
    ["stage", null, "code"],
    ["stage", "USD", null],
  ] as const)("of %s in %s is %s", (property, unit, type) => {
    expect(valueTypeOf(PROPERTIES[property], unit)).toBe(type);
  });

  test("every financial property is money or a share", () => {
    const types = FINANCIAL_PROPERTIES.map((key) => PROPERTIES[key].types.join());
    expect(new Set(types)).toEqual(new Set(["money", "percent"]));
  });
});
