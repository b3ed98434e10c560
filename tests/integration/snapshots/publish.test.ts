// Contract: what readers see is the resolved claims of the moment of publication, and a published version never moves.
// Must reject: a page that follows the live claims, a version whose bytes change, two installations that differ.
import { beforeAll, describe, expect, it } from "vitest";
import type { CaseRecords } from "@/lib/domain/model/case-records";
import { writeDocument } from "@/lib/interchange/snapshot/write-document";
import { bakeSite, bakeSnapshot } from "@/lib/publication/bake";
import { layoutNetwork } from "@/lib/publication/layout";
import { findHistoryFaults } from "@/lib/server/audit/loaders";
import { db } from "@/lib/server/db";
import { importShippedCase } from "@/lib/server/imports/workflows";
import { findSnapshot } from "@/lib/server/publications/repository";
import { publishSite, publishSnapshot, type Renderer } from "@/lib/server/publications/workflows";
import { createCase, getCaseRecords, saveCaseRecords } from "@/lib/server/records/repository";
import { inTransaction } from "@/lib/server/transaction";
import { acceptEverything } from "../../builders/accept-states";
import { aCase, aClaim, aDeal, aHeader, aLink, aParty } from "../../builders/case-builders";
import { publishApproved } from "../../builders/publish-approved";
import { freezeShippedCase } from "../../builders/shipped-case";
import { inEnglish } from "../../builders/words";
import { readPublishedFile } from "../../setup/published-file";
import { testDatabase } from "../../setup/test-database";

await testDatabase();

const renderer: Renderer = {
  layoutNetwork,
  bakeSnapshot: (version) => bakeSnapshot({ ...version, island: null }),
  bakeSite: (cases) => bakeSite({ cases, island: null }),
};

/** Ten parties that pay each other round a ring, in euro; the first link has two conflicting amounts. */
function aRingInEuro(): CaseRecords {
  const slugs = ["ash", "beech", "cedar", "dogwood", "elm", "fir", "ginkgo", "hazel", "ivy", "juniper"];
  const links = slugs.map((payer, place) =>
    aLink({ slug: `l-${payer}`, deal: "ring-2025", payer, payee: slugs[(place + 1) % slugs.length] ?? "ash" }),
  );
  const amount = (slug: string, subject: string, value: string, over = {}) =>
    aClaim({
      slug,
      subject,
      value: { type: "money", currency: "EUR", qualifier: "exact", value, min: null, max: null },
      ...over,
    });
  return aCase({
    header: aHeader({ slug: "ring" }),
    parties: slugs.map((slug) => aParty({ slug, jurisdiction: "NL" })),
    deals: [aDeal({ slug: "ring-2025" })],
    links,
    claims: [
      ...links.slice(1).map((link) => amount(`c-${link.payer}`, link.slug, "5000000")),
      amount("c-ash-high", "l-ash", "7000000", {
        rank: "preferred",
        reason: inEnglish("filing"),
        conflictsWith: ["c-ash-low"],
      }),
      amount("c-ash-low", "l-ash", "3000000", { conflictsWith: ["c-ash-high"] }),
    ],
  });
}

async function readPage(number: number, path = "en/record.html"): Promise<string> {
  const file = await readPublishedFile("ring", number, path);
  if (!file) throw new Error(`version ${number} has no ${path}`);
  return new TextDecoder().decode(file.bytes);
}

/** The section of a page that belongs to one link. */
function linkSection(html: string, link: string): string {
  const start = html.indexOf(`id="link-${link}"`);
  expect(start).toBeGreaterThan(0);
  return html.slice(start, html.indexOf('id="link-', start + 10));
}

