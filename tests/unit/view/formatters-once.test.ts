import { afterEach, expect, test } from "vitest";
import { formatCount, formatMoney, formatPercent } from "@/lib/view/format";
import { currencyName } from "@/lib/view/number-formatters";

// Contract: a page of a large case formats a hundred thousand numbers, and makes no formatter for any of them.
// Must reject: a formatter per number, which took most of the time and the memory of a bake.

const { NumberFormat } = Intl;
afterEach(() => {
  Intl.NumberFormat = NumberFormat;
});

test("numbers are formatted without a formatter of their own", () => {
  let made = 0;
  Intl.NumberFormat = new Proxy(NumberFormat, {
    construct(target, args) {
      made += 1;
      return Reflect.construct(target, args);
    },
  });
  for (let number = 0; number < 200; number += 1) {
    for (const locale of ["en", "zh"] as const) {
      formatMoney(String(1_234_567 * number), "USD", locale);
      formatCount(number, locale);
      formatPercent("6.25", locale);
      currencyName("KWD", locale);
    }
  }
  // The name of a currency is asked for once per language, and other files of the run may have asked already.
  expect(made).toBeLessThanOrEqual(2);
});
