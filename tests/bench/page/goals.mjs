/**
 * What a page is held to: every page, those of one language, and the page of the case, which most readers see alone. A
 * figure at its limit is within it.
 */
export const GOALS = {
  en: { fontBytes: 90_000 },
  zh: { fontBytes: 200_000 },
  both: {
    cls: 0.02,
    allBytes: 150_000,
    lcp: 1_500,
    tbt: 50,
    inp: 200,
    scriptBytes: 50_000,
    htmlBytes: 100_000,
    performance: 98,
    accessibility: 100,
    bestPractices: 100,
    seo: 100,
  },
  casePage: { htmlBytes: 45_000, scriptBytes: 10_000 },
};

/** How a measure is called in the table, and whether it should be low or high. */
export const MEASURES = [
  ["allBytes", "all kB", "low", (value) => (value / 1000).toFixed(0)],
  ["fontBytes", "fonts kB", "low", (value) => (value / 1000).toFixed(0)],
  ["htmlBytes", "HTML kB", "low", (value) => (value / 1000).toFixed(0)],
  ["scriptBytes", "script kB", "low", (value) => (value / 1000).toFixed(0)],
  ["lcp", "LCP ms", "low", (value) => value.toFixed(0)],
  ["tbt", "TBT ms", "low", (value) => value.toFixed(0)],
  ["cls", "CLS", "low", (value) => value.toFixed(3)],
  ["inp", "touch ms", "low", (value) => value.toFixed(0)],
  ["performance", "speed", "high", (value) => value.toFixed(0)],
  ["accessibility", "access", "high", (value) => value.toFixed(0)],
  ["bestPractices", "practice", "high", (value) => value.toFixed(0)],
  ["seo", "SEO", "high", (value) => value.toFixed(0)],
];

/** The goals that the figures of a page miss. */
export function listMissed({ locale, isCasePage }, figures) {
  const goals = { ...GOALS.both, ...GOALS[locale], ...(isCasePage ? GOALS.casePage : {}) };
  return MEASURES.filter(([name, , better]) => {
    const value = figures[name];
    return value !== null && (better === "low" ? value > goals[name] : value < goals[name]);
  }).map(([name, title, , write]) => `${title} ${write(figures[name])} (goal ${write(goals[name])})`);
}
