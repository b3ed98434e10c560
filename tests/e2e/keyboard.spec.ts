// Contract: the desk is used without a pointer: Tab reaches everything in the order of the page, and one sees where one
// is; what a reporter, an editor and an admin do most is done by keys from the first to the last.
// Must reject: a control that Tab passes by or never leaves, a focus that cannot be seen, a dialog that loses its place.
import type { JSHandle, Locator, Page } from "@playwright/test";
import { DESK_PLACES } from "../setup/desk-places";
import { expect, test } from "../setup/e2e";

const CASE = "/desk/ai-circular";
/** Long tables repeat their rows; the first stops of a page have every kind of control that it has. */
const MOST_STOPS = 50;

interface Walk {
  /** Places in the order of the page of what Tab should reach. */
  readonly expected: readonly number[];
  /** What it was at, in the order of the stops. */
  readonly reached: readonly number[];
  /** Tags of stops whose focus is not to be seen. */
  readonly unseen: readonly string[];
  readonly names: readonly string[];
}

/** Remembers what can be reached on a page, and notes each stop with whether its focus shows. */
function watchFocus(page: Page): Promise<JSHandle<Walk>> {
  return page.evaluateHandle(() => {
    const controls = [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary")];
    const isReachable = (control: HTMLElement) => {
      if (control.tabIndex < 0 || control.matches(":disabled") || control.closest("[inert], dialog:not([open])")) {
        return false;
      }
      if (!control.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return false;
      if (!(control instanceof HTMLInputElement) || control.type !== "radio" || control.checked) return true;
      // Of a group of radio buttons Tab stops at the chosen one, else at the first.
      const group = controls.filter((other) => other instanceof HTMLInputElement && other.name === control.name);
      return !group.some((other) => other instanceof HTMLInputElement && other.checked) && group[0] === control;
    };
    const reachable = controls.filter(isReachable);
    // The server and the browser write the attributes of one control in another order.
    const asWritten = ({ tagName, attributes, textContent }: HTMLElement) =>
      [tagName, ...[...attributes].map(({ name, value }) => `${name}=${value}`).toSorted(), textContent].join("\n");
    const walk = {
      expected: reachable.map((_control, place) => place),
      reached: new Array<number>(),
      unseen: new Array<string>(),
      names: reachable.map((control) => control.outerHTML.slice(0, 160)),
    };
    document.addEventListener("focusin", ({ target }) => {
      if (!(target instanceof HTMLElement)) return;
      // What was drawn anew meanwhile is the same control.
      const place = reachable.findIndex(
        (one) => one === target || (!one.isConnected && asWritten(one) === asWritten(target)),
      );
      if (place >= 0) walk.reached.push(place);
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(target);
      const isOutlined = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
      const { width, height, right, bottom } = target.getBoundingClientRect();
      const isOnPage = width > 0 && height > 0 && right > 0 && bottom + window.scrollY > 0;
      if (!(isOnPage && (isOutlined || boxShadow !== "none"))) walk.unseen.push(target.outerHTML.slice(0, 160));
    });
    return walk;
  });
}

/** Parts of a page come alive one by one, and may be drawn anew by it; keys of the whole page are heard from then on. */
async function untilLive(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll("a[href], button, input, select, textarea")].every((control) =>
      Object.keys(control).some((key) => key.startsWith("__reactProps")),
    ),
  );
}

