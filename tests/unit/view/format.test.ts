import { describe, expect, it } from "vitest";
import { moneyInterval } from "@/lib/domain/amounts/money-interval";
import type { MoneyInterval } from "@/lib/domain/model/snapshot-document";
import { formatClaimValue, formatMoney, formatMoneyInterval, formatPartialDate, formatUnit } from "@/lib/view/format";

// Contract: amounts and days are said in words of the reader's language without losing a digit.
// Must reject: a ceiling that reads like a sum, an unknown amount that reads like zero, thousands where Chinese counts in 亿.

function usd(low: string, high: string | null, approx = false): MoneyInterval {
  return moneyInterval("USD", low, high, approx);
}

describe("money", () => {
  it.each([
    ["a sum", usd("30000000000", "30000000000"), "$30bn", "300亿美元"],
    ["a ceiling", usd("0", "100000000000"), "up to $100bn", "最多1000亿美元"],
    ["a floor", usd("100000000000", null), "at least $100bn", "至少1000亿美元"],
    ["a range", usd("5000000000", "25000000000"), "$5bn – $25bn", "50亿–250亿美元"],
    ["a rough sum", usd("1300000000", "1300000000", true), "about $1.3bn", "约13亿美元"],
    ["a rough ceiling", usd("0", "6300000000", true), "up to about $6.3bn", "最多约63亿美元"],
    ["nothing known", usd("0", null), "amount unknown", "金额不详"],
    ["trillions", usd("1035200000000", "1035200000000"), "$1.035tn", "1.035万亿美元"],
    ["small change", usd("1999", "1999"), "$1,999", "1,999美元"],
  ])("says %s", (_, interval, english, chinese) => {
    expect(formatMoneyInterval(interval, "en")).toBe(english);
    expect(formatMoneyInterval(interval, "zh")).toBe(chinese);
  });

  it("says that an amount is not stated instead of zero", () => {
    expect(formatMoneyInterval(null, "en")).toBe("not stated");
    expect(formatMoneyInterval(null, "zh")).toBe("未说明");
  });

  it("keeps digits that a binary number would lose before it rounds to four", () => {
    expect(formatMoney("9007199254740993", "USD", "en")).toBe("$9,007tn");
    expect(formatMoney("4999500000", "EUR", "en")).toBe("€5bn");
    expect(formatMoney("4999400000", "EUR", "en")).toBe("€4.999bn");
  });

  it("names a currency without a sign of its own by its code, in Chinese by its name", () => {
    expect(formatMoney("2500000", "CHF", "en")).toBe("2.5m CHF");
    expect(formatMoney("25000", "CHF", "zh")).toBe("2.5万瑞士法郎");
  });
});

describe("partial dates", () => {
  it.each([
    ["2025", "2025", "2025年"],
    ["2025-H2", "second half of 2025", "2025年下半年"],
    ["2025-Q3", "third quarter of 2025", "2025年第三季度"],
    ["2025-10", "October 2025", "2025年10月"],
    ["2025-10-07", "7 October 2025", "2025年10月7日"],
    [null, "not dated", "未注明日期"],
  ])("says %s no more exactly than it is", (date, english, chinese) => {
    expect(formatPartialDate(date, "en")).toBe(english);
    expect(formatPartialDate(date, "zh")).toBe(chinese);
  });
});

describe("claim values", () => {
  it("keeps a firm part and its headline apart", () => {
    const value = {
      type: "money",
      currency: "USD",
      qualifier: "exact",
      value: "5000000000",
      min: null,
      max: "25000000000",
    } as const;
    expect(formatClaimValue(value, "en", [])).toBe("$5bn firm, up to $25bn");
    expect(formatClaimValue(value, "zh", [])).toBe("确定50亿美元，最多250亿美元");
  });

  it("says a rate per time, not a total", () => {
    expect(formatUnit("1250000000", "USD_per_month", "en", [])).toBe("$1.25bn a month");
    expect(formatUnit("1250000000", "USD_per_month", "zh", [])).toBe("每月12.5亿美元");
  });

  it("calls what is counted by the word of the case, else by its own name", () => {
    const units = [{ key: "season_tickets", name: { en: "season tickets", zh: "张季票" } }];
    expect(formatUnit("1200", "season_tickets", "zh", units)).toBe("1,200张季票");
    expect(formatUnit("1200", "season_tickets", "en", units)).toBe("1,200 season tickets");
    expect(formatUnit("3", "match_days", "en", units)).toBe("3 match days");
    expect(formatUnit("3", "years", "zh", units)).toBe("3年");
  });

  it("keeps undisclosed apart from unknown", () => {
    expect(formatClaimValue({ type: "undisclosed" }, "en", [])).toBe("undisclosed");
    const unknown = { type: "percent", qualifier: "unknown", value: null, min: null, max: null } as const;
    expect(formatClaimValue(unknown, "zh", [])).toBe("不详");
  });
});
