// Contract: whoever drew something by mistake withdraws it where it stands, with a reason and by the keyboard alone, sees
// what goes along, and brings it back; the queue of one's own takes several back together.
// It must reject: a withdrawal without a word of what rests on the record, a page that keeps showing what is gone.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../setup/e2e";

const DESK = "/desk/ai-circular";
const LINK = { layer: "record", collateral: null, tranche: null, interest: null, start: null, end: null, note: null };

/** A deal of one loan between two parties of the case. */
async function aDeal(page: Page, title: string): Promise<{ readonly deal: string; readonly link: string }> {
  const link = { ...LINK, kind: "loan", payer: "nvidia", payee: "openai" };
  const dates = { announced: null, signed: null, effective: null, ended: null };
  const rest = { stage: "announced", supersededBy: null, partOf: null, note: null };
  const answer = await page.request.post(`/api${DESK}/deals`, {
    data: { title: { en: title, zh: null }, ...dates, ...rest, links: [link] },
    headers: { origin: new URL(page.url()).origin },
  });
  const { slug, links } = await answer.json();
  return { deal: slug, link: links[0] };
}

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).include("main").analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

test("a deal drawn by mistake goes with its link, and comes back with it", async ({ asReporter: page }) => {
  await page.goto(`${DESK}/deals`);
  const title = `Mistaken credit ${Date.now()}`;
  const { deal, link } = await aDeal(page, title);
  await page.goto(`${DESK}/deals/${deal}`);
  const form = page.locator(".withdrawal");
  await form.locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect(form.getByRole("region", { name: "This goes together" }).getByRole("listitem")).toHaveCount(2);
  await expectAccessible(page);
  await form.getByLabel("Why it is withdrawn").fill("the filing speaks of another lender");
  await form.getByRole("button", { name: "Withdraw these 2 records" }).press("Enter");
  await expect(page.getByText("This deal was withdrawn")).toBeVisible();
  await expect(page.getByText("the filing speaks of another lender")).toBeVisible();
  await expectAccessible(page);

  await page.goto(`${DESK}/links/${link}`);
  await expect(page.getByText("This link was withdrawn")).toBeVisible();
  await page.goto(`${DESK}/threads/link/${link}`);
  await expect(page.getByText("This link was withdrawn")).toBeVisible();
  await page.goto(`${DESK}/deals?q=${encodeURIComponent(title)}`);
  await expect(page.getByRole("link", { name: title })).toHaveCount(0);

  await page.goto(`/zh${DESK}/links/${link}`);
  await expect(page.getByText("此环节已撤下")).toBeVisible();
  await page.getByLabel("恢复的理由").fill("出借方无误");
  await page.getByRole("button", { name: "恢复这2条记录" }).click();
  await expect(page.getByText("此环节已撤下")).toHaveCount(0);
  await page.goto(`${DESK}/deals/${deal}`);
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
});

test("what one wrote is taken back together in the queue", async ({ asReporter: page }) => {
  await page.goto(`${DESK}/deals`);
  const title = `Mistaken queue ${Date.now()}`;
  await aDeal(page, title);
  await page.goto(`${DESK}/review/records?filter=mine`);
  // The link of the deal waits beside it and names it too.
  const row = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: title, exact: true }) });
  await row.getByLabel("choose").check();
  const form = page.locator(".withdrawal").last();
  await form.getByText("Withdraw the ticked record …").click();
  await form.getByLabel("Why it is withdrawn").fill("twice the same");
  await form.getByRole("button", { name: "Withdraw these 2 records" }).click();
  await expect(page.getByText(title)).toHaveCount(0);
});