/** Presses Tab until the control has the focus. The page holds it there, so that presses need not wait for answers. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  const held = await control.evaluateHandle((element) => {
    const release = new AbortController();
    const hold = (event: KeyboardEvent) => {
      if (event.key === "Tab" && document.activeElement === element) event.preventDefault();
    };
    window.addEventListener("keydown", hold, { capture: true, signal: release.signal });
    return release;
  });
  const isThere = () => control.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 200 && !(await isThere()); presses += 20) await pressTab(page, 20);
  await held.evaluate((release) => release.abort());
  await expect(control).toBeFocused();
}

async function pressTab(page: Page, times: number): Promise<void> {
  await Promise.all(Array.from({ length: times }, () => page.keyboard.press("Tab")));
}

/** Begins a case that nobody else works in, with something of most kinds in it; gives its address. */
async function beginCase(page: Page): Promise<string> {
  const slug = `keys-${Date.now()}`;
  await page.goto("/desk");
  const post = async (path: string, data: object) => {
    const headers = { origin: new URL(page.url()).origin };
    const answer = await page.request.post(path, { headers, data });
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    return answer.json();
  };
  const words = { en: "A case for the keys", zh: "键盘案例" };
  await post("/api/account/cases", { slug, languages: ["en", "zh"], title: words, summary: words, asOf: "2026-01-31" });
  const api = `/api/desk/${slug}`;
  for (const text of ["read the filing", "ring the registry"]) {
    await post(`${api}/tasks`, { kind: "todo", text, subject: null, assignee: null, due: null });
  }
  const blank = { jurisdiction: null, sponsor: null, lei: null, cik: null, ticker: null, wikidata: null, note: null };
  const said = { name: { en: "Keyworks", zh: null }, kind: "company", ...blank, aliases: [], differsFrom: [] };
  const { slug: party } = await post(`${api}/parties`, said);
  await post(`${api}/threads`, { subject: { type: "party", slug: party }, text: "who signs for it?" });
  const asked = {
    question: "Who holds the shares?",
    sentTo: null,
    askedOn: "2026-01-02",
    deadline: { local: "2026-01-09T18:00", zone: "UTC" },
  };
  await post(`${api}/inquiries`, { party, ...asked });
  const keystone = { en: "Keystone", zh: "基石" };
  await post(`${api}/glossary`, {
    term: keystone,
    definition: keystone,
    testedProblem: null,
    seeAlso: [],
    differsFrom: [],
  });
  return `/desk/${slug}`;
}

/** Walks a lap of the page by Tab: it begins with the way past the menu, passes nothing by and shows where it is. */
async function walkPlace(page: Page, place: string): Promise<void> {
  await page.goto(place);
  await expect(page.getByText("Loading …", { exact: true }), place).toHaveCount(0, { timeout: 20_000 });
  await expect(page.locator("[aria-busy='true']"), place).toHaveCount(0, { timeout: 20_000 });
  await untilLive(page);
  const walk = await watchFocus(page);
  const count = Math.min(await walk.evaluate(({ expected }) => expected.length), MOST_STOPS);
  // A field for a day takes several presses, and each thing to do has one; a scrolled table takes one of its own.
  for (let presses = 0; presses < count * 5 + 40; presses += 30) {
    await pressTab(page, 30);
    if ((await walk.evaluate(({ reached }) => Math.max(...reached))) >= count - 1) break;
  }
  const { expected, reached, unseen, names } = await walk.jsonValue();
  expect(names[reached[0] ?? -1], `${place} begins with the way past the menu`).toContain("desk-skip");
  expect(unseen, `${place}: focus that cannot be seen`).toEqual([]);
  const again = reached.indexOf(reached[0] ?? -1, 1);
  const lap = again < 0 ? reached : reached.slice(0, again);
  const missed = expected.slice(0, count).filter((control) => !lap.includes(control));
  expect(
    missed.map((control) => names[control]),
    `${place}: passed by`,
  ).toEqual([]);
  expect(lap, `${place}: order`).toEqual(lap.toSorted((one, other) => one - other));
}

test("Tab reaches every control of every place in the order of the page, and shows where it is", async ({
  asAdmin: page,
}) => {
  test.setTimeout(180_000);
  const own = await beginCase(page);
  for (const place of DESK_PLACES) {
    // Others write meanwhile, and the page follows live under the feet of this one: then the lap is walked again.
    await expect(() => walkPlace(page, `${place === "/todo" ? own : CASE}${place}`)).toPass({ timeout: 40_000 });
  }
});

