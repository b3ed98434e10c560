import type { Deal, Slug } from "@/lib/domain/model/case-records";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { localize } from "@/lib/view/labels";
import { wordsOrNull } from "@/lib/wire/citations";
import type { DealDetail } from "@/lib/wire/deals";

/** A deal as its form holds it: every place a text; the names stand beside the slugs of the deals that it names. */
export type DealDraft = Readonly<
  Record<
    | "en"
    | "zh"
    | "announced"
    | "signed"
    | "effective"
    | "ended"
    | "partOf"
    | "partOfName"
    | "supersededBy"
    | "supersededByName"
    | "note"
    | "noteZh"
    | "stage",
    string
  >
>;

/** The form of a deal as it stands. */
export function draftOf(deal: Deal, titles: DealDetail["titles"], locale: Locale): DealDraft {
  const nameOf = (slug: Slug | null) => {
    const title = slug === null ? undefined : titles[slug];
    return title ? localize(title, locale) : "";
  };
  return {
    en: deal.title.en ?? "",
    zh: deal.title.zh ?? "",
    announced: deal.announced ?? "",
    signed: deal.signed ?? "",
    effective: deal.effective ?? "",
    ended: deal.ended ?? "",
    partOf: deal.partOf ?? "",
    partOfName: nameOf(deal.partOf),
    supersededBy: deal.supersededBy ?? "",
    supersededByName: nameOf(deal.supersededBy),
    note: deal.note?.en ?? "",
    noteZh: deal.note?.zh ?? "",
    stage: deal.stage,
  };
}

/** What the form says, as the server takes it. */
export function saidBy({ partOfName: _whole, supersededByName: _next, ...said }: DealDraft): object {
  const { en, zh, stage, note, noteZh, ...rest } = said;
  const orNull = (text: string) => (text.trim() === "" ? null : text.trim());
  const places = Object.fromEntries(Object.entries(rest).map(([field, text]) => [field, orNull(text)]));
  const title = { en: orNull(en), zh: orNull(zh) };
  return { ...places, stage, title, note: wordsOrNull(note, noteZh), why: null };
}
