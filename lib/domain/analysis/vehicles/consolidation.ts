/** What is known of a vehicle in the eyes of one company; null where no source says. */
export interface ControlFacts {
  /** It decides on re-leasing and sale: the activities that matter most. */
  readonly hasPower: boolean | null;
  /** It bears losses that could be significant, by equity, guarantee or fixed-price option. */
  readonly absorbsLosses: boolean | null;
  /** It has a right to benefits that could be significant. */
  readonly hasBenefits: boolean | null;
  /** It can use its power to change what it gets. */
  readonly linksPowerToReturns: boolean | null;
}

export interface ConsolidationAnswer {
  readonly answer: "yes" | "no" | "not_determinable";
  readonly missing: readonly (keyof ControlFacts)[];
}

/**
 * Would this company consolidate the vehicle? A list of questions, not a verdict. US rules ask for power and for losses
 * or benefits; IFRS asks for power, variable returns and the link between them (method page, E2). `missing` names the
 * facts without which neither yes nor no can be said.
 */
export function wouldConsolidate(facts: ControlFacts, rules: "us" | "ifrs"): ConsolidationAnswer {
  const hasReturns = eitherOf(facts.absorbsLosses, facts.hasBenefits);
  const parts = [facts.hasPower, hasReturns, ...(rules === "ifrs" ? [facts.linksPowerToReturns] : [])];
  if (parts.includes(false)) return { answer: "no", missing: [] };
  if (!parts.includes(null)) return { answer: "yes", missing: [] };
  const asked: (keyof ControlFacts)[] = ["hasPower"];
  if (hasReturns === null) asked.push("absorbsLosses", "hasBenefits");
  if (rules === "ifrs") asked.push("linksPowerToReturns");
  return { answer: "not_determinable", missing: asked.filter((fact) => facts[fact] === null) };
}

function eitherOf(one: boolean | null, other: boolean | null): boolean | null {
  if (one === true || other === true) return true;
  return one === null || other === null ? null : false;
}
