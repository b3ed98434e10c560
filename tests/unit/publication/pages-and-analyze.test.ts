import { readFileSync } from "node:fs";
import { Window } from "happy-dom";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { moneyInterval } from "@/lib/domain/amounts/money-interval";
import { readOptions } from "@/lib/interchange/analysis/analysis-options";
import { fitSchema } from "@/lib/interchange/analysis/fit-schema";
import { measureDocument } from "@/lib/interchange/analysis/measure-document";
import { VIEW_PAGES } from "@/lib/publication/views";
import { concentrationText, shareRangeText, shareText } from "@/lib/view/dependence/share-bars";
import { formatCount, formatMoney, formatMoneyInterval } from "@/lib/view/format";
import { createPageContext } from "@/lib/view/snapshots/page-context";
import { ratioText } from "@/lib/view/stacks/stack-bars";
import { formatPerMille } from "@/lib/view/vehicles/waterfall-rows";
import { freezeShippedCase } from "../../builders/shipped-case";
import { dig } from "../interchange/analysis/run-analyze";

// Contract: every number of the reader views that is computed stands in what `analyze` prints of the same document.
// Must reject: a row of a page without its line in the print, a line with another number, a print that holds fewer rows.

const document = freezeShippedCase();
const pages = new Map<string, Window["document"]>();
let printed: unknown;

beforeAll(() => {
  const options = readOptions({});
  const analysis = options.ok ? measureDocument(document, options.value, () => 0) : null;
  if (!analysis?.ok) throw new Error("the shipped case is not measured");
  printed = JSON.parse(JSON.stringify(analysis.value));
  const context = createPageContext(document, "en");
  for (const [name, page] of Object.entries(VIEW_PAGES)) {
    const dom = new Window().document;
    dom.body.innerHTML = renderToStaticMarkup(
      page({ context, sha256: "0".repeat(64), assets: { stylesheet: "", fonts: [], script: null, address: null } }),
    );
    pages.set(name, dom);
  }
}, 120_000);

type Line = Readonly<Record<string, unknown>>;
const isLine = (value: unknown): value is Line => typeof value === "object" && value !== null;
/** The lines of one list of the print. */
const lines = (of: unknown, ...steps: readonly string[]): readonly Line[] => {
  const found = dig(of, "measures", ...steps);
  if (!Array.isArray(found)) throw new Error(`${steps.join("/")} is no list`);
  return found.filter(isLine);
};
const inner = (line: Line, name: string): readonly Line[] => {
  const found = line[name];
  return Array.isArray(found) ? found.filter(isLine) : [];
};
const count = (list: unknown) => (Array.isArray(list) ? list.length : Number.NaN);
const rows = (view: string, selector: string) => [...(pages.get(view)?.querySelectorAll(selector) ?? [])];
const text = (element: { readonly textContent: string } | null | undefined) =>
  (element?.textContent ?? "").replace(/\s+/g, " ").trim();
const cells = (row: ReturnType<typeof rows>[number] | undefined) => [...(row?.querySelectorAll("td") ?? [])].map(text);
const row = (view: string, selector: string) => cells(rows(view, selector)[0]);
const usd = (amount: unknown) => formatMoney(String(amount), "USD", "en");
const interval = (of: unknown) => {
  const high = dig(of, "high");
  const currency = String(dig(of, "currency"));
  return formatMoneyInterval(
    moneyInterval(currency, String(dig(of, "low")), typeof high === "string" ? high : null, dig(of, "approx") === true),
    "en",
  );
};
const concentration = (line: Line) => {
  const end = (name: "low" | "high", equals: "low" | "high") => ({
    index: Number(dig(line, "index", name)),
    effectiveNumber: Number(dig(line, "effectiveNumber", equals)),
  });
  return concentrationText({ lowest: end("low", "high"), highest: end("high", "low") }, "en");
};

