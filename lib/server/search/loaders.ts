import "server-only";
import type { Decimal } from "@/lib/domain/model/case-records";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { loadDealChoices } from "@/lib/server/deals/loaders";
import { loadPartyChoices } from "@/lib/server/parties/finding/loaders";
import { readTyped } from "@/lib/view/claims/typed-amount";
import type { NamedRecord, NamedRecords } from "@/lib/wire/search";
import { listClaimsOfQuote, listClaimsOfSums, listNamedRecords } from "./repository";

/** Letters from which words may be those of a quote. */
const QUOTE_FROM = 8;

/** Most parties and deals that one search gives. */
const BEST = 6;

/** A number with a unit of size or money, as it is printed in either language; a bare year is none. */
const SUM = /[$€£¥￥%]|\d\s*(?:bn|mn|tn|k|m|b|thousand|million|billion|trillion)\b|[万亿千百]/i;

/** The sums that a search may mean: "12bn", "#12bn", "120亿", "$5,000,000". */
function readSums(typed: string): readonly Decimal[] {
  const words = typed.replace(/^#\s*/, "");
  if (!/^[\s$€£¥￥A-Z]*\d/.test(words) || (!typed.startsWith("#") && !SUM.test(words))) return [];
  const reading = readTyped(words, "USD");
  if (reading.is === "read") return [reading.amount];
  return reading.is === "asked" ? reading.readings.map(({ amount }) => amount) : [];
}

/** Records of the actor's case that may be meant by what was typed: parties first, then deals, then the rest. */
export async function loadNamedRecords(actor: Actor<"read-desk">, typed: string): Promise<NamedRecords> {
  if (typed === "") return { records: [] };
  const sums = readSums(typed);
  // Who writes a sum means it: names that hold its digits are not looked for.
  if (sums.length > 0) return { records: await listClaimsOfSums(db(), actor.caseId, sums) };
  const parties = await loadPartyChoices(actor, typed);
  const deals = await loadDealChoices(actor, typed);
  const best = parties.slice(0, BEST);
  const [likeliest] = best;
  const rest = await listNamedRecords(db(), actor.caseId, typed, likeliest ? [likeliest.slug] : []);
  return {
    records: [
      ...best.map(({ slug, name, met }): NamedRecord => ({ kind: "party", slug, name, met, property: null })),
      ...deals.slice(0, BEST).map(
        ({ slug, title }): NamedRecord => ({
          kind: "deal",
          slug,
          name: title,
          met: null,
          property: null,
        }),
      ),
      ...rest,
      ...(typed.length < QUOTE_FROM ? [] : await listClaimsOfQuote(db(), actor.caseId, typed)),
    ],
  };
}
