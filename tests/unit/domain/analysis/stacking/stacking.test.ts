// Contract: the three ratios of a stack come together; re-pledging and leverage by worked examples.
// Must reject: counting what passes through a counted claim a second time.
import { describe, expect, test } from "vitest";
import { leverageOnLeverage, repledge } from "@/lib/domain/analysis/stacking/repledging";
import { type Instrument, stackRatios } from "@/lib/domain/analysis/stacking/stack-ratios";
import { readVector } from "@/tests/fixtures/read-vector";

type Figures = Record<string, number>;

describe("claims on one asset", () => {
  test("F01: the house of 200,000 carries eight claims, six independent ones and one net", () => {
    const { input, expected } = readVector<{ underlying: number; instruments: [string, number, string][] }, Figures>(
      "F01",
    );
    const instruments = input.instruments.map(([id, notional, type]) => toInstrument(id, notional, type));
    const stack = stackRatios("house", instruments, BigInt(input.underlying));
    expect(stack).toEqual({
      gross: expected.gross_stack,
      independent: expected.independent_stack,
      net: expected.net_claims_on_house,
      independentNotional: expected.independent_notional,
      ifWorthless: {
        losses: expected.sum_of_losses_of_losing_parties_if_house_worth_0,
        gains: expected.gains_of_protection_buyers_if_house_worth_0,
        systemLoss: expected.system_net_loss_if_house_worth_0,
      },
      billionths: {
        roots: BigInt(expected.system_net_loss_if_house_worth_0 ?? -1) * 10n ** 9n,
        bets: BigInt(expected.gains_of_protection_buyers_if_house_worth_0 ?? -1) * 10n ** 9n,
      },
    });
  });

  test("an instrument on a pool counts with its share, one on another asset not at all", () => {
    const instruments: Instrument[] = [
      { id: "loan", restsOn: "gpus", notionalMinor: 100n, kind: "root" },
      { id: "bond", restsOn: "loan", notionalMinor: 400n, kind: "synthetic", poolShare: "0.25" },
      { id: "rent", restsOn: "rents", notionalMinor: 70n, kind: "pledge" },
    ];
    expect(stackRatios("gpus", instruments, 100n)).toMatchObject({ gross: 2, independent: 2, net: 1 });
  });

  test("a pass-through of something that is not in the list stands for it", () => {
    const share: Instrument = { id: "share", restsOn: "house", notionalMinor: 5n, kind: "pass_through" };
    expect(stackRatios("house", [share], 10n)).toMatchObject({ gross: 0.5, net: 0.5 });
    expect(stackRatios("house", [share], 0n).gross).toBeNull();
  });

  test("refuses an instrument that rests on itself", () => {
    const circle: Instrument[] = [
      { id: "a", restsOn: "b", notionalMinor: 1n, kind: "synthetic" },
      { id: "b", restsOn: "a", notionalMinor: 1n, kind: "synthetic" },
    ];
    expect(() => stackRatios("house", circle, 1n)).toThrow(RangeError);
  });
});

describe("collateral used again", () => {
  test("F02: 100 at a haircut of 10% lends 243.9 in three steps and 900 without end", () => {
    const { input, expected } = readVector<Figures, Figures>("F02");
    const chain = repledge({ collateral: input.collateral ?? 0, haircut: input.haircut ?? 0, reuse: 1, steps: 3 });
    expect(chain.loansBySteps[2]).toBeCloseTo(expected.loans_after_3_steps ?? -1, 9);
    expect(chain.limit).toBeCloseTo(expected.limit_of_loans ?? -1, 9);
    expect(chain.velocity).toBeCloseTo(expected.velocity_after_3_pledges ?? -1, 9);
  });

  test("without haircut and with full re-use there is no limit", () => {
    expect(repledge({ collateral: 1, haircut: 0, reuse: 1, steps: 1 }).limit).toBeNull();
  });

  test("F03: when half of the vehicle's equity is borrowed, the same GPUs carry 5.33 times its money", () => {
    const { input, expected } = readVector<Figures, Figures>("F03");
    const leverage = leverageOnLeverage({
      assets: input.gpus ?? 0,
      vehicleEquity: input.spv_equity ?? 0,
      vehicleDebt: input.spv_debt ?? 0,
      debtOfEquityHolders: input.debt_of_equity_investors ?? 0,
    });
    expect(leverage.vehicle).toBeCloseTo(expected.spv_leverage ?? -1, 9);
    expect(leverage.lookThrough).toBeCloseTo(expected.look_through_leverage ?? -1, 9);
    expect(leverage.debtOnSameAssets).toBe(expected.debt_on_same_gpus);
  });
});

function toInstrument(id: string, notional: number, type: string): Instrument {
  const [word = "", , name = ""] = type.split(/ (through|on) /);
  const kind = word === "root" ? "root" : word === "passes" ? "pass_through" : "synthetic";
  return { id, restsOn: kind === "root" ? "house" : name, notionalMinor: BigInt(notional), kind };
}
