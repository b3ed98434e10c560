import type { Budget } from "@/lib/domain/analysis/budget";
import type { Obligations, Recovery } from "@/lib/domain/analysis/clearing/obligations";
import { findThreshold, runScenario, type Scenario, type StressBook } from "@/lib/domain/analysis/clearing/scenarios";
import type { Json } from "./analysis";
import type { FileScenario, FileTranche } from "./web-file";
import { roundFigure, type Scale, toMinorAmounts } from "./web-scale";

/** Of a scenario the one thing that it sets, by a name that no file can give. */
const IT = "it";

/** What each scenario of the file does to the debts, and how bad it has to be for somebody to default (method page, D5). */
export function measureScenarios(
  scenarios: readonly FileScenario[] | undefined,
  obligations: Obligations,
  recovery: Recovery | undefined,
  scale: Scale,
  budget: Budget,
): Json {
  return (scenarios ?? []).map((file) => {
    const book = bookOf(file, obligations, scale);
    const { clearing, defaults, lossByHolder, lossByTranche } = runScenario(
      book,
      scenarioAt(file, null),
      recovery,
      budget,
    );
    const isGraded = file.kind === "customer_pays_share" || file.kind === "collateral_falls";
    const first = isGraded ? findThreshold(book, (severity) => scenarioAt(file, severity), recovery, budget) : null;
    const said = { scenario: file.kind, kind: "scenario", method: "D5" };
    if (budget.reason !== null) return { ...said, cut: [{ part: `scenario ${file.kind}`, reason: budget.reason }] };
    return {
      ...said,
      defaults: defaults.map((name) => (name === IT && "vehicle" in file ? file.vehicle : name)),
      isUnique: clearing.isUnique,
      lossByHolder: Object.fromEntries(
        Object.entries(lossByHolder).map(([holder, loss]) => [holder, scale.writeComputed(loss)]),
      ),
      lossByTranche: lossByTranche.map(({ tranche, lossMinor }) => ({ tranche, loss: scale.write(lossMinor) })),
      firstDefaultAt: first && roundFigure(first.severity),
    };
  });
}

/** The scenario as the file has it, or at another severity: a customer that pays 1 − severity, a fall of severity. */
function scenarioAt(file: FileScenario, severity: number | null): Scenario {
  switch (file.kind) {
    case "customer_pays_share":
      return { kind: file.kind, customer: file.customer, share: severity === null ? Number(file.share) : 1 - severity };
    case "collateral_falls":
      return { kind: file.kind, vehicle: IT, fall: severity ?? Number(file.fall) };
    case "backstop_called":
      return { kind: file.kind, backstop: IT, share: Number(file.share) };
    case "lease_not_renewed":
      return { kind: file.kind, vehicle: IT };
    case "equity_round_fails":
      return { kind: file.kind, round: IT };
  }
}

function bookOf(file: FileScenario, obligations: Obligations, scale: Scale): StressBook {
  const book: StressBook = { obligations, vehicles: {}, backstops: {}, equityRounds: {} };
  const tranche = ({ name, holders }: FileTranche) => ({ name, holders: toMinorAmounts(holders, scale) });
  switch (file.kind) {
    case "customer_pays_share":
      return book;
    case "collateral_falls":
    case "lease_not_renewed": {
      const structure = { debt: file.debt.map(tranche), equity: tranche(file.equity) };
      const value = scale.toMinor(file.value);
      return { ...book, vehicles: { [IT]: { structure, assetValueMinor: value, residualValueMinor: value } } };
    }
    case "backstop_called": {
      const { guarantor, beneficiary } = file;
      return { ...book, backstops: { [IT]: { guarantor, beneficiary, capMinor: scale.toMinor(file.cap) } } };
    }
    case "equity_round_fails":
      return { ...book, equityRounds: { [IT]: { issuer: file.issuer, amountMinor: scale.toMinor(file.amount) } } };
  }
}
