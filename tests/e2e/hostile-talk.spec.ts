// Contract: what people write is shown as what it is, wherever it is shown: nothing of it runs, covers or breaks a page.
// Must reject: a text that runs, loads from elsewhere, or is reported by the content policy.
import type { Page } from "@playwright/test";
import { listHostileStrings } from "../fixtures/hostile-strings";
import { expect, test } from "../setup/e2e";

declare global {
  interface Window {
    __ran?: number;
    __reports?: string[];
  }
}

const TEXTS = listHostileStrings(300);
const API = "/api/desk/ai-circular";
const PARTY = { type: "party", slug: "coreweave" };
const LOOP = "loop:cash.coreweave.nvidia";

test("three hundred hostile texts lie still in every view of talk", async ({ asEditor: page }) => {
  test.setTimeout(240_000);
  await page.addInitScript(() => {
    window.__reports = [];
    document.addEventListener("securitypolicyviolation", (event) => {
      window.__reports?.push(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  const strays: string[] = [];
  page.on("request", (request) => {
    if (/elsewhere\.example/.test(request.url())) strays.push(request.url());
  });
  page.on("dialog", (dialog) => {
    strays.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto("/desk/ai-circular/inbox");
  const headers = { origin: new URL(page.url()).origin };
  const send = async (method: "post" | "put", path: string, data: object) => {
    const response = await page.request[method](`${API}/${path}`, { data, headers });
    // A text of nothing but invisible characters may be refused; nothing may fail.
    expect([path, response.status() < 500]).toEqual([path, true]);
    return response.ok() && response.status() === 200 ? response.json() : {};
  };
  const { slug: thread } = await send("post", "threads", { subject: PARTY, text: "all of them" });
  for (const [turn, text] of TEXTS.entries()) {
    await send("post", `threads/${thread}/annotations`, { text });
    if (turn % 3 === 0) {
      await send("post", "tasks", {
        kind: "todo",
        text: text.slice(0, 2000),
        subject: PARTY,
        assignee: null,
        due: null,
      });
    }
    if (turn % 3 === 1) {
      const asked = { party: PARTY.slug, askedOn: "2026-01-05", deadline: "2026-01-12" };
      const { slug } = await send("post", "inquiries", { ...asked, question: text, sentTo: text.slice(0, 400) });
      const reply = { version: 1, stance: "commented", answer: text, answeredOn: "2026-01-06" };
      if (slug) await send("put", `inquiries/${slug}`, reply);
    }
  }
  const all = TEXTS.join("\n").slice(0, 3900);
  await send("put", "notes", { about: LOOP, version: 0, en: all, zh: all });

  const views = [
    ["/desk/ai-circular/threads/party/coreweave", 300],
    ["/zh/desk/ai-circular/threads/party/coreweave", 300],
    ["/desk/ai-circular/threads", 300],
    ["/desk/ai-circular/threads/loop/cash.coreweave.nvidia", 0],
    ["/desk/ai-circular/todo", 0],
    ["/desk/ai-circular/inbox", 0],
  ] as const;
  for (const [path, annotations] of views) {
    await page.goto(path);
    await expect(page.locator("h1")).toBeVisible();
    if (annotations > 0) await expect.poll(() => page.locator(".talk-annotation").count()).toBeGreaterThan(290);
    await expect(page.getByText(/^(Loading|正在载入)/)).toHaveCount(0);
    await touchEverything(page);
    // The page is still the page: its menu can be reached, and nothing lies over it.
    const menu = page.getByRole("navigation").first().getByRole("link").first();
    await menu.click({ trial: true });
    expect(await page.evaluate(() => [window.__ran, window.__reports])).toEqual([undefined, []]);
    expect(await page.locator("#main").count()).toBe(1);
    expect(
      await page.locator(".talk-text :is(script, img, svg, iframe, object, style, form, [style], [id])").count(),
    ).toBe(0);
    const schemes = await page
      .locator(".talk-text a")
      .evaluateAll((links) => [
        ...new Set(links.map((link) => (link instanceof HTMLAnchorElement ? link.protocol : ""))),
      ]);
    expect(schemes.filter((scheme) => !["http:", "https:", "mailto:"].includes(scheme))).toEqual([]);
  }
  expect(strays).toEqual([]);
});

/** Events that would wake a handler, on everything that a person wrote. */
async function touchEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll(".talk-list *")) {
      for (const name of ["mouseover", "focus", "animationstart", "toggle", "load", "error"]) {
        element.dispatchEvent(new Event(name, { bubbles: false }));
      }
    }
  });
}