describe("who depends on whom", () => {
  it("shows the printed shares of every payer, and the printed concentration", () => {
    const shown = rows("what-could-go-wrong", "[data-receiver]");
    expect(shown.length).toBeGreaterThan(8);
    for (const section of shown) {
      const lens = lines(printed, "exposure", "inflow").find(
        (one) =>
          one.lens === section.getAttribute("data-lens") &&
          one.currency === section.closest("[data-currency]")?.getAttribute("data-currency"),
      );
      const receiver = inner(lens ?? {}, "receivers").find(
        (one) => one.receiver === section.getAttribute("data-receiver"),
      );
      if (!receiver) throw new Error("a receiver of the page is not printed");
      const payers = inner(receiver, "payers");
      const shares = payers.map(({ shareLow, shareHigh }) => shareRangeText(Number(shareLow), Number(shareHigh), "en"));
      expect([...section.querySelectorAll("tr[data-payer]")].map((one) => one.getAttribute("data-payer"))).toEqual(
        payers.map(({ payer }) => payer),
      );
      expect([...section.querySelectorAll("tr[data-payer]")].map((one) => cells(one)[0])).toEqual(shares);
      if (payers.length > 1) expect(text(section)).toContain(concentration(receiver).index);
    }
  });

  it("shows the printed customers and stakes, row by row", () => {
    const customers = lines(printed, "exposure", "customers");
    expect(rows("what-could-go-wrong", "[data-customer-share]")).toHaveLength(customers.length);
    for (const customer of customers) {
      const shown = row("what-could-go-wrong", `[data-customer-share="${customer.claim}"]`);
      const { index, equals } = concentration(customer);
      expect(shown[3]).toContain(index);
      expect(shown[4]).toBe(equals);
    }
    const stakes = lines(printed, "exposure", "stakes");
    expect(rows("what-could-go-wrong", "[data-stake]")).toHaveLength(stakes.length);
    for (const { holder, held, lookThrough } of stakes) {
      expect(row("what-could-go-wrong", `[data-stake="${holder} ${held}"]`)[2]).toBe(
        shareText(Number(lookThrough), "en"),
      );
    }
  });

  it("shows the printed measures for experts, and the printed years", () => {
    const experts = lines(printed, "circularity", "experts");
    const names = {
      reciprocity: "reciprocatedShare",
      netting: "nettingShare",
      incoherence: "trophicIncoherence",
    };
    for (const [expert, name] of Object.entries(names)) {
      const values = ["COMMITTED", "REPORTED"].map((lens) => experts.find((one) => one.lens === lens)?.[name]);
      expect(row("what-could-go-wrong", `[data-expert="${expert}"]`).slice(0, 2)).toEqual(
        values.map((value) => shareText(Number(value), "en")),
      );
    }
    const years = lines(printed, "circularity", "years").filter(({ lens }) => lens === "REPORTED");
    const shown = rows("what-could-go-wrong", '[data-years="REPORTED"] tbody tr');
    expect(shown.map(cells)).toEqual(
      inner(years[0] ?? {}, "years").map(({ low, high, circulating }) => [low, high, circulating].map(usd)),
    );
    expect(shown.length).toBeGreaterThan(2);
  });

  it("names as many missing days of payment as the print", () => {
    const [answer] = lines(printed, "circularity", "inOrderOfDays").filter(({ lens }) => lens === "COMMITTED");
    const [without, all] = [count(answer?.withoutDay), count(answer?.onLoops)];
    expect(answer?.returns).toBeNull();
    expect(row("what-could-go-wrong", '[data-expert="in-order"]')[0]).toContain(`${without} of the ${all} links`);
  });
});

