// Contract: a case that states no sum has no money to speak of: its pages, its picture and its report name no currency and
// measure none. A picture of several currencies measures sizes in one, and says so.
// Must reject: a placeholder for a currency before a reader, "0" for what nobody stated, a chart of nothing, sizes of two
// currencies that look comparable.
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { NetworkLegend } from "@/components/network/network-legend";
import type { Claim } from "@/lib/domain/model/case-records";
import type { MoneyInterval, NetworkLink, SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { projectNetwork } from "@/lib/domain/network/project-network";
import { freeze } from "@/lib/domain/snapshots/freeze";
import { liftDocument } from "@/lib/domain/snapshots/lift-document";
import { writePublicDocument } from "@/lib/domain/snapshots/public-document";
import { bakeSnapshot } from "@/lib/publication/bake";
import { layoutNetwork } from "@/lib/publication/layout";
import { pictureCurrency, widthClassOf, widthStepsOf } from "@/lib/view/network/arrow-looks";
import { drawNetwork } from "@/lib/view/network/network-picture";
import { indexDocument } from "@/lib/view/snapshots/document-index";
import { aTransferCase } from "@/tests/builders/transfer-case";
import { listReaderTexts } from "@/tests/fixtures/reader-words";

function freezeWith(change: (claim: Claim) => Claim): SnapshotDocument {
  const all = aTransferCase(["en"]);
  const records = { ...all, claims: all.claims.map(change) };
  const network = projectNetwork(records, records.header.asOf);
  const frozen = freeze({ records, number: 1, layout: layoutNetwork(network, records.parties), corrections: [] });
  if (!frozen.ok) throw new Error(JSON.stringify(frozen.reason));
  return frozen.value;
}

describe("a case whose links exist, with no sum stated", () => {
  const document = freezeWith((claim) => ({ ...claim, property: "exists", value: { type: "yes_no", yes: true } }));
  let texts: readonly (readonly [string, string])[];
  beforeAll(async () => {
    const documentBytes = new TextEncoder().encode(JSON.stringify(writePublicDocument(document)));
    const files = await bakeSnapshot({ document, documentBytes, sha256: "0".repeat(64), island: null });
    texts = files
      .filter(({ path }) => /\.(html|svg|csv|json)$/.test(path))
      .map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)] as const);
  });

  it("names no currency to a reader", () => {
    const found = texts.flatMap(([path, text]) =>
      (path.endsWith(".html") ? listReaderTexts(text) : [text]).flatMap((part) =>
        /XXX|¤/.test(part) ? [`${path}: ${part.slice(0, 120)}`] : [],
      ),
    );
    expect(found).toEqual([]);
    expect(texts.length).toBeGreaterThan(5);
  });

  it("writes no currency into the document either, and reads the same document out of it", () => {
    const written = JSON.stringify(writePublicDocument(document));
    expect(written).not.toContain("XXX");
    const { links } = JSON.parse(written).network;
    const open = links.flatMap(({ amounts }: NetworkLink) =>
      Object.values(amounts).filter((amount) => amount !== null),
    );
    expect(open.length).toBeGreaterThan(0);
    expect(open.map(({ currency }: MoneyInterval) => currency)).toEqual(open.map(() => null));
    expect(liftDocument(JSON.parse(written))).toEqual(document);
  });

  it("has no figure of a total", () => {
    expect(document.figures.filter(({ id }) => /^(gross|moved|circulating|throughput|receipts)/.test(id))).toEqual([]);
    expect(document.figures.some(({ id }) => id.startsWith("loops/"))).toBe(true);
  });

  it("draws every arrow at the finest width", () => {
    expect(pictureCurrency(document.network)).toBeNull();
    const steps = widthStepsOf(document.network);
    expect(widthClassOf(document.network.links, null, steps)).toBe(0);
  });
});

describe("a picture of several currencies", () => {
  const document = freezeWith((claim) =>
    claim.subject === "l-stake" && claim.value.type === "money"
      ? { ...claim, value: { ...claim.value, currency: "JPY", value: "9000000000000" } }
      : claim,
  );
  const picture = drawNetwork(indexDocument(document), "en");

  it("gives a sum in another currency than that of its sizes no width, however large the number", () => {
    expect(picture.currency).toBe("EUR");
    const yen = picture.arrows.find(({ links }) => links.includes("l-stake"));
    expect(yen?.widthClass).toBe(0);
    expect(picture.arrows.filter(({ widthClass }) => widthClass > 0).length).toBeGreaterThan(2);
  });

  it.each(["en", "zh"] as const)("says which currency sizes are in, and which are left out: %s", (locale) => {
    const html = renderToStaticMarkup(<NetworkLegend picture={picture} locale={locale} />);
    expect(html).toContain("JPY");
    expect(html).toMatch(locale === "en" ? /in euros? alone|in EUR alone/i : /只反映以欧元计的金额/);
  });
});
