// Contract: wherever the desk prints or compares the sum of a purchase or lease that runs over time, its years stand beside
// it, or that no term is stated: in lists, on the page of a claim, of a link and in the review, in the words of the public page.
// Must reject: a sum over years that stands alone as if it were one of today, a term read from a claim that nobody accepted.

import type { ReactNode } from "react";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { RivalTable } from "@/components/claims/rival-table";
import { claimColumns } from "@/components/desk/claim-columns";
import { ClaimDifferences } from "@/components/review/claim-differences";
import { NO_WORDS } from "@/lib/domain/model/case-words";
import { editClaim } from "@/lib/server/claims/editing/workflows";
import { loadClaim, loadClaimPage } from "@/lib/server/claims/loaders";
import { db } from "@/lib/server/db";
import { editLink } from "@/lib/server/deals/links/editing/workflows";
import { loadLink } from "@/lib/server/deals/links/loaders";
import { loadQueue, loadReviewItem } from "@/lib/server/review/loaders";
import { acceptClaim } from "@/lib/server/review/workflows";
import { deskValueText } from "@/lib/view/claims/claim-words";
import { claimTermWords } from "@/lib/view/deals/term-words";
import { claimList } from "@/lib/wire/desk/claim-list";
import { claimListQuery } from "@/lib/wire/desk/list-query";
import { reviewQuery } from "@/lib/wire/review";
import { onTheDesk } from "@/tests/builders/desk-part";
import { anEdit, aProposedClaim, whatIsSeen } from "../../builders/claim-forms";
import { testDatabase } from "../../setup/test-database";
import { aDeskRoom } from "../review/desk-room";

await testDatabase();
const room = await aDeskRoom("years");
const { reporter, editor } = room;

async function accept(slug: string): Promise<void> {
  const accepted = await acceptClaim(editor, slug, await whatIsSeen(editor, slug));
  if (!accepted.ok) throw new Error(accepted.reason.code);
}

const draw = (part: ReactNode) => renderToStaticMarkup(onTheDesk(part, { caseSlug: "years" }));

/** The value of each claim of the case as the list of claims shows it, by what it is about. */
async function listed(): Promise<Readonly<Record<string, string>>> {
  const page = await loadClaimPage(reporter, claimListQuery.parse({}));
  const { rows } = claimList.parse(page);
  const column = claimColumns("en", "years").find(({ key }) => key === "value");
  return Object.fromEntries(
    rows.map((row) => [`${row.subject} ${row.property} ${row.status}`, draw(column?.cell(row))]),
  );
}

/** Every word of the desk on one claim: its page, its link and its review. */
async function everywhere(slug: string): Promise<readonly string[]> {
  const page = await loadClaim(reporter, slug);
  const item = await loadReviewItem(editor, slug);
  if (page === null || item === null) throw new Error("no such claim");
  const { claim, terms, rivals, sources } = page;
  const link = await loadLink(reporter, claim.subject);
  if (!link.ok) throw new Error(link.reason);
  const parties = new Map();
  const common = { parties, terms } as const;
  return [
    deskValueText({ parties }, claim, terms[slug], "en", NO_WORDS),
    deskValueText({ parties }, claim, link.value.terms[slug], "en", NO_WORDS),
    draw(createElement(ClaimDifferences, { ...common, former: item.former, claim, terms: item.detail.terms })),
    draw(createElement(RivalTable, { ...common, claims: [claim, ...rivals], current: slug, sources })),
  ];
}

test("a running purchase says that it states no term until a length or an end of it was accepted", async () => {
  const purchase = await aProposedClaim(reporter, { subject: "l-back", value: "250000000000" });
  const rival = await aProposedClaim(reporter, { subject: "l-back", value: "300000000000" });
  const stake = await aProposedClaim(reporter, { subject: "l-there" });
  expect(await listed()).toEqual({
    "l-back amount proposed": expect.stringMatching(/^\$(250|300)bn \(no term stated\)$/),
    "l-there amount proposed": "$10",
  });
  for (const words of await everywhere(purchase.slug)) expect(words).toContain("$250bn (no term stated)");
  expect((await everywhere(purchase.slug)).at(-1)).toContain("$300bn (no term stated)");
  for (const words of await everywhere(stake.slug)) expect(words).not.toContain("term");
  const queue = await loadQueue(editor, reviewQuery.parse({}));
  const waiting = queue.rows.find(({ slug }) => slug === rival.slug);
  expect(claimTermWords(waiting?.term ?? null, "zh")).toBe("未写明期限");

  const length = {
    property: "duration",
    unit: "years",
    value: "5",
    wording: null,
    subject: "l-back",
  } as const;
  const claimed = await aProposedClaim(reporter, length);
  for (const words of await everywhere(purchase.slug)) expect(words, "nobody accepted it").toContain("no term stated");
  await accept(claimed.slug);
  for (const words of await everywhere(purchase.slug)) expect(words).toContain("$250bn (over 5 years)");
  expect(Object.values(await listed()).filter((words) => words.startsWith("$"))).toEqual(
    expect.arrayContaining([expect.stringContaining("(over 5 years)")]),
  );
});

test("a correction of an accepted sum shows both with the years", async () => {
  const first = await aProposedClaim(reporter, { subject: "l-back", asOf: "2025-10", value: "20000000000" });
  await accept(first.slug);
  const { version } = await whatIsSeen(editor, first.slug);
  const edited = await editClaim(reporter, first.slug, anEdit(version, { asOf: "2025-10", value: "21000000000" }));
  if (!edited.ok) throw new Error(JSON.stringify(edited.reason));
  const words = (await everywhere(edited.value.slug))[2];
  expect(words).toContain("<del>$20bn (over 5 years)</del>");
  expect(words).toContain("<ins>$21bn (over 5 years)</ins>");
});

test("the sum of a deal has the years of its links where all of them run over time", async () => {
  await aProposedClaim(reporter, { subjectType: "deal", subject: "d-ring", value: "40000000000" });
  // One link of the ring is a stake, which settles at once.
  expect((await listed())["d-ring amount proposed"]).toBe("$40bn");
});

test("an end that one person writes into the link stands beside no sum before a second person has seen it", async () => {
  const link = await db().link.findFirstOrThrow({ where: { caseId: room.caseId, slug: "l-back" } });
  const before = await listed();
  const bare = { collateral: null, tranche: null, interest: null, start: "2025-01", note: null } as const;
  const said = { ...bare, end: "2039-12", kind: "purchase_goods", layer: "record" } as const;
  const ends = { payer: "beech", payee: "ash", deal: "d-ring" } as const;
  const edited = await editLink(reporter, "l-back", { ...said, ...ends, version: link.version, why: null });
  expect(edited.ok ? "edited" : edited.reason).toBe("edited");
  expect(await listed()).toEqual(before);
});
