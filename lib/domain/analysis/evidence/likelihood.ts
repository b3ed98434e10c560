/**
 * The seven words of likelihood of the US intelligence directive ICD 203, with their bands in percent. Only these are
 * printed, and never in one sentence with a level of confidence (method page, H6).
 */
const LIKELIHOODS = [
  { word: "almost_no_chance", low: 1, high: 5 },
  { word: "very_unlikely", low: 5, high: 20 },
  { word: "unlikely", low: 20, high: 45 },
  { word: "roughly_even_chance", low: 45, high: 55 },
  { word: "likely", low: 55, high: 80 },
  { word: "very_likely", low: 80, high: 95 },
  { word: "almost_certain", low: 95, high: 99 },
] as const;

export type Likelihood = (typeof LIKELIHOODS)[number]["word"];

/**
 * The word for a chance in percent; on a border the higher band. Null below 1 and above 99: the list has no word for
 * impossible or certain.
 */
export function likelihoodOf(percent: number): Likelihood | null {
  if (percent === 99) return "almost_certain";
  return LIKELIHOODS.find(({ low, high }) => low <= percent && percent < high)?.word ?? null;
}
