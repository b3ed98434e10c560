// Contract: on the page of a link a person says what it lies in, by name, sees it at once on both links, and takes it back
// with a reason; on links whose claims stand an editor must do it.
// It must reject: a second whole, a row that is altered alone where two people stand behind the claims.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../setup/e2e";

const DESK = "/desk/ai-circular";
const LINK = { layer: "record", collateral: null, tranche: null, interest: null, start: null, end: null, note: null };

/** A deal of three loans between two parties of the case. */
async function aDeal(page: Page, title: string): Promise<readonly string[]> {
  const link = { ...LINK, kind: "loan", payer: "nvidia", payee: "openai" };
  const dates = { announced: null, signed: null, effective: null, ended: null };
  const rest = { stage: "announced", supersededBy: null, partOf: null, note: null };
  const answer = await page.request.post(`/api${DESK}/deals`, {
    data: { title: { en: title, zh: null }, ...dates, ...rest, links: [link, link, link] },
    headers: { origin: new URL(page.url()).origin },
  });
  return (await answer.json()).links;
}

test("a drawdown is put into its credit line and taken out of it again", async ({ asReporter: page }) => {
  await page.goto(`${DESK}/links`);
  const [pool = "", drawn = ""] = await aDeal(page, `Credit line ${Date.now()}`);
  await page.goto(`${DESK}/links/${drawn}`);
  await page.getByText("Say what this link lies in").click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Choose the link or the deal that it lies in.")).toBeVisible();
  await page.getByLabel("Another link, or a deal").fill(pool);
  await page.getByRole("option", { name: /→ OpenAI link$/ }).click();
  await page.getByLabel("How it lies in it").selectOption("slice of a pool");
  const { violations } = await new AxeBuilder({ page }).include("main").analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved. Sums follow.")).toBeVisible();
  const row = page.getByRole("listitem").filter({ hasText: "slice of a pool" });
  await expect(row).toBeVisible();

  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.goto(`${DESK}/links/${pool}`);
  await expect(page.getByText("Lies in this link: slice of a pool")).toBeVisible();
  await row.getByText("Take it back").click();
  await row.getByLabel("Why it is changed").fill("a line of its own");
  await row.getByRole("button", { name: "Take it back" }).click();
  await expect(row).toHaveCount(0);
});

test("on a link whose claim stands a reporter is sent to an editor, in Chinese too", async ({ asReporter: page }) => {
  await page.goto(`/zh${DESK}/links/l-amd-oai-warrant`);
  const row = page.getByRole("listitem").filter({ hasText: "同一笔钱的另一种说法" });
  await row.getByText("撤下").click();
  await row.getByLabel("改动理由").fill("不是同一笔");
  await row.getByRole("button", { name: "撤下" }).click();
  await expect(row.getByRole("alert")).toContainText("须由编辑来做");
  await expect(row.getByLabel("改动理由")).toHaveValue("不是同一笔");
});
