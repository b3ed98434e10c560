// Contract: a set is reviewed on one screen by keys alone: every quote ticked, one claim asked back, decided in one act,
// answered and accepted; 13 ticks and one question of sixty letters take at most 85 keys.
// Must reject: a key that acts while a question is written, a mark that cannot be undone, a decision that needs the mouse.
import AxeBuilder from "@axe-core/playwright";
import { expect, test, watch } from "../setup/e2e";
import { joinAsEditor, origin, proposeNote } from "../setup/set-case";

const MOST_KEYS = 85;
/** Sixty letters, as a question has them. */
const QUESTION = "Who set the vehicle up? The text says only who leases it now";

test("the press note is looked through, asked about, answered and accepted by keys", async ({
  asAdmin: author,
  browser,
}) => {
  test.setTimeout(120_000);
  const { place, api } = await proposeNote(author);
  const context = await browser.newContext({ baseURL: origin(), reducedMotion: "reduce" });
  const problems = watch(context);
  const page = await context.newPage();
  await joinAsEditor(author, api, page.request);
  await page.goto(place.replace(/\/[^/]+$/, ""));
  await page.getByRole("link", { name: "Example Cloud and Sample Compute package" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Example Cloud and Sample Compute package" })).toBeVisible();

  let keys = 0;
  const press = async (key: string) => {
    keys += key.split("+").length;
    await page.keyboard.press(key);
  };
  const decide = page.getByRole("button", { name: /^Accept \d+/ });
  await expect(decide).toContainText("Accept 0");
  await expect(page.getByRole("checkbox")).toHaveCount(13);
  // A quote within the quote is a mark of its own.
  await expect
    .poll(async () => (await page.locator(".set-text mark[data-current]").allTextContents()).join(""))
    .toMatch(/buy capacity worth up to US\$12 billion/);
  // What acceptance changes is there before anything is decided.
  await expect(
    page.getByRole("region", { name: "If you accept" }).or(page.getByText("Loops, announced")),
  ).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa"]).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  await press(" ");
  await expect(decide).toContainText("Accept 1");
  await press("u");
  await expect(decide).toContainText("Accept 0");
  for (let row = 0; row < 12; row += 1) await press(" ");
  await expect(decide).toContainText("Accept 12");
  await press("s");
  await expect(page.getByLabel("What do you ask?")).toBeFocused();
  await page.keyboard.type(QUESTION);
  keys += QUESTION.length;
  await press("Enter");
  await expect(decide).toContainText("Accept 12, send back 1");
  await press("Control+Enter");
  // Nothing is left for whoever decided: the next set, or that none waits.
  await expect(page).toHaveURL(/\/review\/sets$/);
  await page.goto(place);
  await expect(page.locator(".set-row").filter({ hasText: "accepted" })).toHaveCount(12);
  await expect(page.getByText(QUESTION)).toBeVisible();
  expect(QUESTION).toHaveLength(60);
  expect(keys).toBeLessThanOrEqual(MOST_KEYS);

  // The reporter's side of the same page: the answer stands under the question.
  await author.goto(place);
  await author.getByLabel("Your answer").fill("It leases the machines back: it is theirs.");
  await author.getByRole("button", { name: "Answer and propose again" }).click();
  await expect(author.getByText("It leases the machines back: it is theirs.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("It leases the machines back: it is theirs.")).toBeVisible();
  await expect(decide).toContainText("Accept 0");
  await page.locator("h1").click();
  for (let row = 0; row < 12; row += 1) await page.keyboard.press("j");
  await page.keyboard.press(" ");
  await expect(decide).toContainText("Accept 1");
  await page.keyboard.press("Control+Enter");
  await expect(page).toHaveURL(/\/review\/sets$/);
  await expect(page.getByText("No set is waiting here.")).toBeVisible();
  await context.close();
  expect(problems, "console errors and uncaught exceptions").toEqual([]);
});
