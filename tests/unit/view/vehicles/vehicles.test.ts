import { beforeAll, describe, expect, it } from "vitest";
import { wholeDownTo } from "@/lib/domain/analysis/vehicles/asset-fall";
import { debtViews, vehicleDebt } from "@/lib/domain/analysis/vehicles/debt-views";
import { leaseFloor } from "@/lib/domain/analysis/vehicles/lease-floor";
import { readVehicles, type VehicleRecord } from "@/lib/domain/analysis/vehicles/read-vehicles";
import { seeThrough } from "@/lib/domain/analysis/vehicles/see-through";
import { type CarriedStructure, carryStructure } from "@/lib/domain/analysis/vehicles/vehicle-structure";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { indexDocument } from "@/lib/view/snapshots/document-index";
import { buildFiveSteps, toldVehicle } from "@/lib/view/vehicles/five-steps";
import { missingText } from "@/lib/view/vehicles/missing-words";
import { drawStructure } from "@/lib/view/vehicles/structure-picture";
import { vehicleMessages } from "@/lib/view/vehicles/vehicle-messages";
import { readFallGround, waterfallRow, writeFallGround } from "@/lib/view/vehicles/waterfall-rows";
import { freezeShippedCase } from "../../../builders/shipped-case";

// Contract: what is said of a vehicle comes from its claims; a place without one names the claim, and invents nothing.
// Must reject: a slice added to its pool, a what-if without "if", a sum where the cost or the debt is not on record.

let document: SnapshotDocument;
let records: readonly VehicleRecord[];

/** Smallest units of so many billion dollars, in tenths. */
const tenths = (billions: number) => BigInt(billions) * 10_000_000_000n;

beforeAll(() => {
  document = freezeShippedCase();
  records = readVehicles(document);
});

function recordOf(vehicle: string): VehicleRecord {
  const record = records.find((one) => one.vehicle === vehicle);
  if (!record) throw new Error(`${vehicle} is not read`);
  return record;
}

function carriedOf(vehicle: string): CarriedStructure {
  const result = carryStructure(recordOf(vehicle));
  if (!result.ok) throw new Error(`${vehicle} is not carried`);
  return result.carried;
}

describe("the vehicles of a case", () => {
  it("are all read, each once", () => {
    const spvs = document.parties.filter(({ kind }) => kind === "spv").map(({ slug }) => slug);
    expect(records.map(({ vehicle }) => vehicle).sort()).toEqual(spvs.sort());
  });

  it("keep told links apart from the record", () => {
    const record = recordOf("xai-colossus2-spv");
    expect(record.told.map(({ slug }) => slug)).toEqual(["l-told-xai-spv-control"]);
    expect(record.control.map(({ link }) => link.slug)).toEqual(["l-valor-spv-control"]);
  });

  it("show a balance where a loan has no sum, and say that it is one", () => {
    const [loan] = recordOf("ccac-iv").debt;
    expect(loan?.isBalance).toBe(true);
    expect(loan?.amount?.high).toBe("4953967000");
    expect(loan?.claims).toContain("c-ddtl2-balance");
  });

  it("take no cost from a deal that two vehicles share", () => {
    expect(recordOf("vantage-frontier").cost).toBeNull();
    expect(recordOf("beignet").cost).toBeNull();
  });
});

describe("the structure of the reported xAI vehicle", () => {
  it("is 12.5 of debt and 7.5 of equity on 20, NVIDIA's 2 inside the equity", () => {
    const carried = carriedOf("xai-colossus2-spv");
    expect(carried.costMinor).toBe(tenths(200));
    expect(carried.structure.debt).toEqual([{ name: "debt", holders: { "spv-lenders": tenths(125) } }]);
    expect(carried.structure.equity.holders).toEqual({ nvidia: tenths(20), others: tenths(55) });
    expect(carried.assumptions).toEqual(["debt_at_ceiling", "slices_at_ceiling", "assets_cost_all_money"]);
  });

  it("leaves lenders whole down to a fall of 37.5% and costs them 7.5 at 75%", () => {
    const carried = carriedOf("xai-colossus2-spv");
    expect(wholeDownTo(carried)).toBe(375);
    expect(waterfallRow(carried, 375, "en").isDebtWhole).toBe(true);
    expect(waterfallRow(carried, 750, "en")).toMatchObject({
      fall: "75%",
      value: "$5bn",
      loanToValue: "250%",
      debtPaid: "$5bn",
      debtLoss: "$7.5bn",
      equityLoss: "$7.5bn",
      byHolder: [
        { holder: "spv-lenders", loss: "$7.5bn" },
        { holder: "others", loss: "$5.5bn" },
        { holder: "nvidia", loss: "$2bn" },
      ],
    });
  });

  it("looked through is a tenth of NVIDIA's own money, the payments adding up to 20", () => {
    const payments = seeThrough(recordOf("xai-colossus2-spv"), carriedOf("xai-colossus2-spv")) ?? [];
    expect(Object.fromEntries(payments.map(({ payer, amountMinor }) => [payer, amountMinor]))).toEqual({
      nvidia: tenths(20),
      others: tenths(55),
      "spv-lenders": tenths(125),
    });
    expect(payments.every(({ payee }) => payee === "nvidia")).toBe(true);
    expect(payments.find(({ payer }) => payer === "nvidia")?.claims).toContain("c-nv-spv-2");
  });

  it("says that rent, price and residual are missing", () => {
    const index = indexDocument(document);
    const texts = recordOf("xai-colossus2-spv").missing.map((one) => missingText(index, one, "en"));
    expect(texts).toContain("the rent: xAI rents from the xAI Colossus 2 special purpose vehicle (5 years)");
    expect(texts).toContain("the price: The xAI Colossus 2 special purpose vehicle buys goods from NVIDIA");
  });
});

