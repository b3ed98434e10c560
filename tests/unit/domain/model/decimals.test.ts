// Contract: a number that somebody wrote keeps every digit on its way in and out.
// It must reject any detour over floating numbers: the seventeenth digit would come out as another one.
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { countDigits, fromUnits, plainDecimal, toUnits } from "@/lib/domain/model/decimals";

test.each([
  ["999999999999999.99", "999999999999999.99"],
  ["1.50e3", "1500"],
  ["1.5E-3", "0.0015"],
  ["12e-2", "0.12"],
  ["120e-1", "12"],
  ["1e-9", "0.000000001"],
  ["-0", "0"],
  ["-0.0e5", "0"],
  ["0.10", "0.1"],
  ["007.5", "7.5"],
  ["-2.5e1", "-25"],
  ["0e999999999", "0"],
  ["1e399", `1${"0".repeat(399)}`],
  ["1e400", null],
  ["1e-401", null],
  ["1e9999999999", null],
  ["1.", null],
  [".5", null],
  ["NaN", null],
  ["1,5", null],
])("%s is %s", (literal, decimal) => {
  expect(plainDecimal(literal)).toBe(decimal);
});

test("counts the digits that say something", () => {
  expect(countDigits("0.50")).toEqual({ before: 0, behind: 1 });
  expect(countDigits("-120.05")).toEqual({ before: 3, behind: 2 });
});

describe("units", () => {
  it("keep every digit there and back", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.nat(12), (units, digits) => {
        expect(toUnits(fromUnits(units, digits), digits)).toBe(units);
      }),
    );
  });

  it("refuse what is finer", () => {
    expect(() => toUnits("0.001", 2)).toThrow(RangeError);
    expect(toUnits("0.100", 1)).toBe(1n);
    expect(toUnits("-0.05", 2)).toBe(-5n);
  });
});
