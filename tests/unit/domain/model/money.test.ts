import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDecimal, toMinorUnits } from "@/lib/domain/model/money";

// Contract: a printed amount survives the way to smallest units and back, digit by digit.
// Must reject: an amount rounded on the way, or read as a float.
describe("money", () => {
  it("counts dollars in cents, yen in yen and dinars in thousandths", () => {
    expect(toMinorUnits("1.25", "USD")).toBe(125n);
    expect(toMinorUnits("100000000000", "USD")).toBe(10_000_000_000_000n);
    expect(toMinorUnits("100", "JPY")).toBe(100n);
    expect(toMinorUnits("0.005", "KWD")).toBe(5n);
    expect(toMinorUnits("-3", "EUR")).toBe(-300n);
  });

  it("writes no exponent and no trailing zero", () => {
    expect(toDecimal(125n, "USD")).toBe("1.25");
    expect(toDecimal(150n, "USD")).toBe("1.5");
    expect(toDecimal(5n, "USD")).toBe("0.05");
    expect(toDecimal(0n, "USD")).toBe("0");
    expect(toDecimal(-300n, "USD")).toBe("-3");
    expect(toDecimal(70n, "JPY")).toBe("70");
  });

  it("refuses what is finer than the smallest unit or no number", () => {
    for (const amount of ["1.255", "1e9", "", "1,000", "ten", "1."]) {
      expect(() => toMinorUnits(amount, "USD")).toThrow(RangeError);
    }
    expect(() => toMinorUnits("0.5", "JPY")).toThrow(RangeError);
    expect(toMinorUnits("1.250", "USD")).toBe(125n);
  });

  it("comes back unchanged for every amount of every currency", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.constantFrom("USD", "JPY", "KWD"),
        (minor, currency) => {
          expect(toMinorUnits(toDecimal(minor, currency), currency)).toBe(minor);
        },
      ),
    );
  });
});
