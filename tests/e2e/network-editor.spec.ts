// Contract: the live web is seen, searched and edited in the browser, by pointing and by keys; what one does the other
// sees; nothing needs a reload.
// Must reject: a second record of a party that is there without a word, a picture without a table, a lost edit.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../setup/e2e";

const NETWORK = "/desk/ai-circular/network";

test("the picture opens with its table, in both languages, without a breach of accessibility", async ({
  asEditor: page,
}) => {
  for (const [path, heading] of [
    [NETWORK, "Network"],
    ["/zh/desk/ai-circular/network", "关系网"],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    await expect(page.locator(".web-picture canvas").first()).toBeVisible();
    await expect(page.locator(".web-table")).toBeVisible();
    await expect(page.locator(".web-loops li").first()).toBeVisible({ timeout: 15_000 });
    await expect(page).toHaveTitle(/./);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }
});

test("a link opens its claims and its history, a party found by a misspelt name opens what surrounds it", async ({
  asEditor: page,
}) => {
  await page.goto(NETWORK);
  const finder = page.getByRole("combobox", { name: "Find a party" });
  await finder.fill("nvdia");
  await expect(page.getByRole("listbox").getByRole("option").first()).toContainText("NVIDIA");
  await finder.press("Enter");
  await expect(page).toHaveURL(/focus=nvidia/);
  await expect(page.getByText(/Around NVIDIA/)).toBeVisible();
  const table = page.locator(".web-table");
  // Around a party of many links the table waits to be opened.
  await table.locator("summary").click();
  await expect(table).toHaveAttribute("open");
  await table.locator("tbody tr").first().locator("td:nth-child(3) button").click();
  const panel = page.getByRole("complementary", { name: "Details" });
  await expect(panel.getByRole("heading", { name: "Claims" })).toBeVisible();
  await expect(panel.getByRole("button", { name: "Add a claim" })).toBeVisible();
  await panel.getByText("History", { exact: true }).click();
  await expect(panel.locator(".web-history li").first()).toBeVisible();

  // The party beside it: what it gives and gets, measured meanwhile, and who wrote to it.
  await table.locator("tbody tr").first().locator("td:first-child button").click();
  const money = panel.getByRole("region", { name: "Money in and out" });
  await expect(money.locator("dt", { hasText: "net" })).toBeVisible({ timeout: 15_000 });
  await panel.getByText("History", { exact: true }).click();
  await expect(panel.locator(".web-history li").first()).toBeVisible();
});

test("a duplicate is offered before a second party is made, and a party of another name is added", async ({
  asReporter: reporter,
}) => {
  await reporter.goto(NETWORK);
  await reporter.getByRole("button", { name: "Add a party" }).click();
  const form = reporter.getByRole("form", { name: "New party" });
  await form.getByLabel("Name in English").fill("Nvidia Corp");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText("Is it one of these?")).toBeVisible();
  await expect(form.getByRole("alert")).toContainText("NVIDIA");

  const name = `Zyxquor ${Date.now()}`;
  await form.getByLabel("Name in English").fill(name);
  await form.getByRole("button", { name: "Save" }).click();
  await expect(reporter.getByRole("heading", { name })).toBeVisible();
  // What was added by mistake is taken back where it was added, and is kept as withdrawn.
  await reporter.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(reporter.getByRole("heading", { name })).toHaveCount(0);
  await reporter.goto(`/desk/ai-circular/parties?q=${encodeURIComponent(name)}`);
  await expect(reporter.getByRole("table").getByText(name, { exact: true })).toHaveCount(0);
});