describe("vehicles, stacks and what-ifs", () => {
  it("show the printed falls of every vehicle that carries them", () => {
    const carried = lines(printed, "vehicles", "vehicles").filter(({ structure }) => structure !== null);
    expect(rows("vehicles", "[data-fall-ground]")).toHaveLength(carried.length);
    for (const { party, structure } of carried) {
      const whole = dig(structure, "debtWholeDownToPerMille");
      expect(row("what-could-go-wrong", `[data-spv="${party}"]`)[0]).toContain(formatPerMille(Number(whole)));
      for (const fall of inner(isLine(structure) ? structure : {}, "falls")) {
        const shown = row("vehicles", `[data-vehicle="${party}"] [data-fall="${fall.fallPerMille}"]`);
        expect([shown[0], shown[3]]).toEqual([usd(fall.value), usd(fall.debtLoss)]);
        expect(shown[2]).toContain(usd(fall.equityLoss));
      }
    }
  });

  it("show the printed debt of each vehicle, of its companies, and the rent that would repay it", () => {
    for (const vehicle of lines(printed, "vehicles", "vehicles")) {
      const section = rows("vehicles", `[data-spv="${vehicle.party}"]`)[0];
      const tables = text(section?.querySelector(".debt-views"));
      if (vehicle.ownDebt !== null) expect(tables).toContain(interval(dig(vehicle, "ownDebt", "amount")));
      for (const views of inner(vehicle, "debtViews")) {
        for (const view of [views.asReported, views.withVehicle]) {
          if (view !== null) expect(tables).toContain(interval(dig(view, "amount")));
        }
      }
      const floor = vehicle.leaseFloor;
      expect(section?.querySelector(".lease-floor") === null).toBe(floor === null);
      if (floor !== null) expect(text(section?.querySelector(".lease-floor"))).toContain(usd(dig(floor, "perMonth")));
    }
  });

  it("show the printed ratios of the illustration and of the vehicle it is told of", () => {
    const illustration = dig(printed, "measures", "stacking", "told");
    const told = rows("vehicles", "[data-spv]")[0]?.getAttribute("data-spv");
    const stack = lines(printed, "stacking", "stacks").find(({ party }) => party === told);
    for (const ratio of ["gross", "independent", "net"]) {
      const ends = [dig(illustration, ratio), dig(stack, "low", ratio), dig(stack, "high", ratio)].map(Number);
      expect(row("vehicles", `[data-ratio="${ratio}"]`)).toEqual([
        ratioText(ends[0] ?? 0, ends[0] ?? 0, "en"),
        ratioText(ends[1] ?? 0, ends[2] ?? 0, "en"),
      ]);
    }
  });

  it("show what suppliers would miss as printed, and the printed backstops and rounds", () => {
    const books = lines(printed, "clearing", "signed");
    for (const book of rows("what-could-go-wrong", "[data-customer]")) {
      const own = books.find(({ customer }) => customer === book.getAttribute("data-customer"));
      for (const shown of book.querySelectorAll("tr[data-supplier]")) {
        const line = inner(own ?? {}, "suppliers").find(
          ({ supplier }) => supplier === shown.getAttribute("data-supplier"),
        );
        const { currency, approx } = isLine(line?.amount) ? line.amount : {};
        const missed = inner(line ?? {}, "missed").map((part) => interval({ currency, approx, ...part }));
        expect(cells(shown).slice(1, 5)).toEqual(missed);
      }
    }
    const caps = lines(printed, "clearing", "backstops");
    expect(rows("what-could-go-wrong", "[data-promise]")).toHaveLength(caps.length);
    for (const { link, cap } of caps) {
      if (cap !== null) expect(row("what-could-go-wrong", `[data-promise="${link}"]`)[1]).toContain(interval(cap));
    }
    const rounds = lines(printed, "clearing", "openRounds");
    expect(rows("what-could-go-wrong", "[data-issuer]").map((one) => one.getAttribute("data-issuer"))).toEqual(
      rounds.map(({ issuer }) => issuer),
    );
    for (const { issuer, amount } of rounds) {
      expect(row("what-could-go-wrong", `[data-issuer="${issuer}"]`)[0]).toBe(interval(amount));
    }
  });
});

describe("rules, loops and figures", () => {
  it("show the printed caps with what can be left of them", () => {
    const caps = lines(printed, "routes", "caps");
    expect(rows("rules", "[data-cap]")).toHaveLength(caps.length);
    for (const cap of caps) {
      const shown = row("rules", `[data-cap="${cap.jurisdiction}"]`);
      expect(shown[0]).toBe(`${formatCount(Number(cap.units), "en")} H100 equivalents`);
      expect(shown[2]).toContain(formatCount(Number(dig(cap, "left", "high")), "en"));
    }
  });

  it("show every loop that is printed, and what would fall with each thing", () => {
    const loops = lines(printed, "loops", "sets").flatMap((set) => inner(set, "loops").map(({ id }) => String(id)));
    const known = new Set([...(pages.get("loops")?.querySelectorAll("[id]") ?? [])].map((one) => one.id));
    expect([...new Set(loops)].filter((id) => ![...known].some((one) => one.includes(id)))).toEqual([]);
    const bearing = lines(printed, "loops", "loadBearing");
    const shown = rows("loops", "[data-strike]");
    expect(shown.length).toBeGreaterThan(10);
    for (const strike of shown) {
      const line = bearing.find(({ type, slug }) => `${type}:${slug}` === strike.getAttribute("data-strike"));
      const [fallen, softened] = [count(line?.fallen), count(line?.softened)];
      expect(cells(strike)[0]).toContain(softened === 0 ? `${fallen} loop` : `+ ${softened}`);
    }
  });

  it("are valid by the published schema of the print", () => {
    const schema: object = JSON.parse(readFileSync("docs/schemas/analysis-output.schema.json", "utf8"));
    expect(fitSchema(printed, schema).faults).toEqual([]);
  });
});
