import { aWeb, type Hop } from "@/tests/builders/web-builders";
import { readVector } from "@/tests/fixtures/read-vector";

export interface Web4Expected {
  readonly [figure: string]: unknown;
  readonly gross: number;
  readonly reciprocated: number;
  readonly bff_circulation: number;
  readonly max_circulation: number;
  readonly netting_excess: number;
  readonly Gamma_vol: number;
  readonly Gamma_thr: number;
  readonly T_C: number;
  readonly D_net: number;
  readonly FCI_inside_4: number;
  readonly TST_inside_4: number;
  readonly dependence_of_NVDA_on_OAI: number;
  readonly lambda: Record<string, number>;
  readonly roundtrip_L_P_U: Record<string, Record<RoundTripField, number>>;
}

type RoundTripField =
  | "L"
  | "P"
  | "U"
  | "paid_inside"
  | "received_inside"
  | "outside_receipts"
  | "P_share_of_all_receipts"
  | "P_share_of_inside_outlay";

export function web4Vector() {
  return readVector<{ edges: readonly Hop[] }, Web4Expected>("C18");
}

const edges = web4Vector().input.edges;
const isInside = ([payer, payee]: Hop) => payer !== "IN" && payee !== "OUT";

/** The example web of four companies; money from IN and to OUT is outside money, every book is known. */
export const WEB4 = aWeb(edges.filter(isInside), {
  receipts: {
    NVDA: 0,
    CRWV: 0,
    ...Object.fromEntries(edges.filter(([payer]) => payer === "IN").map(([, payee, amount]) => [payee, amount])),
  },
  outlays: Object.fromEntries(edges.filter(([, payee]) => payee === "OUT").map(([payer, , amount]) => [payer, amount])),
});