describe("a version", () => {
  let before: Map<string, string>;

  beforeAll(async () => {
    const records = aRingInEuro();
    const caseId = await inTransaction(async (tx) => {
      const made = await createCase(tx, records.header, null);
      await saveCaseRecords(tx, { caseId: made, importRunId: null, records, editedById: null, accepted: true });
      return made;
    });
    await acceptEverything(caseId);
    expect(await publishSnapshot(null, "ring", renderer), "nobody asked").toEqual({
      ok: false,
      reason: { code: "two-people" },
    });
    const first = await publishApproved("ring", renderer);
    expect(first).toMatchObject({ ok: true, value: { number: 1, anchored: true } });
    const { id } = await db().case.findUniqueOrThrow({ where: { slug: "ring" } });
    expect(await findHistoryFaults({ id, slug: "ring" })).toEqual([]);
    before = new Map(
      await Promise.all(
        ["en/record.html", "zh/index.html", "document.json"].map(
          async (path) => [path, await readPage(1, path)] as const,
        ),
      ),
    );
  }, 300_000);

  it("shows the preferred of two conflicting claims in the network, the chart and the table", async () => {
    const document = JSON.parse(before.get("document.json") ?? "");
    const networkLink = document.network.links.find(({ link }: { link: string }) => link === "l-ash");
    expect(networkLink.amount).toEqual({ currency: "EUR", low: "7000000", high: "7000000", approx: false });
    expect(linkSection(before.get("en/record.html") ?? "", "l-ash")).toContain("€7m");
  });

  it("follows a change of rank in the next version and leaves the bytes of the former as they were", async () => {
    const tx = db();
    const found = await tx.case.findUniqueOrThrow({ where: { slug: "ring" } });
    await tx.claim.update({
      where: { caseId_slug: { caseId: found.id, slug: "c-ash-high" } },
      data: { rank: "deprecated", reason: "withdrawn by the filer" },
    });
    await tx.claim.update({
      where: { caseId_slug: { caseId: found.id, slug: "c-ash-low" } },
      data: { rank: "preferred", reason: "the later filing" },
    });
    expect(await publishApproved("ring", renderer)).toMatchObject({ ok: true, value: { number: 2 } });

    const document = JSON.parse(await readPage(2, "document.json"));
    const networkLink = document.network.links.find(({ link }: { link: string }) => link === "l-ash");
    expect(networkLink.amount).toEqual({ currency: "EUR", low: "3000000", high: "3000000", approx: false });
    const section = linkSection(await readPage(2), "l-ash");
    expect(section).toContain("€3m");
    for (const [path, text] of before) expect(await readPage(1, path)).toBe(text);
  }, 300_000);

  it("is refused while a drawn link has no accepted claim, and the refusal names every such link", async () => {
    const tx = db();
    const found = await tx.case.findUniqueOrThrow({ where: { slug: "ring" } });
    await tx.claim.updateMany({
      where: { caseId: found.id, slug: { in: ["c-beech", "c-cedar"] } },
      data: { status: "proposed", evidence: null },
    });
    const refused = await publishApproved("ring", renderer);
    expect(refused).toMatchObject({ ok: false, reason: { code: "not-publishable" } });
    if (refused.ok || refused.reason.code !== "not-publishable") return;
    expect(refused.reason.links.map(({ link }) => link)).toEqual(["l-beech", "l-cedar"]);
    expect(await findSnapshot(tx, "ring", "latest")).toMatchObject({ number: 2 });
  }, 300_000);
});

describe("the shipped case", () => {
  it("freezes to the same hash in every installation", async () => {
    const imported = await importShippedCase("prisma/seed/ai-circular");
    expect(imported.ok).toBe(true);
    expect(await publishSnapshot(null, "ai-circular", renderer), "not beside another case").toEqual({
      ok: false,
      reason: { code: "two-people" },
    });
    const published = await publishApproved("ai-circular", renderer);
    if (!published.ok) throw new Error(JSON.stringify(published.reason));

    // The other installation reads its records straight from the sheets, with other database ids (none at all).
    const records = await getCaseRecords(db(), "ai-circular", { statuses: ["accepted", "disputed"] });
    const mine = JSON.parse(
      new TextDecoder().decode((await readPublishedFile("ai-circular", 1, "document.json"))?.bytes),
    );
    const other = freezeShippedCase();
    const written = JSON.parse(new TextDecoder().decode(writeDocument(other)));
    expect({ ...mine, layout: null }).toEqual({ ...written, layout: null });
    expect(records.claims).toHaveLength(330 + 108);
    expect(await publishSite(renderer)).toBeGreaterThan(3);
  }, 180_000);
});
