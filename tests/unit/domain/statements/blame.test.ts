import { describe, expect, it } from "vitest";
import { isEvidence } from "@/lib/domain/claims/derive-basis";
import { gradeOfClaim } from "@/lib/domain/claims/evidence-grade";
import { VERDICTS } from "@/lib/domain/model/vocabulary";
import { blameOf } from "@/lib/domain/statements/blame";
import { countEvidenceSources, indexDocument } from "@/lib/view/snapshots/document-index";
import { aCitation, aClaim } from "../../../builders/case-builders";
import { freezeShippedCase } from "../../../builders/shipped-case";

// Contract: an error has somebody whose it is only where somebody erred; what is tested is no support of itself.
// Must reject: blame for what was right, overtaken or could not be checked; the tested document among the evidence.

describe("the blame for a statement", () => {
  it("is there for what is wrong or imprecise, and for nothing else", () => {
    const blamed = VERDICTS.filter((verdict) => blameOf({ verdict, errorOrigin: "speaker" }) !== null);
    expect([...blamed].sort()).toEqual(["imprecise", "wrong"]);
    expect(blameOf({ verdict: "wrong", errorOrigin: "none" })).toBeNull();
  });
});

describe("the document under test", () => {
  const tested = aCitation({ source: "s-video", origin: "tested_document", stance: "supports" });
  const report = aCitation({ source: "s-report", origin: "press", stance: "supports" });

  it("is no evidence, whatever letter it has", () => {
    expect([tested, report, { ...report, stance: "contradicts" as const }].map(isEvidence)).toEqual([
      false,
      true,
      false,
    ]);
    const letters = new Map([
      ["s-video", "A"],
      ["s-report", "D"],
    ] as const);
    expect(gradeOfClaim(aClaim({ citations: [tested, report] }), letters).reliability).toBe("D");
    expect(gradeOfClaim(aClaim({ citations: [tested] }), letters).reliability).toBe("F");
  });

  it("is left out of the count of sources", () => {
    const index = indexDocument(freezeShippedCase());
    const only = index.document.sources.filter(({ slug }) => slug === "s-video-en" || slug === "s-video-zh");
    expect(only).toHaveLength(2);
    expect(countEvidenceSources(index)).toBe(index.document.sources.length - 2);
  });
});

describe("the verdicts of the shipped case", () => {
  it("are one for each statement, on whatever page it stands", () => {
    const { statements, discrepancies } = freezeShippedCase();
    const verdicts = new Map(statements.map(({ slug, verdict }) => [slug, verdict]));
    const judged = discrepancies.flatMap((row) => row.statements.map((slug) => ({ slug, row })));
    expect(judged.length).toBeGreaterThan(20);
    expect(judged.filter(({ slug, row }) => verdicts.get(slug) !== row.verdict)).toEqual([]);
  });
});
