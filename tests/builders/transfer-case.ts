import type { CaseLanguages } from "@/lib/domain/model/case-languages";
import type { CaseRecords, Party } from "@/lib/domain/model/case-records";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { aCase, aCitation, aClaim, aDeal, aHeader, aLink, aParty, aSource } from "./case-builders";

/**
 * Transfers of a football club that does not exist, paid in a ring by clubs, a lender and a sponsor that do not exist
 * either: a case of another subject than the shipped one.
 */
export function aTransferCase(languages: CaseLanguages): CaseRecords {
  const say = (en: string, zh: string): Localized => ({
    en: languages.some((one) => one === "en") ? en : null,
    zh: languages.some((one) => one === "zh") ? zh : null,
  });
  const party = (slug: string, en: string, zh: string, kind: Party["kind"] = "company") =>
    aParty({ slug, name: say(en, zh), kind, jurisdiction: null });
  const amount = (slug: string, subject: string, value: string, property = "amount") =>
    aClaim({
      slug,
      subject,
      property,
      value: { type: "money", currency: "EUR", qualifier: "exact", value, min: null, max: null },
      citations: [aCitation({ source: "s-club-register", fragment: "agreed to pay" })],
    });
  const link = (
    slug: string,
    deal: string,
    kind: "loan" | "purchase_services" | "equity_investment",
    payer: string,
    payee: string,
  ) => aLink({ slug, deal, kind, payer, payee });
  return aCase({
    header: aHeader({
      slug: "harbour-transfers",
      languages,
      title: say("Transfers of Harbour Town", "海港城俱乐部的转会"),
      summary: say("Who pays whom when a made-up club buys players.", "一家虚构俱乐部买入球员，谁付钱给谁。"),
      asOf: "2026-03-31",
    }),
    parties: [
      party("harbour-town", "Harbour Town FC", "海港城俱乐部"),
      party("lakeside-rovers", "Lakeside Rovers", "湖畔流浪者"),
      party("quill-agency", "Quill Agency", "羽笔经纪"),
      party("mill-lane-bank", "Mill Lane Bank", "磨坊巷银行"),
      party("orchard-holding", "Orchard Holding", "果园控股"),
    ],
    deals: [
      aDeal({ slug: "striker-transfer", title: say("Transfer of a striker", "前锋转会"), signed: "2025-07" }),
      aDeal({ slug: "shirt-sponsorship", title: say("Shirt sponsorship", "球衣赞助"), signed: "2025-08" }),
      aDeal({ slug: "season-loan", title: say("Loan for the season", "赛季贷款"), signed: "2025-06" }),
    ],
    links: [
      link("l-fee", "striker-transfer", "purchase_services", "harbour-town", "lakeside-rovers"),
      link("l-agent", "striker-transfer", "purchase_services", "lakeside-rovers", "quill-agency"),
      link("l-stake", "shirt-sponsorship", "equity_investment", "quill-agency", "orchard-holding"),
      link("l-shirt", "shirt-sponsorship", "purchase_services", "orchard-holding", "harbour-town"),
      link("l-season", "season-loan", "loan", "mill-lane-bank", "harbour-town"),
    ],
    claims: [
      amount("c-fee-amount", "l-fee", "18000000"),
      amount("c-agent-amount", "l-agent", "4000000"),
      amount("c-stake-amount", "l-stake", "3500000"),
      amount("c-shirt-amount", "l-shirt", "6000000"),
      amount("c-season-amount", "l-season", "12000000"),
    ],
    sources: [aSource({ slug: "s-club-register", publisher: "Register of Clubs" })],
  });
}
