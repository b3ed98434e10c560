import { expect, test } from "vitest";
import { familyOf, fixedValueFlowOf, LINK_KIND_ROWS, LINK_KINDS } from "@/lib/domain/model/link-kinds";
import { linkSentenceText } from "@/lib/view/deals/link-sentence";
import { label } from "@/lib/view/labels";
import { indexDocument } from "@/lib/view/snapshots/document-index";
import { freezeShippedCase } from "../../../builders/shipped-case";

// Contract: money that a vehicle pays back to its sponsor is cash from payer to payee that settles at once.
// Must reject: a distribution told as a purchase, or due over time.

test("a distribution is a settled cash payment between payer and payee", () => {
  expect(LINK_KIND_ROWS.distribution).toMatchObject({
    roles: { payer: "payer", payee: "payee" },
    flowClass: "cash",
    lensRow: "settling",
  });
  expect(familyOf("distribution", false)).toBe("equity");
  expect([label.kind("distribution", "en"), label.kind("distribution", "zh")]).toEqual(["distribution", "分配款"]);
});

test("the venture of the shipped case pays back 3 to Meta, once, and it counts as paid", () => {
  const document = freezeShippedCase();
  const index = indexDocument(document);
  const link = index.links.get("l-hyperion-meta");
  const networkLink = index.networkLinks.get("l-hyperion-meta");
  if (!link) throw new Error("the shipped case has no distribution");
  expect(link.kind).toBe("distribution");
  expect(networkLink?.amounts.PAID).toMatchObject({ low: "3000000000", high: "3000000000" });
  expect(linkSentenceText(index, link, networkLink, "en")).toMatch(/ pays back about \$3bn to Meta/);
  expect(linkSentenceText(index, link, networkLink, "zh")).toMatch(/向Meta.*分配约30亿美元/);
});

test("what moves along a kind is said once, and fixed for payments and guarantees alone", () => {
  for (const kind of LINK_KINDS) {
    const fixed = fixedValueFlowOf(kind);
    expect(fixed === null || fixed === LINK_KIND_ROWS[kind].valueFlow).toBe(true);
    expect(fixed === "cash").toBe(LINK_KIND_ROWS[kind].flowClass === "cash");
    expect(fixed === "guarantee").toBe(LINK_KIND_ROWS[kind].flowClass === "contingent");
  }
});
