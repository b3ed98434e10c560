import type { Locale, Localized } from "@/lib/domain/model/vocabulary";
import { localize } from "@/lib/view/labels";
import { wordsOrNull } from "@/lib/wire/citations";
import type { LinkDetail } from "@/lib/wire/links";

/** A link as its form holds it: every place a text; the names stand beside the slugs of what is named. */
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
    | "trancheZh"
    | "collateral"
    | "collateralZh"
    | "interest"
    | "interestZh"
    | "start"
    | "end"
    | "note"
    | "noteZh"
    | "why",
    string
  >
>;

/** The form of a link as it stands. */
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
    ...boxesOf("tranche", link.tranche),
    ...boxesOf("collateral", link.collateral),
    ...boxesOf("interest", link.interest),
    start: link.start ?? "",
    end: link.end ?? "",
    ...boxesOf("note", link.note),
    why: "",
  };
}

/** A text in both languages as the two boxes that it fills. */
function boxesOf<Name extends string>(name: Name, text: Localized | null) {
  const boxes = { [name]: text?.en ?? "", [`${name}Zh`]: text?.zh ?? "" };
  return boxes as Readonly<Record<Name | `${Name}Zh`, string>>;
}

/** What the form says, as the server takes it. */
export function saidBy({ payerName: _payer, payeeName: _payee, dealName: _deal, ...said }: LinkDraft) {
  const orNull = (text: string) => (text.trim() === "" ? null : text.trim());
  const { tranche, trancheZh, collateral, collateralZh, interest, interestZh, note, noteZh, start, end, why, ...rest } =
    said;
  return {
    ...rest,
    tranche: wordsOrNull(tranche, trancheZh),
    collateral: wordsOrNull(collateral, collateralZh),
    interest: wordsOrNull(interest, interestZh),
    start: orNull(start),
    end: orNull(end),
    note: wordsOrNull(note, noteZh),
    why: orNull(why),
  };
}
