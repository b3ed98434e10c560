import type { ClaimValue, LinkPart } from "@/lib/domain/model/case-records";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { freeze } from "@/lib/domain/snapshots/freeze";
import { aCase, aClaim, aDeal, aLink, aParty } from "../../builders/case-builders";

function usd(value: string): ClaimValue {
  return { type: "money", currency: "USD", qualifier: "exact", value, min: null, max: null };
}

const EUR_12: ClaimValue = { type: "money", currency: "EUR", qualifier: "exact", value: "12", min: null, max: null };

const SLICE: LinkPart = {
  partType: "link",
  part: "l-cedar-slice",
  wholeType: "link",
  whole: "l-pool",
  relation: "slice_of_pool",
  note: null,
};

/**
 * Alder invested 100 in Birch (completed: PAID). Birch buys services for 60 from Alder (signed: COMMITTED), and chips
 * of unstated price. A pool put 50 into Alder (completed), 20 of which are Cedar's slice. Birch owes Elder 12 euro.
 * One loop of cash: Alder, Birch; it closes on contracts, and its narrowest step is at least 60.
 */
export function freezeSmallCase(): SnapshotDocument {
  const frozen = freeze({
    records: aCase({
      parties: [
        aParty({ slug: "alder", name: { en: "Alder Corporation", zh: "桤木" } }),
        aParty({ slug: "birch", name: { en: "Birch, Inc.", zh: null } }),
        aParty({ slug: "cedar", name: { en: "Cedar", zh: "雪松" } }),
        aParty({ slug: "elder" }),
        aParty({ slug: "pool", kind: "consortium", name: { en: "Holders of the pool", zh: null } }),
      ],
      deals: [
        aDeal({ slug: "invested", stage: "completed" }),
        aDeal({ slug: "services", stage: "signed" }),
        aDeal({ slug: "pooled", stage: "completed" }),
      ],
      links: [
        aLink({ slug: "l-invest", deal: "invested", kind: "equity_investment", payer: "alder", payee: "birch" }),
        aLink({ slug: "l-services", deal: "services", payer: "birch", payee: "alder" }),
        aLink({ slug: "l-chips", deal: "services", kind: "purchase_goods", payer: "birch", payee: "alder" }),
        aLink({ slug: "l-pool", deal: "pooled", kind: "equity_investment", payer: "pool", payee: "alder" }),
        aLink({ slug: "l-cedar-slice", deal: "pooled", kind: "equity_investment", payer: "cedar", payee: "alder" }),
        aLink({ slug: "l-euro", deal: "services", kind: "lease", payer: "birch", payee: "elder" }),
        aLink({ slug: "l-told", deal: "services", layer: "told", payer: "cedar", payee: "birch" }),
      ],
      linkParts: [SLICE],
      claims: [
        aClaim({ slug: "c-invest", subject: "l-invest", value: usd("100") }),
        aClaim({ slug: "c-services", subject: "l-services", value: usd("60") }),
        aClaim({ slug: "c-chips", subject: "l-chips", value: { type: "undisclosed" } }),
        aClaim({ slug: "c-pool", subject: "l-pool", value: usd("50") }),
        aClaim({ slug: "c-slice", subject: "l-cedar-slice", value: usd("20") }),
        aClaim({ slug: "c-euro", subject: "l-euro", value: EUR_12 }),
      ],
    }),
    number: 1,
    layout: { width: 100, height: 100, nodes: [] },
    corrections: [],
  });
  if (!frozen.ok) throw new Error(JSON.stringify(frozen.reason));
  return frozen.value;
}
