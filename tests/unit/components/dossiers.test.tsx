// Contract: the pages of records and the dashboard are whole in both languages without script: every number leads behind
// it, every heading stands under one before it, and no name is shown by its slug.
// Must reject: a sum without a way to its claims, a page that throws on a record of the shipped case.
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { BehindNumber } from "@/components/dossiers/behind-page";
import { DealDossier } from "@/components/dossiers/deal-dossier";
import { LoopDossier } from "@/components/dossiers/loop-dossier";
import { PartyDossier } from "@/components/dossiers/party-dossier";
import { SourceDossier } from "@/components/dossiers/source-dossier";
import { CaseDashboard } from "@/components/overview/case-dashboard";
import { ExposurePage, LoopsPage, TimelinePage } from "@/components/overview/see-pages";
import { measureDashboard } from "@/lib/domain/live/dashboard";
import { buildLiveDocument, buildPartDocument } from "@/lib/domain/live/live-document";
import { projectLiveLinks } from "@/lib/domain/live/live-links";
import { LENSES } from "@/lib/domain/model/vocabulary";
import { behindPath } from "@/lib/view/dossiers/desk-number";
import { listLoopLines } from "@/lib/view/dossiers/loop-lines";
import { onTheDesk } from "@/tests/builders/desk-part";
import { readShippedRecords } from "@/tests/builders/shipped-case";

const records = readShippedRecords();
const document = buildPartDocument(records);
const { loopSets } = buildLiveDocument(records);
const links = projectLiveLinks(records, records.header.asOf);
const names = Object.fromEntries(records.parties.map(({ slug, name }) => [slug, name]));
const measured = { dashboard: measureDashboard(document), loopSets, names, isCurrent: true };
const now = "2026-08-01T00:00:00.000Z";
const party = records.parties.find(({ slug }) => slug === "nvidia");
const deal = records.deals.find(({ slug }) => slug === "openai-coreweave");
const source = records.sources.find(({ slug }) => slug === "s-video-en") ?? records.sources[0];
const [loop] = listLoopLines(loopSets);
if (!party || !deal || !source || !loop) throw new Error("the shipped case lacks what the pages are shown with");
const ownLoop = loopSets.map((set) => ({ ...set, loops: set.loops.filter(({ id }) => id === loop.id), struck: [] }));
const ofParty = links.filter(({ link }) => [link.giver, link.receiver].includes("nvidia"));

const PAGES = {
  party: (
    <PartyDossier
      {...{ party, records, document, loopSets, now }}
      links={ofParty}
      inquiries={[]}
      lens="REPORTED"
      below={null}
    />
  ),
  deal: <DealDossier {...{ deal, records, links, document, loopSets }} below={null} />,
  source: (
    <SourceDossier
      {...{ source }}
      claims={records.claims.filter(({ citations }) => citations.some((one) => one.source === source.slug))}
      sources={records.sources}
      parties={new Map(records.parties.map((one) => [one.slug, one]))}
      aboutOf={() => "about"}
      mayEdit
      below={null}
    />
  ),
  loop: <LoopDossier {...{ loop, records, document }} loopSets={ownLoop} explanation={null} below={null} />,
  behind: (
    <BehindNumber
      behind={{
        is: "money",
        number: { of: "gives", party: "openai", lens: "REPORTED" },
        records,
        links,
        document,
        whole: null,
      }}
    />
  ),
  dashboard: <CaseDashboard {...{ measured, now }} inquiries={[]} lens="COMMITTED" />,
  exposure: <ExposurePage measured={measured} lens="COMMITTED" />,
  timeline: (
    <TimelinePage
      measured={measured}
      titles={Object.fromEntries(records.deals.map(({ slug, title }) => [slug, title]))}
    />
  ),
  loops: <LoopsPage measured={measured} lens="REPORTED" />,
};

describe.each(["en", "zh"] as const)("in %s", (locale) => {
  test.each(Object.keys(PAGES) as (keyof typeof PAGES)[])("the page of %s is whole", (page) => {
    const html = renderToStaticMarkup(onTheDesk(PAGES[page], { locale, caseSlug: "ai-circular" }));
    const text = html.replace(/<svg[\s\S]*?<\/svg>/g, "").replace(/<[^>]+>/g, " ");
    expect(text.match(/undefined|\[object|NaN/g)).toBeNull();
    // A name of two words joined is a slug; what was printed so in a source is a quote.
    expect(text.replace(/[“"][^”"]*[”"]/g, "").match(/\b(l|c|s)-[a-z]+-[a-z]+/g)).toBeNull();
    const headings = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(headings.every((level, at) => level <= (headings[at - 1] ?? 1) + 1)).toBe(true);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });
});

test("each sum of the money by counterparty, and each of the dashboard's ladder, leads behind itself", () => {
  const html = renderToStaticMarkup(onTheDesk(PAGES.party, { caseSlug: "ai-circular" })).replaceAll("&amp;", "&");
  for (const number of [
    { of: "pair", giver: "nvidia", receiver: "openai", lens: "REPORTED" },
    { of: "gives", party: "nvidia", lens: "REPORTED" },
  ] as const) {
    expect(html).toContain(behindPath("en", "ai-circular", number));
  }
  const ladder = renderToStaticMarkup(onTheDesk(PAGES.dashboard, { caseSlug: "ai-circular" })).replaceAll("&amp;", "&");
  for (const lens of LENSES) expect(ladder).toContain(behindPath("en", "ai-circular", { of: "case", lens }));
  for (const { debt } of measured.dashboard.debts) {
    expect(ladder).toContain(behindPath("en", "ai-circular", { of: "debt", debt }));
  }
});
