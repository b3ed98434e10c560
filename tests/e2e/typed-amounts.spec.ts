// Contract: an amount or a day is read as it is typed and shown back before it is saved; what may mean two things is asked,
// and answered by keys alone.
// Must reject: a comma that is guessed, a text that is cut, a proposal of what nobody chose.
import { expect, test } from "../setup/e2e";

const CASE = "/desk/ai-circular";
// No other spec writes about it: a correction would take its place.
const CLAIM = "c-oai-crwv-119";

test("what is ambiguous is asked, chosen by keys, and shown with every digit", async ({ asReporter: page }) => {
  await page.goto(`${CASE}/claims/${CLAIM}`);
  await page.getByRole("link", { name: "Correct", exact: true }).click();
  const amount = page.getByLabel("Stated or firm part");

  await amount.fill("1,5bn");
  await expect(page.getByRole("status").filter({ hasText: "Which is meant?" })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "$1,500,000,000" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "$15,000,000,000" })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(amount).toHaveValue("1500000000");
  await expect(page.getByText(/Reads as .?\$1,500,000,000/)).toBeVisible();

  await amount.fill("十五亿欧元");
  await expect(page.getByText(/Reads as .?€1,500,000,000/)).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(amount).toHaveValue("1500000000");
  await expect(page.getByLabel("Currency")).toHaveValue("EUR");

  await amount.fill("about $5bn");
  await expect(page.getByText(/Not understood/)).toBeVisible();

  const day = page.getByLabel("As of");
  await day.fill("03/11/2026");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "3 November 2026" })).toBeFocused();
  await expect(page.getByRole("button", { name: "11 March 2026" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(day).toHaveValue("2026-11-03");
  await day.fill("Q3 2026");
  await expect(page.getByText(/Reads as .?third quarter of 2026/)).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(day).toHaveValue("2026-Q3");
});