test("a link between two parties is added by keys, and the other finds it without a claim", async ({
  asReporter: reporter,
  asEditor: editor,
}) => {
  await Promise.all([reporter.goto(NETWORK), editor.goto(NETWORK)]);
  const title = `Lending ${Date.now()}`;
  await reporter.getByRole("button", { name: "New link" }).click();
  const link = reporter.getByRole("form", { name: "New link" });
  await link.getByLabel("Kind").selectOption("loan");
  for (const [role, typed, name] of [
    ["lender", "nvdia", "NVIDIA"],
    ["borrower", "coreweave", "CoreWeave"],
  ] as const) {
    const field = link.getByRole("combobox", { name: role });
    await field.fill(typed);
    await expect(link.getByRole("listbox", { name: role }).getByRole("option").first()).toContainText(name);
    await field.press("Enter");
  }
  await link.getByLabel("Title in English").fill(title);
  await link.getByRole("button", { name: "Save" }).click();
  const panel = reporter.getByRole("complementary", { name: "Details" });
  await expect(panel.getByRole("link", { name: title })).toBeVisible();
  // A link that was just drawn asks who says so; it may wait.
  await panel.getByRole("button", { name: "Later" }).click();
  await expect(panel).toContainText("Nobody has claimed anything about this link yet");
  await panel.getByText("Edit the link", { exact: true }).click();
  await panel.getByLabel("Tranche", { exact: true }).fill("Class Z");
  await panel.getByRole("button", { name: "Save the link" }).click();
  await expect(panel.locator(".desk-facts")).toContainText("Class Z");
  await reporter.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(panel.locator(".desk-facts")).not.toContainText("Class Z");

  await editor.keyboard.press("Control+k");
  await editor.getByRole("combobox", { name: "Go to anything" }).fill(title);
  await expect(editor.getByRole("option").filter({ hasText: title })).toBeVisible();
  await editor.keyboard.press("Escape");
  const table = editor.locator(".web-table");
  if ((await table.getAttribute("open")) === null) await table.locator("summary").click();
  await expect(table.locator("tbody tr").filter({ hasText: "without a claim" }).first()).toBeVisible();
});