describe("debt views", () => {
  it("set xAI's known loans of 5 beside up to 17.5 with the vehicle, and leave the lease view open", () => {
    const [views] = debtViews(document, recordOf("xai-colossus2-spv"));
    expect(views).toMatchObject({ company: "xai", role: "lessee", basis: "known_loans", withLease: null });
    expect(views?.asReported?.amount).toMatchObject({ low: "5000000000", high: "5000000000" });
    expect(views?.withVehicle?.amount).toMatchObject({ low: "5000000000", high: "17500000000" });
    expect(views?.missing.map(({ role }) => role)).toEqual(["company_debt", "rent"]);
  });

  it("do not add a vehicle to the debt of a sponsor that may already contain it", () => {
    const [views] = debtViews(document, recordOf("ccac-iv"));
    expect(views).toMatchObject({ company: "coreweave", role: "sponsor", basis: "total_debt" });
    expect(views?.withVehicle?.amount).toMatchObject({ low: "21400000000", high: "26353967000" });
  });

  it("add the two loans of one vehicle", () => {
    expect(vehicleDebt(recordOf("abilene-jv"))?.amount).toMatchObject({ low: "9400000000", high: "9400000000" });
  });
});

describe("consolidation and rent", () => {
  it("leave the question of consolidation open and name the facts that decide it", () => {
    const [views] = debtViews(document, recordOf("xai-colossus2-spv"));
    expect(views?.consolidation).toEqual({
      answer: "not_determinable",
      missing: ["hasPower", "absorbsLosses", "hasBenefits"],
    });
    const [meta] = debtViews(document, recordOf("hyperion-jv"));
    expect(meta?.consolidation).toEqual({ answer: "not_determinable", missing: ["hasPower"] });
  });

  it("put the rent that only repays 20 billion in 60 months at a sixtieth, rounded up to the cent", () => {
    const floor = leaseFloor(recordOf("xai-colossus2-spv"), document.claims);
    expect(floor).toMatchObject({ lessee: "xai", months: 60, perMonth: "333333333.34" });
    expect(floor?.claims).toEqual(["c-spv-total-20", "c-xai-spv-lease-years"]);
    expect(leaseFloor(recordOf("vci"), document.claims)).toBeNull();
  });
});

describe("a vehicle without a cost on record", () => {
  it("is not computed and names the claim", () => {
    const result = carryStructure(recordOf("beignet"));
    expect(result.ok).toBe(false);
    expect(result.ok ? [] : result.missing).toEqual([
      { role: "asset_value", subjectType: "party", subject: "beignet" },
    ]);
  });
});

describe("the five steps", () => {
  it("belong to the vehicle that most statements of the video name, and to no other", () => {
    const index = indexDocument(document);
    expect(toldVehicle(index, records)).toBe("xai-colossus2-spv");
    expect(buildFiveSteps(index, recordOf("vci"), false).flatMap(({ told }) => told)).toEqual([]);
  });

  it("set Valor on record against xAI as told, with the verdict on it", () => {
    const [first] = buildFiveSteps(indexDocument(document), recordOf("xai-colossus2-spv"), true);
    expect(first?.told.map(({ actor }) => actor.en)).toEqual(["xai"]);
    expect(first?.links.map(({ link }) => link.payer)).toEqual(["valor"]);
    expect(first?.statements.map(({ slug }) => slug)).toContain("st-072");
  });
});

describe("the slider", () => {
  it("computes from its attribute what the page computes from claims", () => {
    const carried = carriedOf("xai-colossus2-spv");
    const ground = readFallGround(writeFallGround(carried));
    expect(ground && waterfallRow(ground, 750, "zh")).toEqual(waterfallRow(carried, 750, "zh"));
    expect(readFallGround("null")).toBeNull();
  });

  it("says if in both languages", () => {
    const row = waterfallRow(carriedOf("xai-colossus2-spv"), 500, "en");
    expect(vehicleMessages("en").ifSentence(row)).toMatch(/^If value falls by 50%/);
    expect(vehicleMessages("zh").ifSentence(row)).toMatch(/^如果跌去50%/);
  });
});

describe("the picture", () => {
  it("keeps an empty box for a role without a link, and no arrow to it", () => {
    const picture = drawStructure(indexDocument(document), recordOf("xai-colossus2-spv"), "en");
    expect(picture.boxes.filter(({ isEmpty }) => isEmpty).map(({ role }) => role)).toEqual(["guarantor"]);
    expect(picture.arrows).toHaveLength(5);
    expect(picture.text).toContain("Guarantor: not on record");
  });
});
