// Contract: where a session ends while somebody works, the page says so, keeps what was typed and offers to sign in; after
// that the same page goes on.
// Must reject: a failure without a name, a text that is lost, a way to sign in that leaves the page.
import { expect, signInOf, test } from "../setup/e2e";

const CASE = "/desk/ai-circular";

test("an ended session is named, the text stays, and signing in beside it goes on", async ({
  asReporter: page,
  sessions,
}) => {
  const name = `Made-up measure ${Date.now()}`;
  await page.goto(`${CASE}/indicators/new`);
  const field = page.getByLabel("Name in English");
  await field.fill(name);
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const notice = page
    .getByRole("alert")
    .filter({ hasText: "Your session has ended. What you typed stays on this page" });
  await expect(notice).toBeVisible();
  await expect(field).toHaveValue(name);
  // It stands over the page at its whole width beside the rail, and stays in sight at the end of a long form.
  await page.mouse.wheel(0, 4000);
  await expect(notice.locator("p")).toBeInViewport();
  const { background, box } = await notice.locator("p").evaluate((line) => ({
    background: getComputedStyle(line).backgroundColor,
    box: line.getBoundingClientRect().width / document.documentElement.clientWidth,
  }));
  expect(background).not.toBe("rgba(0, 0, 0, 0)");
  expect(box).toBeGreaterThan(0.8);

  const [beside] = await Promise.all([
    page.context().waitForEvent("page"),
    notice.getByRole("link", { name: "Sign in in a new tab" }).click(),
  ]);
  await expect(beside.getByLabel("Password")).toBeVisible();
  expect(signInOf("reporter").email).not.toBe("");
  await beside.close();

  await page.context().addCookies((await sessions("reporter")).cookies);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${CASE}/indicators/(?!new)`));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
});
