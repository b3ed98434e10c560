// Contract: an amount is told in the largest unit that it reaches once it is rounded.
// It must reject 1,000m for a billion, and a billion for what is less.
import { expect, test } from "vitest";
import { formatMoney } from "@/lib/view/format";

test.each([
  ["999950000", "$1bn", "10亿美元"],
  ["999949999", "$999.9m", "9.999亿美元"],
  ["999950000000", "$1tn", "1万亿美元"],
  ["999949999999", "$999.9bn", "9999亿美元"],
  ["99995000", "$100m", "1亿美元"],
  ["99994999", "$99.99m", "9999万美元"],
  ["999950", "$999,950", "100万美元"],
  ["9999.5", "$9,999.5", "9,999.5美元"],
  ["1000000", "$1m", "100万美元"],
  ["6300000000", "$6.3bn", "63亿美元"],
  ["-999950000", "−$1bn", "-10亿美元"],
])("%s is %s and %s", (value, en, zh) => {
  expect([formatMoney(value, "USD", "en"), formatMoney(value, "USD", "zh")]).toEqual([en, zh]);
});
