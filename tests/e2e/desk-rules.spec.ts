// Contract: a rule with its places and an indicator are written down at the desk, and a claim on either goes to review.
// Must reject: a second rule of the same name that nobody looked at, a field that cannot stand without its reason, text
// lost when somebody else saved first.
import type { Page } from "@playwright/test";
import { expect, test } from "../setup/e2e";

const CASE = "/desk/ai-circular";

async function chooseSource(page: Page, words: string): Promise<void> {
  await page.getByLabel("Publisher, title or address").first().fill(words);
  await page.getByRole("listbox").getByRole("option").first().click();
}

/** Somebody else saves the rule under another title while it is being written. */
async function saveMeanwhile(editor: Page, slug: string, title: string): Promise<void> {
  const place = {
    jurisdiction: "MY",
    name: null,
    tier: null,
    inForceFrom: "2025-01-13",
    complianceFrom: null,
    inForceTo: null,
  };
  const nothing = { capUnits: null, capValue: null, chipClasses: null, note: null };
  const saved = await editor.request.put(`/api${CASE}/rules/${slug}`, {
    headers: { origin: new URL(process.env.ROUNDTRIP_BASE_URL ?? "").origin },
    data: {
      title: { en: title, zh: null },
      authority: "us-congress",
      status: "published",
      places: [{ ...place, ...nothing, source: "s-itpro-2022" }],
      version: 1,
      why: null,
    },
  });
  expect(saved.status(), await saved.text()).toBe(200);
}

test("a rule and an indicator are written down, found by name, and a figure goes to review", async ({
  asReporter: page,
  asEditor: editor,
}) => {
  const title = `Made-up letter of ${Date.now()}`;
  await page.goto(`${CASE}/rules/new`);
  await page.getByLabel("Title", { exact: true }).fill(title);
  const finder = page.getByRole("combobox", { name: "Authority" });
  // The list is asked for while one writes: Enter takes what is marked once the answer is there.
  await expect(async () => {
    await finder.fill("united states congress");
    await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
    await finder.press("Enter");
    await expect(page.getByText(/^Chosen: .*Congress/)).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.getByLabel("Country code").fill("my");
  await page.getByLabel("In force from").fill("2025-01-13");
  await page.getByLabel("In force until").fill("2024");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("This day lies before the rule is in force.")).toBeVisible();
  await expect(page.getByText("Choose one that the case has.").first()).toBeVisible();
  await page.getByLabel("In force until").fill("");
  await chooseSource(page, "itpro");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole("row", { name: /Malaysia/ })).toContainText("13 January 2025");

  // Somebody else saves while the reporter writes: field by field, and nothing of either is lost.
  const address = page.url();
  await page.getByRole("link", { name: "Edit", exact: true }).click();
  await page.getByLabel("Status").selectOption("in_force");
  await saveMeanwhile(editor, address.split("/").at(-1) ?? "", `${title}, amended`);
  await page.getByRole("button", { name: "Save" }).click();
  const conflict = page.getByRole("row", { name: /Title/ });
  await expect(conflict).toContainText(`${title}, amended`);
  await expect(page.getByRole("row", { name: /Malaysia/ })).toHaveCount(0);
  await conflict.getByRole("button", { name: "Take theirs" }).click();
  await page.getByRole("button", { name: "Keep mine" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `${title}, amended` })).toBeVisible();
  await expect(page.locator("main")).toContainText("in force");

  // An indicator, by keys alone; the palette leads to the rule meanwhile.
  const name = `Made-up price of ${Date.now()}`;
  await page.goto(`${CASE}/indicators/new`);
  await page.getByLabel("Name in English").fill(name);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Go to anything" }).fill(title);
  await expect(page.getByRole("option", { name: title })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByLabel("Unit").fill("dollars per hour");
  await page.keyboard.press("Enter");
  await expect(page.getByText("No figure can be stated in this unit.")).toBeVisible();
  await page.getByLabel("Unit").fill("USD_per_hour");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

  // A figure for it is claimed in its unit, seen by the editor and accepted.
  await page.getByRole("link", { name: "Add a claim" }).click();
  await expect(page.getByLabel("Unit")).toHaveValue("USD_per_hour");
  await page.getByLabel("Stated or firm part").fill("2.5");
  await chooseSource(page, "itpro");
  await page.getByLabel("Where", { exact: true }).fill("page 4");
  await page.getByRole("button", { name: "Propose" }).click();
  await expect(page.locator(".desk-facts")).toContainText("proposed");
  await editor.goto(`${CASE}/review?filter=waiting&claim=${page.url().split("/").at(-1)}`);
  const item = editor.locator(".review-item");
  await expect(item).toContainText(name);
  // A page that came from the server listens a moment later.
  const tick = item.getByRole("checkbox");
  await expect(async () => {
    if (!(await tick.isChecked())) await editor.keyboard.press("1");
    await expect(tick).toBeChecked({ timeout: 500 });
  }).toPass();
  await editor.keyboard.press("a");
  await expect(item.filter({ hasText: name })).toHaveCount(0);
});
