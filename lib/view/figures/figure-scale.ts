import type { Claim, Slug } from "@/lib/domain/model/case-records";
import type { Figure } from "@/lib/domain/model/snapshot-document";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { claimDayText } from "../claims/claim-words";
import { formatBounds, formatMoney } from "../format";
import { type DocumentIndex, shortPartyName } from "../snapshots/document-index";

/** Days of a reporting period that counts as one year; fiscal years have 52 or 53 weeks. */
const YEAR = { fewest: 357, most: 371 } as const;

/**
 * The newest revenue of a party for one whole year, the best source first; null where none is claimed. Run rates,
 * guidance and quarters never stand for a year.
 */
function yearlyRevenue(index: DocumentIndex, party: Slug): Claim | null {
  const years = index
    .claimsOf("party", party)
    .filter((claim) => claim.property === "revenue" && claim.status === "accepted" && claim.rank !== "deprecated")
    .filter((claim) => isOneYear(claim) && claim.value.type === "money")
    .sort((one, other) => ((one.period?.end ?? "") < (other.period?.end ?? "") ? 1 : -1));
  return years[0] ?? null;
}

/** Measures that add up payments of all years; debts are of one day. */
const FLOWS: readonly string[] = ["round-trip", "round-trip-stated", "round-trip-if"];

/**
 * What gives a figure its size: the revenue of the company it is about, named with its year. Sums of a case run over
 * many years, so they are set beside a year's revenue in words and never divided by it.
 */
export function scaleSentence(figure: Figure, index: DocumentIndex, locale: Locale): string | null {
  const [party] = figure.parties;
  if (party === undefined || !/^[A-Z]{3}$/.test(figure.unit)) return null;
  const claim = yearlyRevenue(index, party);
  // A sum in another currency gives no scale without a dated rate.
  if (claim?.value.type !== "money" || claim.value.currency !== figure.unit) return null;
  const { currency } = claim.value;
  const sum = formatBounds(claim.value, locale, (value) => formatMoney(value, currency, locale));
  const name = shortPartyName(index, party, locale);
  const year = claimDayText(claim, locale);
  const isFlow = FLOWS.includes(figure.id.split("/")[0] ?? "");
  if (locale === "zh") return `${isFlow ? "这是多年合计；" : ""}作为参照，${name}（${year}）的营业收入为${sum}。`;
  const revenue = `the revenue of ${name} in ${year} was ${sum}`;
  return isFlow ? `This sum runs over several years; for scale, ${revenue}.` : `For scale, ${revenue}.`;
}

function isOneYear(claim: Claim): boolean {
  const { period } = claim;
  if (!period?.start) return false;
  const days = (Date.parse(period.end) - Date.parse(period.start)) / 86_400_000;
  return days >= YEAR.fewest && days <= YEAR.most;
}
