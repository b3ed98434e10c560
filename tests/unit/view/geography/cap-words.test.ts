// Contract: a cap is told with what it counts, as its rule writes it, in either language.
// Must reject: a share told as a number of things, years told twice, a space before a Chinese measure word.
import { expect, it } from "vitest";
import { capText, capWithoutYears } from "@/lib/view/geography/cap-words";

const PLAYERS = { en: "players, 2025 to 2027", zh: "名球员（2025至2027年）" };
const SHARE = { en: "percent of all players", zh: "占全部球员的百分比" };

it("is a number with what it counts and its years, or without these", () => {
  expect([capText("1200", PLAYERS, "en"), capText("1200", PLAYERS, "zh")]).toEqual([
    "1,200 players, 2025 to 2027",
    "1,200名球员（2025至2027年）",
  ]);
  expect([capWithoutYears("1200", PLAYERS, "en"), capWithoutYears("1200", PLAYERS, "zh")]).toEqual([
    "1,200 players",
    "1,200名球员",
  ]);
  expect(capText("30", { en: "H100_equivalents", zh: "H100当量" }, "zh")).toBe("30 H100当量");
});

it("is a share where it is one, and a bare number where nothing is said of what it counts", () => {
  expect([capText("50", SHARE, "en"), capText("50", SHARE, "zh")]).toEqual(["50% of all players", "占全部球员的50%"]);
  expect(capText("30", null, "en")).toBe("30");
});
