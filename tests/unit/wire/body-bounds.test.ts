// Contract: no body reaches a schema that nests deeper or has more parts than a form can send.
// Must reject: a refusal whose own work grows with what is refused.
import { expect, test } from "vitest";
import { BODY_BOUNDS, isBounded } from "@/lib/wire/body-bounds";

const nested = (depth: number, open: string, close: string): unknown =>
  JSON.parse(`${open.repeat(depth)}1${close.repeat(depth)}`);

test.each([
  ["lists", "[", "]"],
  ["objects", '{"a":', "}"],
  ["both in turn", '[{"a":', "}]"],
])("%s may nest so deep and no deeper", (_, open, close) => {
  const each = open.length > 5 ? 2 : 1;
  expect(isBounded(nested(BODY_BOUNDS.depth / each, open, close))).toBe(true);
  expect(isBounded(nested(BODY_BOUNDS.depth / each + 1, open, close))).toBe(false);
  expect(isBounded(nested(20_000, open, close))).toBe(false);
});

test("an object may have so many keys, and a body so many values", () => {
  const keys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, key) => [`k${key}`, 1]));
  expect(isBounded(keys(BODY_BOUNDS.keys))).toBe(true);
  expect(isBounded(keys(BODY_BOUNDS.keys + 1))).toBe(false);
  expect(isBounded(Array.from({ length: BODY_BOUNDS.values }, () => ""))).toBe(true);
  expect(isBounded(Array.from({ length: BODY_BOUNDS.values + 1 }, () => ""))).toBe(false);
  expect(isBounded(Array.from({ length: 200 }, () => keys(101)))).toBe(false);
});

test("a list whose parts are never asked for is refused without looking at them", () => {
  let asked = 0;
  const part = {
    get inner() {
      asked += 1;
      return 1;
    },
  };
  expect(isBounded(Array.from({ length: 50_000 }, () => part))).toBe(false);
  expect(asked).toBe(0);
});

test.each([1, "text", null, undefined, true, [], {}])("%j is within every bound", (body) => {
  expect(isBounded(body)).toBe(true);
});
