// npm run bench:page [-- PATH…]: what a page weighs and how soon it is there, on a slow phone (slow 4G, a quarter of the
// processor; Lighthouse's own), the median of five, for the page of the shipped case and every reader view, as a case that
// two people of a newsroom published. A goal that is missed is named; the run fails only where a page cannot be measured.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { computeMedianRun } from "lighthouse/core/lib/median-run.js";
import { findBrowser } from "../../../scripts/lib/browser.mjs";
import { listMissed, MEASURES } from "./goals.mjs";
import { servePublishedCase } from "./published-case.mjs";
import { timeTouches } from "./touches.mjs";

const ROUNDS = Number(process.env.ROUNDTRIP_ROUNDS ?? 5);
/** On a busy machine the browser may not answer in Lighthouse's time. */
const TRIES = 3;
const CASE = "ai-circular";
const VIEWS = ["", "/record", "/measures", "/loops", "/vehicles", "/what-could-go-wrong", "/rules"];

/** They ask the browser once for each link, and the pages have thousands; the links are plain ones by construction. */
const SKIPPED = ["link-text", "crawlable-anchors"];

const { ROUNDTRIP_CHROMIUM: chromePath, ROUNDTRIP_CHROMIUM_FLAGS: flags } = await findBrowser();
const chromeFlags = [...JSON.parse(flags), "--headless=new"];
const product = await servePublishedCase(CASE);
try {
  const asked = process.argv.slice(2);
  const paths = asked.length > 0 ? asked : VIEWS.flatMap((view) => [`/${CASE}${view}`, `/zh/${CASE}${view}`]);
  console.log(`${"page".padEnd(32)}${MEASURES.map(([, title]) => title.padStart(10)).join("")}`);
  const missed = [];
  for (const path of paths) {
    const figures = await measurePage(path).catch((error) => {
      missed.push(`${path}: could not be measured, ${error.message}`);
      process.exitCode = 1;
    });
    if (!figures) continue;
    console.log(`${path.padEnd(32)}${MEASURES.map(([name, , , write]) => tell(figures[name], write)).join("")}`);
    const page = { locale: path.startsWith("/zh") ? "zh" : "en", isCasePage: path.endsWith(`/${CASE}`) };
    missed.push(...listMissed(page, figures).map((goal) => `${path}: ${goal}`));
    missed.push(...figures.failedAudits.map((audit) => `${path}: ${audit}`));
  }
  console.log(missed.length === 0 ? "\nheld    every goal" : `\n${missed.map((line) => `MISSED  ${line}`).join("\n")}`);
} finally {
  await product.close();
}

function tell(value, write) {
  return (value === null ? "-" : write(value)).padStart(10);
}

async function measurePage(path) {
  const url = `${product.address}${path}`;
  const runs = [];
  for (let round = 0; round < ROUNDS; round += 1) runs.push(await runLighthouse(url));
  const { audits, categories } = ROUNDS === 1 ? runs[0] : computeMedianRun(runs);
  const requests = audits["network-requests"].details.items;
  const weigh = (type, size = "transferSize") =>
    requests.filter(({ resourceType }) => resourceType === type).reduce((sum, one) => sum + one[size], 0);
  const score = (name) => Math.round(categories[name].score * 100);
  return {
    allBytes: requests.reduce((sum, { transferSize }) => sum + transferSize, 0),
    fontBytes: weigh("Font", "resourceSize"),
    htmlBytes: weigh("Document"),
    scriptBytes: weigh("Script"),
    lcp: audits["largest-contentful-paint"].numericValue,
    tbt: audits["total-blocking-time"].numericValue,
    // A shift that comes once is a shift: of this one the worst of the runs counts.
    cls: Math.max(...runs.map((run) => run.audits["cumulative-layout-shift"].numericValue)),
    inp: await timeTouches(url, { chromePath, flags: JSON.parse(flags) }),
    performance: score("performance"),
    accessibility: score("accessibility"),
    bestPractices: score("best-practices"),
    seo: score("seo"),
    failedAudits: ["accessibility", "best-practices", "seo"].flatMap((name) =>
      categories[name].auditRefs
        .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
        .map(({ id }) => `${name}: ${audits[id].title}`),
    ),
  };
}

async function runLighthouse(url) {
  for (let trial = 1; ; trial += 1) {
    try {
      return await runOnce(url);
    } catch (error) {
      if (trial === TRIES) throw error;
      console.error(`${error.message}; tried once more`);
    }
  }
}

async function runOnce(url) {
  const chrome = await launch({ chromePath, chromeFlags, logLevel: "silent" });
  try {
    const flags = { port: chrome.port, logLevel: "error", output: "json" };
    const config = { extends: "lighthouse:default", settings: { skipAudits: SKIPPED } };
    const result = await lighthouse(url, flags, config);
    if (!result || result.lhr.runtimeError) throw new Error(`${url}: ${result?.lhr.runtimeError?.message}`);
    return result.lhr;
  } finally {
    chrome.kill();
  }
}
