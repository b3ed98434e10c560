import type { Slug } from "@/lib/domain/model/case-records";
import type { Localized } from "@/lib/domain/model/vocabulary";

/** An end of the link that is being drawn. */
export interface DrawnEnd {
  readonly slug: Slug;
  readonly name: Localized;
}

/** A link that is being drawn, as its form holds it: every place a text, `which` says in which deal it is. */
export type LinkDraft = Readonly<
  Record<
    | "kind"
    | "payer"
    | "payerName"
    | "payee"
    | "payeeName"
    | "which"
    | "deal"
    | "en"
    | "zh"
    | "stage"
    | "announced"
    | "start",
    string
  >
>;

/** An empty form between these ends. */
export function startLink(
  [payer, payee]: readonly [DrawnEnd | null, DrawnEnd | null],
  nameOf: (end: DrawnEnd) => string,
) {
  return {
    kind: "purchase_services",
    payer: payer?.slug ?? "",
    payerName: payer === null ? "" : nameOf(payer),
    payee: payee?.slug ?? "",
    payeeName: payee === null ? "" : nameOf(payee),
    which: "new",
    deal: "",
    en: "",
    zh: "",
    stage: "announced",
    announced: "",
    start: "",
  } satisfies LinkDraft;
}

/** Where a drawn link goes, and what is sent: to its deal, or with a new one. */
export function commandOf(draft: LinkDraft): { readonly rest: "deals" | "links"; readonly body: object } {
  const orNull = (text: string) => (text.trim() === "" ? null : text.trim());
  const link = {
    kind: draft.kind,
    payer: draft.payer,
    payee: draft.payee,
    layer: "record",
    collateral: null,
    tranche: null,
    interest: null,
    start: orNull(draft.start),
    end: null,
    note: null,
  };
  if (draft.which !== "new") return { rest: "links", body: { ...link, deal: draft.deal } };
  const blank = { signed: null, effective: null, ended: null, supersededBy: null, partOf: null, note: null };
  const { en, zh, stage, announced } = draft;
  const title = { en: orNull(en), zh: orNull(zh) };
  return { rest: "deals", body: { ...blank, title, announced: orNull(announced), stage, links: [link] } };
}
