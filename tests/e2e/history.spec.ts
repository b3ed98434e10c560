// Contract: on the history of a record a former state is brought back after one has seen what would change and said
// why; a save in between is told, with what would change then, and the reason stays.
// It must reject: bringing back without a reason, over an edit that was not seen.
import { randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../setup/e2e";

const DESK = "/desk/ai-circular";

async function send(page: Page, method: "POST" | "PUT", path: string, data: object) {
  const { origin } = new URL(page.url());
  const answer = await page.request.fetch(`/api${DESK}/${path}`, { method, data, headers: { origin } });
  expect([path, answer.status(), answer.ok() ? "" : await answer.text()]).toEqual([path, 200, ""]);
  return answer.json();
}

test("a former state of an indicator comes back with its reason, and never over somebody's newer edit", async ({
  asReporter: page,
  asEditor,
}) => {
  await page.goto(`${DESK}/indicators`);
  await asEditor.goto(`${DESK}/indicators`);
  const name = `Rent ${randomUUID().slice(0, 8)}`;
  const said = { name: { en: name, zh: null }, unit: "USD", note: "as first written" };
  const { slug } = await send(page, "POST", "indicators", { ...said, differsFrom: [] });
  await send(page, "PUT", `indicators/${slug}`, { ...said, note: "spoilt", version: 1, why: null });

  await page.goto(`${DESK}/audit/indicator/${slug}`);
  const first = page.getByRole("main").getByRole("listitem").filter({ hasText: "created" });
  await expect(page.getByText("Bring this state back")).toHaveCount(1);
  await first.getByText("Bring this state back").click();
  const row = first.getByRole("row", { name: /note/ }).last();
  await expect(row.getByRole("cell")).toHaveText(["spoilt", "as first written"]);
  const button = first.getByRole("button", { name: "Bring it back" });
  await expect(button).toBeDisabled();
  await first.getByLabel("Why").fill("the first note was right");
  const { violations } = await new AxeBuilder({ page }).include("main").analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);

  await send(asEditor, "PUT", `indicators/${slug}`, { ...said, note: "spoilt again", version: 2, why: null });
  await button.click();
  // Either the page followed the other's save first, or the server refused what was seen: the reason is still there.
  const moved = first.getByRole("alert").filter({ hasText: "Somebody saved meanwhile" });
  await expect(moved.or(page.getByText("the first note was right").locator("xpath=self::p"))).toBeVisible();
  if (await moved.isVisible()) {
    await expect(row.getByRole("cell")).toHaveText(["spoilt again", "as first written"]);
    await expect(first.getByLabel("Why")).toHaveValue("the first note was right");
    await button.click();
  }
  const last = page.getByRole("main").getByRole("listitem").first();
  await expect(last).toContainText("brought back");
  await expect(last).toContainText("the first note was right");
  await page.goto(`${DESK}/indicators/${slug}`);
  await expect(page.getByRole("main")).toContainText("as first written");
});

test("the history of an indicator stands in Chinese too, and can be used by keys", async ({ asReporter: page }) => {
  await page.goto(`${DESK}/indicators`);
  const said = { name: { en: `Rent ${randomUUID().slice(0, 8)}`, zh: null }, unit: "USD", note: "as first written" };
  const { slug } = await send(page, "POST", "indicators", { ...said, differsFrom: [] });
  await send(page, "PUT", `indicators/${slug}`, { ...said, note: "spoilt", version: 1, why: null });
  await page.goto(`/zh${DESK}/audit/indicator/${slug}`);
  const summary = page.getByText("恢复到这个状态");
  await summary.focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("理由").focus();
  await page.keyboard.type("原来的才对");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "恢复", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main").getByRole("listitem").first()).toContainText("原来的才对");
});
