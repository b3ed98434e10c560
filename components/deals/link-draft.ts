import type { Locale } from "@/lib/domain/vocabulary";
import { localize } from "@/lib/view/labels";
import type { LinkDetail } from "@/lib/wire/links";

/** A leg as its form holds it: every place a text; the names stand beside the slugs of what is named. */
export type LinkDraft = Readonly<
  Record<
    | "kind"
    | "payer"
    | "payerName"
    | "payee"
    | "payeeName"
    | "deal"
    | "dealName"
    | "layer"
    | "tranche"
    | "collateral"
    | "interest"
    | "start"
    | "end"
    | "note"
    | "why",
    string
  >
>;

/** The form of a leg as it stands. */
export function draftOf({ link, payer, payee, deal }: LinkDetail, locale: Locale): LinkDraft {
  return {
    kind: link.kind,
    payer: link.payer,
    payerName: localize(payer, locale),
    payee: link.payee,
    payeeName: localize(payee, locale),
    deal: link.deal,
    dealName: localize(deal, locale),
    layer: link.layer,
    tranche: link.tranche ?? "",
    collateral: link.collateral ?? "",
    interest: link.interest ?? "",
    start: link.start ?? "",
    end: link.end ?? "",
    note: link.note ?? "",
    why: "",
  };
}

/** What the form says, as the server takes it. */
export function saidBy({ payerName: _payer, payeeName: _payee, dealName: _deal, ...said }: LinkDraft) {
  const orNull = (text: string) => (text.trim() === "" ? null : text.trim());
  const { tranche, collateral, interest, start, end, note, why, ...rest } = said;
  return {
    ...rest,
    tranche: orNull(tranche),
    collateral: orNull(collateral),
    interest: orNull(interest),
    start: orNull(start),
    end: orNull(end),
    note: orNull(note),
    why: orNull(why),
  };
}
