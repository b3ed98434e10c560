/**
 * The longest texts of records, in characters as `lengthOf` counts them, wherever they are written: a form, a sheet, the
 * command line or plain SQL. The database has a check for each of them.
 */
export const LONGEST = {
  party: { name: 200, ticker: 20, note: 4000 },
  deal: { title: 300, note: 4000 },
  link: { collateral: 400, tranche: 200, interest: 200, note: 4000 },
  linkPart: { note: 2000 },
  claim: { words: 4000, unit: 40, wording: 1000, periodLabel: 60, reason: 4000, note: 4000 },
  citation: { fragment: 400, locator: 400, noCaptureReason: 400 },
  source: { publisher: 200, title: 400, author: 200, url: 2000, wordsOf: 200, note: 2000 },
  rule: { title: 300 },
  place: { name: 120, capUnits: 120, chipClasses: 400, note: 2000 },
  indicator: { name: 300, unit: 40, note: 4000 },
  term: { term: 200, definition: 2000, seedProblem: 2000 },
  case: { title: 200, summary: 4000 },
  member: { name: 200 },
} as const;

/** How long a text is to a person: a character beyond the first plane counts once, as in the database. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** Whether a text is no longer than the limit. */
export function fits(text: string, longest: number): boolean {
  return text.length <= longest || lengthOf(text) <= longest;
}
