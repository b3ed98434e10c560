// Contract: a member sees every record of the own case, by role and in both languages, and nothing of others.
// It must reject: a page of a case one is outside of, an export link for a reporter, a filter that changes nothing.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, signInOf, test } from "../setup/e2e";

/** Lists by the navigation that leads to them: links are a tab beside deals. */
const LISTS = [
  ["Parts of the case", "Parties", "parties"],
  ["Parts of the case", "Deals", "deals"],
  ["Beside this page", "Links", "links"],
  ["Parts of the case", "Claims", "claims"],
  ["Parts of the case", "Sources", "sources"],
] as const;

async function countOfRows(page: Page): Promise<number> {
  return page.locator("tbody tr").count();
}

test("a reporter goes through the lists of the case", async ({ asReporter: page }) => {
  await page.goto("/desk");
  await page.locator(".desk-cases a").first().click();
  for (const [navigation, name, list] of LISTS) {
    await page.getByRole("navigation", { name: navigation }).getByRole("link", { name, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/desk/ai-circular/${list}$`));
    await expect(page.locator("tbody tr").first()).toBeVisible();
    expect(await countOfRows(page)).toBeLessThanOrEqual(100);
  }
});

test("a reporter is offered no export, and the server refuses it all the same", async ({ asReporter: page }) => {
  await page.goto("/desk/ai-circular");
  await expect(page.getByRole("link", { name: "Claims", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Reports" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Public page" })).toHaveAttribute("href", "/ai-circular");
  expect((await page.goto("/desk/ai-circular/snapshots"))?.status()).toBe(404);
  const refused = await page.request.get("/api/desk/ai-circular/reports");
  expect(refused.status()).toBe(403);
});

test("a case that one is outside of looks like a case that does not exist", async ({ asEditor: page }) => {
  for (const path of ["/desk/no-such-case", "/desk/no-such-case/claims", "/desk/ai-circular/claims/no-such-claim"]) {
    const response = await page.goto(path);
    expect([path, response?.status()]).toEqual([path, 404]);
    await expect(page.getByRole("heading", { level: 1, name: /There is no such page/ })).toBeVisible();
  }
  expect((await page.request.get("/api/desk/no-such-case/claims")).status()).toBe(404);
});

test("the claim table follows search and filters, keeps them in the address and in the other language", async ({
  asEditor: page,
}) => {
  await page.goto("/desk/ai-circular/claims");
  await expect(page.locator("tbody tr").first()).toBeVisible();
  const total = await page.locator("p[role=status]", { hasText: /\d/ }).textContent();
  await page.getByRole("search").locator("select[name=status]").selectOption("disputed");
  await expect(page).toHaveURL(/status=disputed/);
  await expect(page.locator("p[role=status]", { hasText: /\d/ })).not.toHaveText(total ?? "");
  await expect(page.locator("tbody .desk-status-accepted")).toHaveCount(0);
  const disputed = await countOfRows(page);
  await page.getByRole("searchbox", { name: "Search" }).fill("no claim says this");
  await expect(page.getByText("Nothing matches.")).toBeVisible();
  await page.getByRole("searchbox", { name: "Search" }).fill("");
  await expect(page.locator("tbody tr")).toHaveCount(disputed);

  await page.getByRole("link", { name: "中文" }).click();
  await expect(page).toHaveURL(/\/zh\/desk\/ai-circular\/claims\?status=disputed/);
  await expect(page.getByRole("heading", { level: 1, name: "说法" })).toBeVisible();
  await expect(page.locator("tbody tr")).toHaveCount(disputed);
});

test("what is searched for and opened stays while a colleague saves, on the page and in the address", async ({
  asEditor: page,
  asReporter,
}) => {
  await asReporter.goto("/desk/ai-circular/indicators");
  const colleagueSaves = async () => {
    const made = await asReporter.request.post("/api/desk/ai-circular/indicators", {
      data: { name: { en: `Made up ${Date.now()}`, zh: null }, unit: "USD", note: null, differsFrom: [] },
      headers: { origin: new URL(asReporter.url()).origin },
    });
    expect(made.status()).toBe(200);
  };
  await page.goto("/desk/ai-circular/claims");
  await page.getByRole("search").locator("select[name=status]").selectOption("disputed");
  await page.getByRole("searchbox", { name: "Search" }).fill("nebius");
  await expect(page.locator("tbody tr").first()).toContainText("Nebius");
  const listed = page.waitForResponse(/\/api\/desk\/ai-circular\/claims\?/);
  await colleagueSaves();
  await listed;
  await page.keyboard.type(" group");
  await expect(page.getByRole("searchbox", { name: "Search" })).toHaveValue("nebius group");
  await expect(page).toHaveURL(/q=nebius\+group&status=disputed/);

  await page.goto("/desk/ai-circular/network");
  const finder = page.getByRole("combobox", { name: "Find a party" });
  await finder.fill("nebius");
  await expect(page.getByRole("listbox").getByRole("option").first()).toContainText("Nebius");
  await finder.press("Enter");
  await expect(page).toHaveURL(/focus=nebius/);
  await page.getByRole("button", { name: "New link" }).click();
  const form = page.getByRole("form", { name: "New link" });
  await form.getByLabel("Kind").selectOption("loan");
  const drawn = page.waitForResponse(/\/api\/desk\/ai-circular\/network\?/);
  await colleagueSaves();
  await drawn;
  await expect(form.getByLabel("Kind")).toHaveValue("loan");
  await expect(page).toHaveURL(/focus=nebius/);
});

test("a claim shows its citations, and says that nothing is archived yet", async ({ asReporter: page }) => {
  await page.goto("/desk/ai-circular/claims");
  await page.locator("tbody th a").first().click();
  await expect(page.getByRole("heading", { level: 2, name: "Citations" })).toBeVisible();
  expect(await countOfRows(page)).toBeGreaterThan(0);
  await expect(page.getByRole("cell", { name: "not archived yet" }).first()).toBeVisible();
});

test("the answers of the desk's interface hold no more than the table needs", async ({ asReporter: page }) => {
  const response = await page.request.get("/api/desk/ai-circular/claims?q=oracle");
  const { rows, total } = await response.json();
  expect(total).toBeGreaterThan(0);
  const keys = [
    "archived",
    "asOf",
    "basis",
    "citations",
    "codeNames",
    "conflicts",
    "evidence",
    "isAfterDay",
    "period",
    "property",
  ];
  const more = ["rank", "slug", "status", "subject", "subjectName", "subjectType", "term", "value"];
  expect(Object.keys(rows[0]).sort()).toEqual([...keys, ...more]);
  expect((await page.request.get("/api/desk/ai-circular/claims?status=nonsense")).status()).toBe(400);
});

test("a password that is too short, or not proved by the current one, is refused with the reason", async ({
  asEditor: page,
}) => {
  await page.goto("/desk/account");
  await page.getByLabel("Current password").fill("certainly not the password");
  await page.getByLabel("New password").fill("a long enough password");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("That is not your current password.")).toBeVisible();
  const weak = await page.request.post("/api/desk/account/password", {
    data: { current: signInOf("editor").password, next: "short" },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(weak.status()).toBe(422);
});

for (const path of ["/desk", "/desk/ai-circular/claims", "/zh/desk/ai-circular/parties", "/desk/account"]) {
  test(`${path} can be used by everybody: no serious finding of axe`, async ({ asReporter: page }) => {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page).toHaveTitle(/./);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
}
