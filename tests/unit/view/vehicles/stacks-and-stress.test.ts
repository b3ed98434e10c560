import { beforeAll, describe, expect, it } from "vitest";
import { readToldStack } from "@/lib/domain/analysis/stacking/read-told-stack";
import { stackRatios } from "@/lib/domain/analysis/stacking/stack-ratios";
import {
  missedPart,
  readCallablePromises,
  readCustomerBooks,
  readOpenRounds,
} from "@/lib/domain/analysis/stress/read-commitments";
import { assetStack } from "@/lib/domain/analysis/vehicles/asset-stack";
import { readVehicles } from "@/lib/domain/analysis/vehicles/read-vehicles";
import { NO_WORDS } from "@/lib/domain/model/case-words";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { ratioText } from "@/lib/view/stacks/stack-bars";
import { customerSentence, readCustomerGround, writeCustomerGround } from "@/lib/view/stress/customer-rows";
import { freezeShippedCase } from "../../../builders/shipped-case";

// Contract: a stack is read from the illustration that the words of the case call one and from nothing else; what-ifs are recorded sums times a share.
// Must reject: a stack where a step of the telling is absent, a multi-year sum read as debt due, a cap that nobody stated.

let document: SnapshotDocument;

beforeAll(() => {
  document = freezeShippedCase();
});

describe("the house of 2008", () => {
  it("stacks 8 gross, 6 independent and 1 net on one price, as told", () => {
    const told = readToldStack(document.header.words, document.analogies);
    const ratios = told && stackRatios(told.asset, told.instruments, told.valueMinor);
    expect(ratios).toMatchObject({
      gross: 8,
      independent: 6,
      net: 1,
      independentNotional: 120_000_000,
      ifWorthless: { losses: 120_000_000, gains: 100_000_000, systemLoss: 20_000_000 },
    });
  });

  it("is left out when the telling lacks a step", () => {
    const { words } = document.header;
    for (const step of ["an-house-07", "an-house-13"]) {
      expect(
        readToldStack(
          words,
          document.analogies.filter(({ slug }) => slug !== step),
        ),
      ).toBeNull();
    }
    expect(readToldStack(words, [])).toBeNull();
  });

  it("is no stack in a case that does not call it one", () => {
    expect(readToldStack(NO_WORDS, document.analogies)).toBeNull();
  });
});

describe("the chips of the reported xAI vehicle", () => {
  it("carry up to 12.5 of debt on 20 and no bet", () => {
    const record = readVehicles(document).find(({ vehicle }) => vehicle === "xai-colossus2-spv");
    const stack = record ? assetStack(record) : null;
    expect(stack?.low.net).toBe(0);
    expect(stack?.high).toMatchObject({ gross: 0.625, independent: 0.625, net: 0.625 });
  });

  it("print a ceiling as a ceiling", () => {
    expect(ratioText(0, 0.625, "en")).toBe("up to 0.63");
    expect(ratioText(8, 8, "zh")).toBe("8");
    expect(ratioText(null, 1, "en")).toBe("–");
  });
});

describe("what a customer has signed", () => {
  it("is 300, 250, 138 and up to 22.4 for OpenAI, as stated and over all years", () => {
    const book = readCustomerBooks(document, 2).find(({ customer }) => customer === "openai");
    const billions = book?.suppliers.map(({ supplier, amount }) => [supplier, Number(amount.low), Number(amount.high)]);
    expect(billions).toEqual([
      ["oracle", 300e9, 300e9],
      ["microsoft", 250e9, 250e9],
      ["aws", 138e9, 138e9],
      ["coreweave", 0, 22.4e9],
    ]);
    expect(book?.total).toEqual({ currency: "USD", low: "688000000000", high: "710400000000", approx: true });
    expect(book?.withoutSum.map(({ link }) => link)).toEqual(["l-oai-amd-buy"]);
  });

  it("misses half of both ends if half is paid, and says if", () => {
    const book = readCustomerBooks(document, 2).find(({ customer }) => customer === "openai");
    if (!book) throw new Error("OpenAI has no book");
    expect(missedPart(book.total, 500)).toMatchObject({ low: "344000000000", high: "355200000000" });
    expect(customerSentence({ name: "OpenAI", total: book.total, years: null }, 500, "en")).toBe(
      "If OpenAI paid 50% of the whole, its suppliers would miss about $344bn – $355.2bn.",
    );
    expect(customerSentence({ name: "OpenAI", total: book.total, years: null }, 500, "zh")).toMatch(
      /^若OpenAI只履约50%/,
    );
    const ground = { name: "OpenAI", total: book.total, years: "2025 to 2034" };
    expect(customerSentence(ground, 500, "en")).toContain("would miss about $344bn – $355.2bn (2025 to 2034).");
    expect(readCustomerGround(writeCustomerGround(ground))).toEqual(ground);
    expect(readCustomerGround("{}")).toBeNull();
  });

  it("keeps a floor without an upper end as a floor", () => {
    const book = readCustomerBooks(document, 2).find(({ customer }) => customer === "anthropic");
    expect(book?.suppliers[0]).toMatchObject({ supplier: "aws", amount: { low: "100000000000", high: null } });
    expect(book?.total).toMatchObject({ low: "130000000000", high: null });
  });
});

describe("promises and rounds", () => {
  it("list every guarantee, one without a stated cap last and without a sum", () => {
    const promises = readCallablePromises(document);
    expect(promises[0]).toMatchObject({ guarantor: "meta", beneficiary: "nebius", cap: { high: "15000000000" } });
    expect(promises.at(-1)).toMatchObject({ beneficiary: "hyperion-jv", cap: null });
  });

  it("count as open what is signed and not paid for OpenAI, never the conditional 35 nor a payment beside its round", () => {
    const round = readOpenRounds(document).find(({ issuer }) => issuer === "openai");
    // 15 of Amazon, 30 of NVIDIA, and 10 of the 30 of SoftBank, whose third payment lies inside them. Of Microsoft's 13 it
    // is not known how much was cash.
    expect(round?.amount).toMatchObject({ low: "55000000000", high: "68000000000" });
    expect(round?.links.map(({ link }) => link).sort()).toEqual([
      "l-amzn-oai-2026",
      "l-msft-oai-equity",
      "l-nv-oai-2026",
      "l-sb-oai-2026",
    ]);
  });
});
