import { z } from "zod";
import { plainAmount } from "@/lib/view/claims/typed-amount";
import { anEmptyForm, claimFormState, toSaid } from "@/lib/wire/claim-form";

/** A tranche as its form holds it: the link, what is said of it, and the places that say so. */
export const trancheState = z.strictObject({
  kind: z.enum(["loan", "bond"]),
  lender: z.string(),
  lenderName: z.string(),
  tranche: z.string(),
  /** Slug of a deal that is there; blank: a new one with this title. */
  deal: z.string(),
  title: z.string(),
  collateral: z.string(),
  start: z.string(),
  /** Its citations are those of the whole act. */
  amount: claimFormState,
  rate: claimFormState,
});
export type TrancheState = z.infer<typeof trancheState>;

/** An empty form in the deal of the other tranches, where there is one. */
export function anEmptyTranche(deal: string, noCaptureReason: string): TrancheState {
  const empty = anEmptyForm(noCaptureReason);
  return {
    kind: "loan",
    lender: "",
    lenderName: "",
    tranche: "",
    deal,
    title: "",
    collateral: "",
    start: "",
    amount: empty,
    rate: { ...empty, property: "rate", unit: "percent", citations: [] },
  };
}

/** Which of the two claims are being made: one that says nothing is left out. */
export function claimsOf({ amount, rate }: TrancheState): readonly ("amount" | "rate")[] {
  const says = ({ qualifier, value, min, max }: TrancheState["amount"]) =>
    qualifier === "undisclosed" || qualifier === "unknown" || [value, min, max].some((place) => place.trim() !== "");
  return [...(says(amount) ? (["amount"] as const) : []), ...(says(rate) ? (["rate"] as const) : [])];
}

/** The link with its claims as the server takes it; `keyOf` names each claim, so that it is made once. */
export function toLink(state: TrancheState, vehicle: string, keyOf: (property: "amount" | "rate") => string): object {
  const orNull = (text: string) => (text.trim() === "" ? null : text.trim());
  const { asOf, citations } = state.amount;
  return {
    kind: state.kind,
    payer: state.lender,
    payee: vehicle,
    layer: "record",
    collateral: orNull(state.collateral),
    tranche: orNull(state.tranche),
    interest: null,
    start: orNull(state.start),
    end: null,
    note: null,
    claims: claimsOf(state).map((property) => ({
      ...toSaid({ ...state[property], asOf, citations }, true, (text) => plainAmount(text, state[property].unit)),
      key: keyOf(property),
    })),
  };
}
