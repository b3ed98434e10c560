import type { Locale } from "@/lib/domain/model/vocabulary";
import { LINK_KIND_WORDS } from "../deals/link-kind-words";
import type { ProofNeeded } from "./link-ladder";

type Words = Readonly<Record<Locale, string>>;

const STATEMENT: Words = {
  en: "a filing or statement by one of the two parties that names this deal",
  zh: "两方之一点名此项交易的申报文件或声明",
};

const AMOUNT: Words = {
  en: "a copy of the contract with its price, or a note that gives the sum",
  zh: "写明价格的合同文本，或给出金额的附注",
};

/** The paper that would settle a link, in words. */
export function proofText({ kind, need }: ProofNeeded, locale: Locale): string {
  if (need === "statement") return STATEMENT[locale];
  if (need === "amount") return AMOUNT[locale];
  const { contract, payment } = LINK_KIND_WORDS[kind];
  return (need === "payment" ? (payment ?? contract) : contract)[locale];
}
