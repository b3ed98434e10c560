import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { makeCompleteWeb, makeWeb, writeWeb } from "@/tests/bench/web-generator";

// Contract: the webs of a race are the very bytes that another implementation, in Python, wrote.
// Must reject: a race over webs of one's own choosing, and counts that were taken from other webs.
describe("webs to race on", () => {
  it.each([
    [200, 1000, "800dcec71353"],
    [1000, 5000, "2985672c6650"],
    [5000, 25000, "90abdfe9b694"],
  ])("are the same bytes in every language: %i parties, %i deals", (parties, deals, digest) => {
    const web = writeWeb(makeWeb(parties, deals, 7));
    expect(createHash("sha256").update(web).digest("hex").slice(0, 12)).toBe(digest);
  });

  it("hold every pair both ways where they are complete", () => {
    expect(writeWeb(makeCompleteWeb(3))).toBe("0\t1\n0\t2\n1\t0\n1\t2\n2\t0\n2\t1\n");
  });
});
