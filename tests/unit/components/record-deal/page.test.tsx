// @vitest-environment happy-dom
// Contract: on the page of recording, keys alone take the press note into one set within their budget; the same keys mean what is
// typed inside fields; nothing untaken is kept or sent.
// Must reject: a step that only a pointer can do, a key that acts while an input method composes, a set that is sent unready.
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { RecordDeal } from "@/components/record-deal/record-deal";
import { type NewSet, newSet } from "@/lib/wire/sets";
import { onTheDesk } from "@/tests/builders/desk-part";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const NOTE =
  "On 3 November 2026 Example Cloud plc agreed to buy capacity worth up to US$12 billion over five years from Sample Compute N.V.; Sample Compute will spend about $8bn of it on NVIDIA chips. NVIDIA will invest $1.5 billion in Sample Compute at a $20 a share price, subject to closing. A vehicle, Sample Leasing SPV, will borrow $5bn from Apollo Global Management and lease the machines back at $110m a month.";
const ADDRESS = "https://example.com/news/2026/11/03/capacity";
const TITLE = "Example Cloud and Sample Compute agree capacity deal";
const PARTIES = [
  { slug: "nvidia", names: ["NVIDIA Corporation", "NVIDIA"] },
  { slug: "apollo", names: ["Apollo Global Management"] },
  { slug: "sample-compute-nv", names: ["Sample Compute NV"] },
];

let root: Root | null = null;
let keys = 0;
let presses = 0;
let sent: NewSet[] = [];
let kept: string[] = [];

async function answer(address: string, init?: RequestInit): Promise<Response> {
  const { pathname } = new URL(address, "http://desk.example");
  const body: unknown = typeof init?.body === "string" ? JSON.parse(init.body) : null;
  if (pathname.endsWith("/drafts")) {
    if (init?.method !== "PUT") return Response.json({ key: "record-deal", text: "", version: 0 });
    kept.push(JSON.stringify(body));
    return Response.json({ version: kept.length });
  }
  if (pathname.endsWith("/sets/effect")) return Response.json({ loops: [], closed: [], figures: [], isCut: false });
  sent.push(newSet.parse(body));
  return Response.json({ slug: "s", version: 1, parties: {}, deals: {}, links: {}, source: "s", claims: [] });
}

beforeEach(async () => {
  vi.stubGlobal("fetch", answer);
  [keys, presses, sent, kept] = [0, 0, [], []];
  localStorage.clear();
  const place = document.createElement("main");
  document.body.append(place);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  await act(async () => {
    root = createRoot(place);
    root.render(
      <QueryClientProvider client={client}>{onTheDesk(<RecordDeal parties={PARTIES} />)}</QueryClientProvider>,
    );
  });
  await settle();
});
afterEach(async () => {
  await act(async () => root?.unmount());
  root = null;
  document.body.innerHTML = "";
  vi.unstubAllGlobals();
});

async function settle() {
  for (let turn = 0; turn < 3; turn += 1) await act(() => new Promise((go) => setTimeout(go, 2)));
}

const active = () => document.activeElement as HTMLElement;

function setValue(field: HTMLInputElement | HTMLTextAreaElement, text: string) {
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, "value")?.set?.call(field, text);
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
}

/** Presses one key where the focus is, as a browser does: what a button does by Enter, and a letter in a field, is done too. */
async function press(
  key: string,
  held: { readonly ctrl?: true; readonly shift?: true; readonly isComposing?: true } = {},
) {
  keys += 1 + (held.ctrl ? 1 : 0) + (held.shift ? 1 : 0);
  await act(async () => {
    const target = active();
    const event = new KeyboardEvent("keydown", {
      key,
      bubbles: true,
      cancelable: true,
      ctrlKey: held.ctrl === true,
      shiftKey: held.shift === true,
      isComposing: held.isComposing === true,
    });
    const isFree = target.dispatchEvent(event);
    if (!isFree || held.ctrl) return;
    if (key === "Enter" && target instanceof HTMLButtonElement) target.click();
    const isText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (key.length === 1 && isText) setValue(target, target.value + key);
  });
  await settle();
}

/** Types a word into the field that has the focus, letter by letter. */
async function type(text: string) {
  keys += text.length;
  await act(async () => {
    const target = active();
    for (const key of text) {
      const isFree = target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      if (isFree && target instanceof HTMLInputElement) setValue(target, target.value + key);
    }
  });
  await settle();
}