test("the way past the menu skips it, and the palette holds the focus, goes anywhere and gives the focus back", async ({
  asReporter: page,
}) => {
  await page.goto(`${CASE}/claims`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();

  const search = page.getByRole("searchbox").first();
  await tabTo(page, search);
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Go to anything" });
  const field = palette.getByRole("combobox");
  await expect(field).toBeFocused();
  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.press("Tab");
    const isOutside = await page.evaluate(
      () => document.activeElement !== document.body && document.activeElement?.closest("dialog") === null,
    );
    expect(isOutside, "Tab leaves an open dialog").toBe(false);
  }
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();
  await expect(search).toBeFocused();

  await page.keyboard.press("Control+k");
  await page.keyboard.type("sourc");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${CASE}/sources`);
  await expect(page.getByRole("heading", { level: 1, name: "Sources" })).toBeVisible();
});

/** What opens from a button, by keys: where the focus goes then, and how it closes. */
interface Opening {
  readonly opener: Locator;
  /** What is there as long as it is open. */
  readonly open: Locator;
  /** Has the focus once it is open; else the button keeps it. */
  readonly first?: Locator;
  /** Its own button, else Escape. */
  readonly close?: Locator;
}

/** Opens and closes: the focus goes into what takes the place of its button, and is at the button again afterwards. */
async function openAndClose(page: Page, { opener, open, first = opener, close }: Opening): Promise<void> {
  // What stands in a form takes the focus once the page's script listens.
  await expect(opener).toBeEnabled();
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(open).toBeVisible();
  await expect(first).toBeFocused();
  await close?.focus();
  await page.keyboard.press(close ? "Enter" : "Escape");
  await expect(open).toBeHidden();
  await expect(opener).toBeFocused();
}

test("whatever opens within a page closes by keys, and the focus goes in with it and back to what opened it", async ({
  asAdmin: page,
}) => {
  const own = await beginCase(page);
  const main = page.getByRole("main");
  const button = (name: string, within: Locator = main) => within.getByRole("button", { name, exact: true });

  // A conversation: the fields that take the place of their buttons, and the list of colleagues over the page.
  await page.goto(`${own}/threads/party/keyworks`);
  const thread = main.locator(".talk-thread");
  const reply = { opener: button("Reply", thread), open: thread.getByLabel("Your reply") };
  await openAndClose(page, { ...reply, first: reply.open, close: button("Cancel", thread) });
  const words = thread.getByLabel("Edit your words");
  await openAndClose(page, {
    opener: button("Edit", thread),
    open: words,
    first: words,
    close: button("Cancel", thread),
  });
  const yes = button("Yes, make public", thread);
  await openAndClose(page, {
    opener: button("Make public", thread),
    open: yes,
    first: yes,
    close: button("Cancel", thread),
  });
  const question = main.getByRole("form", { name: "Note a question" });
  await openAndClose(page, {
    opener: button("Note a question"),
    open: question,
    first: question.getByRole("textbox").first(),
    close: button("Cancel", question),
  });
  const answer = main.locator(".talk-inquiry form");
  await openAndClose(page, {
    opener: button("Note the answer"),
    open: answer,
    first: answer.getByRole("combobox"),
    close: button("Cancel", answer),
  });
  const called = main.getByLabel("Start a thread");
  await called.focus();
  await page.keyboard.type("@");
  await expect(main.getByRole("listbox", { name: "Colleagues" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(main.getByRole("listbox", { name: "Colleagues" })).toBeHidden();
  await expect(called).toBeFocused();
  await expect(called).toHaveValue("@");
  // Closed by being sent, with the button that sends it.
  await reply.opener.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("the register does");
  await button("Reply", thread).focus();
  await page.keyboard.press("Enter");
  await expect(thread).toContainText("the register does");
  await expect(reply.opener).toBeFocused();

  await page.goto(`${own}/rules/new`);
  const source = main.getByRole("group", { name: "Source" }).first();
  const adder = button("The case has no such source yet: add it", source);
  const publisher = source.getByLabel("Publisher", { exact: true });
  await openAndClose(page, { opener: adder, open: publisher, first: publisher, close: button("Leave it", source) });
  await adder.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Key Gazette");
  await source.getByLabel("Language").focus();
  // What the field holds already is typed over.
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("en");
  await page.keyboard.press("Enter");
  await expect(adder).toBeFocused();
  const find = source.getByRole("combobox", { name: "Publisher, title or address" });
  await find.focus();
  await page.keyboard.type("gazette");
  await expect(source.getByRole("listbox").getByRole("option").first()).toContainText("Key Gazette");
  await page.keyboard.press("Enter");
  await expect(find).toBeFocused();

  await page.goto(`${own}/glossary/new`);
  const term = main.getByRole("combobox", { name: "Add a term to see" });
  // A field takes no focus before the script of the page listens.
  await expect(term).toBeEnabled();
  await term.focus();
  await page.keyboard.type("keystone");
  await expect(main.getByRole("listbox").getByRole("option").first()).toContainText("Keystone");
  await page.keyboard.press("Enter");
  await expect(term).toBeFocused();
  await expect(main.getByRole("option")).toHaveCount(0);
  await main.locator(".record-chips button").focus();
  await page.keyboard.press("Enter");
  await expect(main.locator(".record-chips button")).toHaveCount(0);
  await expect(term).toBeFocused();

  await page.goto(`${CASE}/threads/term/gpu`);
  const note = main.getByRole("region", { name: "This newsroom's note on the term" });
  const english = note.getByLabel("In English");
  await openAndClose(page, {
    opener: button("Edit", note),
    open: english,
    first: english,
    close: button("Cancel", note),
  });

  await page.goto(`${CASE}/vehicles`);
  const vehicle = main.getByRole("form", { name: "New party" });
  await openAndClose(page, {
    opener: button("Add a vehicle"),
    open: vehicle,
    first: vehicle.getByLabel("Name in English"),
    close: button("Cancel", vehicle),
  });

  await page.goto(`${CASE}/claims/c-sb-oai-2026`);
  const standing = main.getByRole("region", { name: "Standing" });
  const why = standing.getByRole("textbox", { name: "Reason", exact: true });
  await openAndClose(page, { opener: button("Dispute", standing), open: why, close: button("Cancel", standing) });

  // The panel beside the picture, and what opens within it.
  await page.goto(`${CASE}/network?focus=vci`);
  const panel = page.getByRole("complementary", { name: "Details" });
  const table = main.locator(".web-table");
  const title = panel.getByRole("heading", { level: 2 }).filter({ hasNotText: "Loops" }).first();
  const close = button("Close", panel);
  const party = table.locator("tbody tr").first().locator("td:first-child button");
  const link = table.locator("tbody tr").first().locator("td:nth-child(3) button");
  const fresh = panel.getByRole("form");
  await openAndClose(page, { opener: party, open: title });
  await openAndClose(page, { opener: party, open: title, close });
  for (const name of ["Add a party", "New link"]) {
    await openAndClose(page, { opener: button(name), open: fresh, close: button("Cancel", fresh) });
    await openAndClose(page, { opener: button(name), open: fresh, close });
  }
  await openAndClose(page, { opener: link, open: title, close });
  await link.focus();
  await page.keyboard.press("Enter");
  const claim = panel.getByRole("region", { name: "Who says so, and where?" });
  await openAndClose(page, {
    opener: button("Add a claim", panel),
    open: claim,
    first: claim.getByRole("combobox").first(),
    close: button("Later", claim),
  });
  // From within, Escape leads back to the table all the same.
  await page.keyboard.press("Escape");
  await expect(link).toBeFocused();
  await party.focus();
  await page.keyboard.press("Enter");
  const edit = panel.getByRole("form", { name: "Edit the party" });
  await openAndClose(page, {
    opener: button("Edit the party", panel),
    open: edit,
    first: edit.getByLabel("Name in English"),
    close: button("Cancel", edit),
  });
  const merge = button("Merge into another party", panel);
  const into = panel.getByRole("combobox", { name: "The party that stays" });
  await openAndClose(page, { opener: merge, open: into, close: merge });

  // Lists below a field, and what folds open in its place.
  const finder = page.getByRole("combobox", { name: "Find a party" });
  await finder.focus();
  await page.keyboard.type("oracle");
  const found = page.getByRole("listbox", { name: "Find a party" });
  await expect(found).toContainText("Oracle");
  await page.keyboard.press("Escape");
  await expect(found).toBeHidden();
  await expect(finder).toBeFocused();
  await expect(finder).toHaveValue("oracle");
  await expect(title, "the panel is left open by the list that closes").toBeVisible();
  for (const [summary, folded] of [
    [main.getByText("Kinds", { exact: true }), main.getByRole("toolbar").locator("details input").first()],
    [main.getByText("Links in the picture"), table.locator("table")],
  ] as const) {
    const isOpen = await folded.isVisible();
    for (const isNext of [!isOpen, isOpen]) {
      await summary.focus();
      await page.keyboard.press("Enter");
      await expect(folded).toBeVisible({ visible: isNext });
      await expect(summary).toBeFocused();
    }
  }
  const palette = page.getByRole("dialog", { name: "Go to anything" });
  await openAndClose(page, {
    opener: page.locator(".web-palette-open"),
    open: palette,
    first: palette.getByRole("combobox"),
  });
});

test("a claim with its citation is proposed, sent back, answered and accepted by keys alone", async ({
  asReporter: reporter,
  asEditor: editor,
}) => {
  const write = async (page: Page, label: string, text: string) => {
    await tabTo(page, page.getByLabel(label).first());
    await page.keyboard.insertText(text);
  };
  const press = async (page: Page, control: Locator) => {
    await tabTo(page, control);
    await page.keyboard.press("Enter");
  };
  const wording = `forty-one gigawatts ${Date.now()}`;
  await reporter.goto(`${CASE}/claims/new`);
  await untilLive(reporter);
  await write(reporter, "About", "coreweave");
  await expect(reporter.getByRole("listbox").getByRole("option").first()).toContainText("CoreWeave");
  await reporter.keyboard.press("Enter");
  await tabTo(reporter, reporter.getByLabel("Property"));
  // A list opens no window for letters: typing goes to the entry that begins so.
  await reporter.keyboard.type("capacity");
  await write(reporter, "Stated or firm part", "41");
  await tabTo(reporter, reporter.getByLabel("Unit"));
  await reporter.keyboard.type("GW");
  await write(reporter, "As printed", wording);
  await press(reporter, reporter.getByRole("button", { name: "Add a new source" }));
  await write(reporter, "Publisher", "Made-up Register");
  await write(reporter, "Language", "en");
  await write(reporter, "Text of the source", `The company has ${wording} under contract.`);
  await write(reporter, "Quote", wording);
  await press(reporter, reporter.getByRole("button", { name: "Propose" }));
  await expect(reporter).toHaveURL(/\/claims\/(?!new)[^/]+$/);
  const claim = new URL(reporter.url()).pathname.split("/").at(-1) ?? "";

  await editor.goto(`${CASE}/review?claim=${claim}`);
  const item = editor.locator(".review-item");
  await expect(item.locator("mark")).toHaveText(wording);
  await untilLive(editor);
  await editor.keyboard.press("s");
  await editor.keyboard.type("at which site?");
  await editor.keyboard.press("Control+Enter");
  await expect(item.filter({ hasText: wording })).toHaveCount(0);

  await reporter.goto(`${CASE}/review?filter=mine&claim=${claim}`);
  await untilLive(reporter);
  await press(reporter, reporter.locator(".review-item").getByRole("link", { name: "Edit" }));
  await write(reporter, "Why it is changed, or the answer to the reviewer", "at all of them");
  await press(reporter, reporter.getByRole("button", { name: "Propose" }));
  await expect(reporter).toHaveURL(new RegExp(`/claims/${claim}$`));

  await editor.goto(`${CASE}/review?claim=${claim}`);
  await expect(item).toContainText("at all of them");
  await untilLive(editor);
  const tick = item.getByRole("checkbox");
  // A list that is fetched anew at that moment takes no press.
  await expect(async () => {
    if (!(await tick.isChecked())) await editor.keyboard.press("1");
    await expect(tick).toBeChecked({ timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
  await editor.keyboard.press("a");
  await expect(item.filter({ hasText: wording })).toHaveCount(0);
  await reporter.goto(`${CASE}/claims/${claim}`);
  await expect(reporter.locator(".desk-facts")).toContainText("accepted");
});

test("a party is added, merged, brought back and told apart, and a person invited, by keys alone", async ({
  asEditor: editor,
  asAdmin: admin,
}) => {
  // Like nothing that is there: what resembles a party is asked about first.
  const name = [...Date.now().toString(36)].reverse().join("");
  await editor.goto(`${CASE}/network`);
  await tabTo(editor, editor.getByRole("button", { name: "Add a party" }));
  await editor.keyboard.press("Enter");
  const form = editor.getByRole("form", { name: "New party" });
  await tabTo(editor, form.getByLabel("Name in English"));
  await editor.keyboard.type(name);
  await editor.keyboard.press("Enter");
  const panel = editor.getByRole("complementary", { name: "Details" });
  await expect(panel.getByRole("heading", { name })).toBeVisible();

  const open = panel.getByRole("button", { name: "Merge into another party" });
  const choose = async () => {
    await tabTo(editor, open);
    await editor.keyboard.press("Enter");
    await tabTo(editor, panel.getByRole("combobox", { name: "The party that stays" }));
    await editor.keyboard.type("oracle");
    await expect(panel.getByRole("listbox").getByRole("option").first()).toContainText("Oracle");
    await editor.keyboard.press("Enter");
    await tabTo(editor, panel.getByLabel("Why"));
    await editor.keyboard.type("the keys say so");
  };
  await choose();
  await tabTo(editor, panel.getByRole("button", { name: "Merge", exact: true }));
  await editor.keyboard.press("Enter");
  await expect(panel).toContainText(`Also stands for ${name}`);
  await tabTo(editor, panel.getByRole("button", { name: "Undo the merge" }).last());
  await editor.keyboard.press("Enter");
  await expect(panel.getByText(`Also stands for ${name}`)).toHaveCount(0);

  await admin.goto(`${CASE}/members`);
  await tabTo(admin, admin.getByLabel("E-mail address"));
  await admin.keyboard.type(`keys-${Date.now()}@roundtrip.example`);
  await admin.keyboard.press("Enter");
  await expect(admin.getByRole("status").locator("code")).toContainText("/desk/invite#");
  await tabTo(admin, admin.getByRole("button", { name: /^Take back the invitation of keys-/ }).first());
  await admin.keyboard.press("Enter");
  await expect(admin.getByRole("row", { name: /keys-/ }).first()).toContainText("taken back");
});
