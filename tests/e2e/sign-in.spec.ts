// Contract: only the right password opens the desk, in the browser as on the wire, and signing out closes it for good.
// It must reject: words that are lost because the page still loads, an answer that differs for unknown names, a way off the site, a cookie that survives signing out.
import { expect, signInOf, test } from "../setup/e2e";

test("a member signs in, lands where they wanted to go, and a copied cookie is worth nothing after signing out", async ({
  page,
  playwright,
  baseURL,
}) => {
  const { email, password } = signInOf("editor");
  await page.goto("/desk/ai-circular/sources?q=oracle");
  await expect(page).toHaveURL(/\/desk\/sign-in\?callbackUrl=/);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sources" })).toBeVisible();

  const cookies = await page.context().cookies();
  const session = cookies.find(({ name }) => name.endsWith("roundtrip.session"));
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });

  const copied = await playwright.request.newContext({ baseURL, storageState: await page.context().storageState() });
  const before = await copied.get("/desk", { maxRedirects: 0 });
  expect(before.status()).toBe(200);
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/desk\/sign-in$/);
  const after = await copied.get("/desk", { maxRedirects: 0 });
  expect(after.status()).toBe(307);
  await copied.dispose();
});

test("a wrong password and an unknown name are told the same", async ({ page }) => {
  await page.goto("/desk/sign-in");
  for (const email of [signInOf("reporter").email, "nobody@roundtrip.local"]) {
    await page.getByLabel("E-mail address").fill(email);
    await page.getByLabel("Password").fill("certainly not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("alert").first()).toHaveText("This address and password do not go together.");
    await page.reload();
  }
  // By keys: whoever is refused is still where they pressed.
  await page.getByLabel("E-mail address").fill(signInOf("reporter").email);
  await page.getByLabel("Password").fill("certainly not the password");
  await page.getByRole("button", { name: "Sign in" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").first()).toHaveText("This address and password do not go together.");
  await expect(page.getByRole("button", { name: "Sign in" })).toBeFocused();
});

test("who is faster than the page's script loses nothing", async ({ page }) => {
  const { email, password } = signInOf("reporter");
  await page.route(/\/_next\/static\/.*\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  await page.goto("/desk/sign-in", { waitUntil: "commit" });
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByLabel("Password").press("Enter");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your cases" })).toBeVisible();
  await page.goto("/desk/ai-circular/claims/c-amd-oai-share", { waitUntil: "commit" });
  await page.getByText("Show the history").click();
  await expect(page.getByText("imported").first()).toBeVisible();
  await page.goto("/desk/ai-circular/claims/new?subjectType=link&subject=l-amd-oai-warrant", { waitUntil: "commit" });
  await page.getByLabel("Stated or firm part").fill("2.5");
  await expect(page.getByText("Your draft is kept.")).toBeVisible();
  await expect(page.getByLabel("Stated or firm part")).toHaveValue("2.5");
  await page.getByRole("button", { name: "Discard the draft" }).click();
  await page.goto("/desk", { waitUntil: "commit" });
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/desk\/sign-in$/);
});

test("an address from elsewhere leads to the desk after signing in", async ({ page }) => {
  const { email, password } = signInOf("reporter");
  await page.goto(`/desk/sign-in?callbackUrl=${encodeURIComponent("//evil.example/desk")}`);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your cases" })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe("/desk");
});

test("signing in is there in Chinese, and the language link leads from one to the other", async ({ page }) => {
  await page.goto("/zh/desk/sign-in");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  await expect(page.getByRole("heading", { level: 1, name: "登录工作台" })).toBeVisible();
  await page.getByRole("link", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in to the desk" })).toBeVisible();
});

test("nothing private is answered to anybody who is not signed in, or kept by a cache", async ({ request }) => {
  for (const path of ["/desk", "/zh/desk", "/desk/ai-circular", "/desk/ai-circular/claims", "/desk/no-such-case"]) {
    const response = await request.get(path, { maxRedirects: 0 });
    expect([path, response.status()]).toEqual([path, 307]);
    expect(response.headers()["cache-control"]).toContain("no-store");
  }
  for (const path of ["/api/desk/ai-circular/claims", "/api/desk/ai-circular/reports"]) {
    const response = await request.get(path);
    expect([path, response.status()]).toEqual([path, 401]);
    expect(response.headers()["cache-control"]).toContain("no-store");
  }
  const foreign = await request.post("/api/desk/account/password", {
    data: { current: "x", next: "y" },
    headers: { origin: "https://evil.example" },
  });
  expect(foreign.status()).toBe(403);
});

test.describe("whatever stands in a header", () => {
  const TOKENS = [
    "",
    "%E0%A4%A",
    "null",
    "a.b.c",
    `${"x".repeat(4000)}`,
    "eyJhbGciOiJub25lIn0.e30.",
    "\u00ff\u00fe",
    "{}",
  ];
  const ADDRESSES = ["/api/desk/ai-circular/claims", "/api/auth/session", "/api/account/sessions", "/desk"];

  for (const path of ADDRESSES) {
    test(`a token that is none opens nothing and breaks nothing: ${path}`, async ({ request }) => {
      for (const token of TOKENS) {
        for (const [name, value] of [
          ["authorization", `Bearer ${token}`],
          ["cookie", `roundtrip.session=${token}`],
        ] as const) {
          const headers = { [name]: value };
          const response = await request.get(path, { headers, maxRedirects: 0 });
          expect([token, response.status()]).toEqual([
            token,
            path === "/desk" ? 307 : path.includes("auth") ? 200 : 401,
          ]);
          if (path.includes("auth")) expect(await response.json()).toEqual({});
        }
      }
    });
  }
});