async function paste(text: string) {
  keys += 2;
  await act(async () => {
    const target = active();
    const event = new Event("paste", { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { getData: () => text } });
    const isFree = target.dispatchEvent(event);
    if (isFree && (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) setValue(target, text);
  });
  await settle();
}

async function click(element: Element | null | undefined) {
  presses += 1;
  await act(async () => (element as HTMLElement | null)?.click());
  await settle();
}

const focused = () => active().dataset.focus ?? active().getAttribute("aria-label") ?? active().tagName.toLowerCase();
const button = (name: string | RegExp, within: ParentNode = document) =>
  [...within.querySelectorAll("button")].find(({ textContent }) =>
    typeof name === "string" ? textContent.includes(name) : name.test(textContent),
  );
const rowOf = (number: number) => document.querySelector<HTMLElement>(`[aria-label^="Link ${number}:"]`);
const status = () => document.querySelector(".deal-foot [role=status]")?.textContent;
const ONE_SET = "One set: 1 source · 3 new parties · 4 deals · 5 links · 13 claims";

function expectTheNote() {
  const [set] = sent;
  expect(sent).toHaveLength(1);
  const called = new Map(set?.parties.map(({ key, name }) => [key, name.en]));
  const end = (party: { readonly new: string } | { readonly slug: string }) =>
    "slug" in party ? party.slug : called.get(party.new);
  expect(
    set?.links.map(({ payer, payee, kind, amount, stage, day }) => [
      end(payer.party),
      end(payee.party),
      kind.kind,
      amount?.printed,
      stage.stage,
      day?.date,
    ]),
  ).toEqual([
    ["Example Cloud plc", "Sample Compute N.V.", "purchase_services", "up to US$12 billion", "announced", "2026-11-03"],
    ["Sample Compute N.V.", "nvidia", "purchase_goods", "about $8bn", "announced", "2026-11-03"],
    ["nvidia", "Sample Compute N.V.", "equity_investment", "$1.5 billion", "conditional", "2026-11-03"],
    ["apollo", "Sample Leasing SPV", "loan", "$5bn", "announced", "2026-11-03"],
    ["Sample Compute N.V.", "Sample Leasing SPV", "lease", "$110m a month", "announced", "2026-11-03"],
  ]);
  expect(set?.links.flatMap(({ further }) => further.map(({ property }) => property))).toEqual([
    "duration",
    "price_per_share",
  ]);
  expect(set?.parts.map(({ relation }) => relation)).toEqual(["paid_out_of"]);
  expect(
    set?.vehicles.map(({ sponsor, debt, rent }) => [
      sponsor === null ? null : end(sponsor.party),
      debt.length,
      rent.length,
    ]),
  ).toEqual([["Sample Compute N.V.", 1, 1]]);
  expect(set?.deals.map(({ partOf }) => partOf)).toEqual([null, { new: "u" }, { new: "u" }, { new: "u" }]);
}

test("the press note by keys alone takes at most 110 keys and no press", async () => {
  await press("n");
  expect(active().tagName).toBe("TEXTAREA");
  await act(async () => setValue(active() as HTMLTextAreaElement, ""));
  await paste(NOTE);
  expect(focused()).toBe("source:publisher");
  await press("Enter");
  await press("r");
  await press("Enter");
  expect(focused()).toBe("source:published");
  await press("Enter");
  await paste(ADDRESS);
  await press("Enter");
  await type(TITLE);
  await press("Enter");
  expect(focused()).toBe("row:o0");
  await press("Enter");
  expect(focused()).toBe("ask:o0");
  await press("ArrowDown");
  await press("Enter");
  expect(focused()).toBe("row:o0");
  await press("ArrowDown");
  await press("Enter");
  await press("ArrowDown");
  expect(focused()).toBe("row:o1");
  for (const key of ["Enter", "ArrowDown", "Enter", "ArrowDown"]) await press(key);
  expect(focused()).toBe("row:o2");
  for (const key of ["Enter", "ArrowDown", "Enter", "ArrowDown"]) await press(key);
  expect(focused()).toBe("row:o3");
  for (const key of ["Enter", "ArrowDown"]) await press(key);
  expect(focused()).toBe("row:o4");
  await press("Enter");
  expect(active().getAttribute("role")).toBe("combobox");
  await type("sam");
  await press("Enter");
  expect(focused()).toBe("row:o4");
  for (const key of ["ArrowUp", "d", "ArrowUp", "d", "u"]) await press(key);
  expect((active() as HTMLInputElement).value).toBe("Example Cloud plc and Sample Compute N.V. package");
  await press("Enter");
  expect(focused()).toBe("row:o2");
  for (const key of ["ArrowDown", "v"]) await press(key);
  await type("sam");
  await press("Enter");
  expect(status()).toContain(ONE_SET);
  await press("Enter", { ctrl: true });
  expectTheNote();
  expect(sent[0]?.source).toMatchObject({
    publisher: "Example Cloud plc",
    kind: "release",
    published: "2026-11-03",
    url: ADDRESS,
    title: TITLE,
  });
  console.info(`press note, read, by keys: ${keys}`);
  expect(keys).toBeLessThanOrEqual(110);
  expect(presses).toBe(0);
}, 120_000);

test("the press note by mouse takes at most 30 presses", async () => {
  await paste(NOTE);
  const kind = document.querySelector<HTMLSelectElement>('[data-focus="source:kind"]');
  presses += 2;
  await act(async () => {
    if (kind) kind.value = "release";
    kind?.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await settle();
  await click(button("Take", rowOf(1)!));
  await click(button("It is another", rowOf(1)!));
  await click(button("add as length", rowOf(1)!));
  await click(button(/Take the \d complete ones/));
  await click(button("paid out of link 1?", rowOf(2)!));
  await click(button("add as price", rowOf(3)!));
  await click(button("Take", rowOf(5)!));
  await type("sam");
  await click(document.querySelector('[role="option"]'));
  const tool = (name: string) => button(name, document.querySelector(".deal-tools") ?? document.body);
  for (const number of [3, 4]) {
    // A press on a row gives it the focus, and what can be done with it appears.
    await act(async () => rowOf(number)?.focus());
    await click(rowOf(number));
    await click(tool("New deal here"));
  }
  await click(tool("Vehicle"));
  await type("sam");
  await click(document.querySelector('[role="option"]'));
  await click(button("Umbrella"));
  await click(button("Take", document.querySelector(".deal-umbrella")!));
  expect(status()).toContain(ONE_SET);
  await click(button("Propose as one set"));
  expectTheNote();
  console.info(`press note, read, by mouse: ${presses} presses, ${keys} keys`);
  expect(presses).toBeLessThanOrEqual(30);
  // What is pasted, and three letters that find a party, twice.
  expect(keys).toBeLessThanOrEqual(8);
}, 120_000);

/** Letters in a list choose the first word that begins with them, as a browser does. */
async function choose(letters: string) {
  keys += letters.length;
  const list = active() as HTMLSelectElement;
  const option = [...list.options].find(({ textContent }) => textContent.startsWith(letters));
  await act(async () => {
    list.value = option?.value ?? "";
    list.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await settle();
}

/** Tab goes to the next cell of the row. */
async function tab() {
  keys += 1;
  const cells = [...(active().closest("[data-row]")?.querySelectorAll<HTMLElement>(":scope > .deal-cell") ?? [])];
  await act(async () => cells[cells.indexOf(active()) + 1]?.focus());
  await settle();
}

test("the press note typed cell by cell, nothing of it taken as it was read, takes at most 380 keys", async () => {
  await press("n");
  await act(async () => setValue(active() as HTMLTextAreaElement, ""));
  await paste(NOTE);
  expect(focused()).toBe("source:publisher");
  // What was read there is chosen with Ctrl A and typed over.
  const over = async (text: string) => {
    keys += 2;
    await act(async () => setValue(active() as HTMLInputElement, ""));
    await type(text);
    await press("Enter");
  };
  await over("Example Cloud plc");
  await press("r");
  await press("Enter");
  expect(focused()).toBe("source:published");
  await over("3 Nov 2026");
  expect(focused()).toBe("source:url");
  await paste(ADDRESS);
  await press("Enter");
  expect(focused()).toBe("source:title");
  await type(TITLE);
  await press("Enter");
  expect(focused()).toBe("row:o0");
  const party = async (words: string) => {
    expect(active().getAttribute("role")).toBe("combobox");
    await type(words);
    await press("Enter");
  };
  const begin = async (payer: string, payee: string, kind: string) => {
    await press("l");
    await party(payer);
    await party(payee);
    await choose(kind);
    await press("Enter");
  };
  await begin("Example Cloud plc", "Sample Compute N.V.", "purchase of s");
  expect(focused()).toBe("cell:t1:stage");
  await choose("a");
  await tab();
  await type("3 Nov 2026");
  await press("Enter");
  expect(focused()).toBe("cell:t1:amount");
  await type("up to US$12 billion");
  await press("Enter");
  // Sample Compute N.V. is another than the one on file.
  expect(focused()).toBe("ask:t1");
  for (const key of ["ArrowDown", "Enter", "ArrowDown", "Enter"]) await press(key);

  await begin("sample c", "nvidia", "p");
  expect(focused()).toBe("cell:t2:amount");
  await type("about $8bn");
  await press("Enter");
  await press("i");
  expect(focused()).toBe("inside:t2");
  await choose("p");
  await press("Enter");

  await begin("nvidia", "sample c", "e");
  await type("$1.5 billion");
  await tab();
  await choose("c");
  await press("Enter");
  for (const key of ["ArrowDown", "Enter"]) await press(key);

  await begin("apollo", "Sample Leasing SPV", "loan");
  await type("$5bn");
  await tab();
  await choose("a");
  await press("Enter");

  await begin("sample c", "sample l", "lease");
  await type("$110m a month");
  await press("Enter");
  expect(focused()).toBe("row:t5");
  for (const key of ["ArrowUp", "d", "ArrowUp", "d", "u", "Enter", "ArrowDown", "v"]) await press(key);
  await party("sample c");
  expect(status()).toContain(ONE_SET);
  await press("Enter", { ctrl: true });
  expectTheNote();
  console.info(`press note, typed: ${keys} keys, ${presses} presses`);
  expect(keys).toBeLessThanOrEqual(380);
  expect(presses).toBe(0);
}, 240_000);

test("the buttons of a row say what stands, and take it back", async () => {
  await paste(NOTE);
  await act(async () => rowOf(1)?.focus());
  await press("Enter");
  await act(async () => rowOf(1)?.focus());
  const tools = () => [...document.querySelectorAll(".deal-tools button")].map(({ textContent }) => textContent);
  // The first row begins a deal anyway, and lies in no other while none is taken.
  expect(tools()).toEqual(["Vehicle V"]);
  await act(async () => rowOf(2)?.focus());
  await press("Enter");
  await act(async () => rowOf(2)?.focus());
  expect(tools()).toEqual(["New deal here D", "Vehicle V", "Inside a link I"]);
  const deal = () => button("New deal here");
  expect(deal()?.getAttribute("aria-pressed")).toBe("false");
  await click(deal());
  expect(deal()?.getAttribute("aria-pressed")).toBe("true");
  expect(document.querySelectorAll(".deal-head")).toHaveLength(2);
  await click(deal());
  expect(document.querySelectorAll(".deal-head")).toHaveLength(1);
  await click(button("Inside a link"));
  expect(focused()).toBe("inside:o1");
});

test("nothing untaken is kept, and an unready set is not sent", async () => {
  await paste(NOTE);
  await press("Enter", { ctrl: true });
  expect(sent).toEqual([]);
  await act(() => new Promise((go) => setTimeout(go, 700)));
  const form = JSON.parse(JSON.parse(kept.at(-1) ?? "{}").text).form;
  expect(form.text).toBe(NOTE);
  expect([form.rows, form.parties, form.vehicles]).toEqual([[], [], []]);
});

test("a key that an input method takes does nothing to a row", async () => {
  await paste(NOTE);
  await act(async () => rowOf(1)?.focus());
  await press("Enter", { isComposing: true });
  await press("d", { isComposing: true });
  expect(rowOf(1)?.getAttribute("aria-label")).toBe("Link 1: not taken");
});

test("what was taken can be taken back step by step", async () => {
  await paste(NOTE);
  await act(async () => rowOf(4)?.focus());
  await press("Enter");
  expect(rowOf(4)?.getAttribute("aria-label")).toBe("Link 4: taken");
  await press("z", { ctrl: true });
  expect(rowOf(4)?.getAttribute("aria-label")).toBe("Link 4: not taken");
});

test("letters inside a field are letters", async () => {
  await paste(NOTE);
  await act(async () => rowOf(4)?.focus());
  await press("Enter");
  const amount = rowOf(4)?.querySelector<HTMLInputElement>(".deal-amount");
  await act(async () => amount?.focus());
  await type("du");
  expect(amount?.value).toBe("$5bndu");
  expect(rowOf(4)?.textContent).toContain("not read as an amount");
  expect(document.querySelectorAll(".deal-head")).toHaveLength(1);
});