test("two people edit one link at once: the later one sees both versions and takes from theirs what should stay", async ({
  asReporter: reporter,
  asEditor: editor,
}) => {
  const origin = new URL(process.env.ROUNDTRIP_BASE_URL ?? "").origin;
  const link = { kind: "loan", payer: "nvidia", payee: "coreweave", layer: "record", start: null, end: null } as const;
  const blank = { signed: null, effective: null, ended: null, supersededBy: null, partOf: null, note: null };
  const made = await reporter.request.post("/api/desk/ai-circular/deals", {
    headers: { origin },
    data: {
      ...blank,
      title: { en: `Edited by two ${Date.now()}`, zh: null },
      announced: null,
      stage: "announced",
      links: [{ ...link, collateral: null, tranche: null, interest: null, note: null }],
    },
  });
  const [slug] = (await made.json()).links as readonly string[];
  const path = `/desk/ai-circular/links/${slug}`;
  const openForm = async (page: typeof reporter) => {
    await page.goto(path);
    await page.locator(".link-edit > summary").click();
    const form = page.getByRole("form", { name: "Edit the link" });
    await expect(form.getByRole("button", { name: "Save the link" })).toBeEnabled();
    return form;
  };
  const [one, other] = [await openForm(reporter), await openForm(editor)];
  await other.getByLabel("Tranche", { exact: true }).fill("Class B");
  await other.getByLabel("Collateral", { exact: true }).fill("the racks");
  await one.getByLabel("Tranche", { exact: true }).fill("Class A");
  await one.getByRole("button", { name: "Save the link" }).click();
  await expect(reporter.locator(".desk-facts").filter({ hasText: "Class A" })).toBeVisible();

  // What the other has begun outlives a reload, and is not saved over what stands now without a word.
  await expect(other.getByRole("button", { name: "Discard what you began" })).toBeVisible();
  await editor.waitForTimeout(700);
  await editor.reload();
  await editor.locator(".link-edit > summary").click();
  await expect(other.getByLabel("Collateral", { exact: true })).toHaveValue("the racks");
  await other.getByRole("button", { name: "Save the link" }).click();
  const conflict = other.getByRole("alert");
  await expect(conflict).toContainText("Class A");
  await expect(conflict).toContainText("Class B");
  await conflict
    .getByRole("row", { name: /Tranche/ })
    .getByRole("button", { name: "Take theirs" })
    .click();
  await conflict.getByRole("button", { name: "Save mine over it" }).click();
  const facts = editor.locator(".desk-facts").first();
  await expect(facts).toContainText("the racks");
  await expect(facts).toContainText("Class A");
  const { violations } = await new AxeBuilder({ page: editor }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

test("a vehicle and a tranche are added, the tranche with its amount, rate and citation in one act", async ({
  asAdmin: page,
}) => {
  // In a case of its own: what waits here for a second person waits in nobody's queue.
  const origin = new URL(process.env.ROUNDTRIP_BASE_URL ?? "").origin;
  const caseSlug = `vehicles-${Date.now()}`;
  const words = { en: "A case of vehicles", zh: "特殊目的载体案例" };
  const send = async (path: string, data: object) => {
    const answer = await page.request.post(path, { headers: { origin }, data });
    expect(answer.status()).toBe(200);
  };
  await send("/api/account/cases", {
    slug: caseSlug,
    languages: ["en", "zh"],
    title: words,
    summary: words,
    asOf: "2026-01-31",
  });
  const blank = { jurisdiction: null, sponsor: null, lei: null, cik: null, ticker: null, wikidata: null, note: null };
  const name = { en: "Oriole Bank", zh: null };
  await send(`/api/desk/${caseSlug}/parties`, { ...blank, name, kind: "company", aliases: [], differsFrom: [] });
  await page.goto(`/desk/${caseSlug}/vehicles`);
  await page.getByRole("button", { name: "Add a vehicle" }).click();
  await page.getByRole("form", { name: "New party" }).getByLabel("Name in English").fill("Larch Compute");
  await page.getByRole("form", { name: "New party" }).getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Larch Compute" })).toBeVisible();
  await expect(page.getByText("No lender is on record.").first()).toBeVisible();

  await page.locator(".vehicle-add > summary").click();
  const form = page.getByRole("form", { name: "Add a tranche" });
  await expect(form.getByRole("button", { name: "Add a tranche" })).toBeEnabled();
  const tranche = `Class ${Date.now()}`;
  const lender = form.getByRole("combobox", { name: "Lender" });
  await lender.fill("oriole");
  await expect(form.getByRole("listbox", { name: "Lender" }).getByRole("option").first()).toContainText("Oriole Bank");
  await lender.press("Enter");
  await form.getByLabel("Name of the tranche (as printed)").fill(tranche);
  await form.getByLabel("Title in English").fill("Larch borrows");
  const amount = form.getByRole("group", { name: "Amount" });
  await amount.getByLabel("Stated or firm part").fill("1.5bn");
  await amount.getByLabel("As printed").fill("one and a half billion dollars");
  const rate = form.getByRole("group", { name: "Rate" });
  await rate.getByLabel("Stated or firm part").fill("7.5");
  await form.getByRole("button", { name: "Add a tranche" }).click();
  await expect(form.getByRole("status").filter({ hasText: "Cite a source" })).toBeVisible();

  await form.getByRole("button", { name: "Add a new source" }).click();
  await form.getByLabel("Publisher").fill("Made-up Register");
  await form
    .getByLabel("Text of the source")
    .fill("The lenders agreed on one and a half billion dollars at 7.5 percent.");
  await form.getByLabel("Quote").fill("one and a half billion dollars at 7.5 percent");
  await form.getByRole("button", { name: "Add a tranche" }).click();
  const row = page.locator(".vehicle-links tr", { hasText: tranche });
  await expect(row).toContainText("$1.5bn");
  await expect(row).toContainText("7.5");
  await expect(row).toContainText("proposed");
  await expect(row).toContainText("2 claims wait");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});
