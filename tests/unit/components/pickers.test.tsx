// @vitest-environment happy-dom
// Contract: nine places of the desk find something by its name, and the same keys do the same in all of them.
// Must reject: a word that an input method is still being used for and picks something, an Enter that sends the form around
// a field or takes what answers former words, a list that Escape leaves open, a search that finds nothing and says nothing.
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { act, useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { MentionBox } from "@/components/annotations/mention-box";
import { KnownSource } from "@/components/claims/source-picker";
import { SubjectPicker } from "@/components/claims/subject-picker";
import { WholeFinder } from "@/components/deals/containment";
import { DealFinder } from "@/components/deals/deal-finder";
import { CommandPalette } from "@/components/palette/command-palette";
// The palette loads its field when it is first wanted; here it is there already.
import "@/components/palette/palette-field";
import { PartyFinder } from "@/components/parties/party-finder";
import { NamedField } from "@/components/record-forms/named-field";
import { onTheDesk } from "@/tests/builders/desk-part";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const pushed: string[] = [];
vi.mock("next/navigation", () => ({
  useRouter: () => ({ push: (path: string) => pushed.push(path), refresh: () => undefined }),
}));

/** What the desk's interface finds: two of everything whose name holds the words. */
const NAMES = ["Ash Works", "Ash Yard"];
const slugOf = (name: string) => name.toLowerCase().replace(" ", "-");
const KINDS = ["party", "deal", "link", "term"];
const ANSWERS: readonly [RegExp, (found: readonly string[]) => unknown][] = [
  [
    /\/parties\?/,
    (found) => found.map((en) => ({ slug: slugOf(en), name: { en, zh: null }, kind: "company", met: null })),
  ],
  [/\/deals\?/, (found) => found.map((en) => ({ slug: slugOf(en), title: { en, zh: null } }))],
  [
    /\/citations\/sources\?/,
    (found) => ({
      sources: found.map((title) => ({
        slug: slugOf(title),
        publisher: "Gazette",
        title,
        published: null,
        reliability: "B",
        captured: false,
      })),
    }),
  ],
  [
    /\/search\?/,
    (found) => ({
      records: KINDS.flatMap((kind) =>
        found.map((en) => ({ kind, slug: slugOf(en), name: { en, zh: null }, met: null, property: null })),
      ),
    }),
  ],
];

let held: (() => void)[] | null = null;
let asked: string[] = [];

async function answer(address: string): Promise<Response> {
  const url = new URL(address, "http://desk.example");
  asked.push(url.pathname);
  const words = url.searchParams.get("q")?.toLowerCase() ?? "";
  if (held !== null) await new Promise<void>((go) => held?.push(go));
  const [, tell] = ANSWERS.find(([path]) => path.test(url.pathname + url.search)) ?? [];
  if (!tell) throw new Error(`nobody answers ${address}`);
  return Response.json(tell(NAMES.filter((name) => name.toLowerCase().includes(words))));
}

let root: Root | null = null;
let chosen: string[] = [];
let sent = 0;

beforeEach(() => {
  vi.stubGlobal("fetch", answer);
  chosen = [];
  pushed.length = 0;
  asked = [];
  held = null;
  sent = 0;
});
afterEach(async () => {
  await act(async () => root?.unmount());
  root = null;
  document.body.innerHTML = "";
  vi.unstubAllGlobals();
});

const take = (slug: string) => void chosen.push(slug);

function Mention() {
  const people = NAMES.map((name) => ({ id: slugOf(name), name }));
  return (
    <Held>
      {(text, setText) => (
        <MentionBox
          label="Text"
          listLabel="Colleagues"
          text={text}
          people={people}
          describedBy=""
          isInvalid={false}
          isLive
          onText={(next) => {
            const [, slug] = /\(user:([\w-]+)\)/.exec(next) ?? [];
            if (slug) take(slug);
            setText(next);
          }}
          onSend={() => undefined}
        />
      )}
    </Held>
  );
}

function Held({ children }: { children: (text: string, setText: (text: string) => void) => ReactNode }) {
  const [text, setText] = useState("");
  return children(text, setText);
}

/** The nine, each with what its choice gives and what is typed before the words. */
const PICKERS: readonly [string, ReactNode, { before?: string; isPage?: true; isLocal?: true }][] = [
  ["a party", <PartyFinder key="" title="Party" onChoose={({ slug }) => take(slug)} />, {}],
  ["a deal", <DealFinder key="" onChoose={take} />, {}],
  [
    "another deal that a deal names",
    <DealFinder key="" title="Part of" onChoose={take} onClear={() => undefined} />,
    {},
  ],
  [
    "a source",
    <KnownSource
      key=""
      chosen={{ source: "", sourceName: "" }}
      problem={undefined}
      onChange={({ source }) => take(source)}
    />,
    {},
  ],
  ["what a claim is about", <SubjectPicker key="" />, { isPage: true }],
  [
    "a term to see",
    <NamedField
      key=""
      title="See also"
      field="seeAlso"
      kind="glossary_term"
      isOne={false}
      own={null}
      named={[]}
      problemOf={() => undefined}
      onChange={([term]) => take(term?.slug ?? "")}
    />,
    {},
  ],
  ["what a link lies in", <WholeFinder key="" link="l" chosenName="" onChoose={(_, slug) => take(slug)} />, {}],
  ["a colleague", <Mention key="" />, { before: "@", isLocal: true }],
  ["anything of the case", <CommandPalette key="" places={[]} />, { isPage: true }],
];

async function draw(part: ReactNode) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const form = document.createElement("form");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    sent += 1;
  });
  document.body.append(form);
  await act(async () => {
    root = createRoot(form);
    root.render(<QueryClientProvider client={client}>{onTheDesk(part)}</QueryClientProvider>);
  });
  const opener = form.querySelector<HTMLButtonElement>(".web-palette-open");
  await act(async () => opener?.click());
  // The field of the palette is loaded when it is first wanted.
  const field = form.querySelector<HTMLInputElement | HTMLTextAreaElement>("input:not([aria-hidden]), textarea");
  if (!field) throw new Error("no field was drawn");
  await act(async () => field.focus());
  return field;
}

async function settle() {
  for (let turn = 0; turn < 5; turn += 1) await act(() => new Promise((go) => setTimeout(go, 5)));
}

async function type(field: HTMLInputElement | HTMLTextAreaElement, text: string, isComposing = false) {
  await act(async () => {
    const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(kind.prototype, "value")?.set?.call(field, text);
    field.setSelectionRange(text.length, text.length);
    field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", isComposing }));
  });
  await settle();
}

/** Whether the key was taken, so that the browser does nothing of its own with it. */
async function press(field: Element, key: string, init: KeyboardEventInit = {}): Promise<boolean> {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init });
  await act(async () => void field.dispatchEvent(event));
  await settle();
  return event.defaultPrevented;
}

const rows = () => [...document.querySelectorAll('[role="option"]')];
const marked = (field: Element) => {
  const id = field.getAttribute("aria-activedescendant");
  return id ? document.getElementById(id)?.textContent : null;
};
const outcome = () => [...chosen, ...pushed.map((path) => path.split(/[/?#=&]/).at(-1) ?? "")];

test.each(PICKERS)(
  "%s: typing marks the first, the arrows move, Enter takes what is marked",
  async (_, part, { before = "" }) => {
    const field = await draw(part);
    await type(field, `${before}ash`);
    expect(rows().length).toBeGreaterThanOrEqual(2);
    expect(marked(field)).toContain("Ash Works");
    expect(await press(field, "ArrowUp"), "above the first there is nothing").toBe(true);
    expect(marked(field)).toContain("Ash Works");
    await press(field, "ArrowDown");
    expect(marked(field)).toContain("Ash Yard");
    await press(field, "ArrowUp");
    await press(field, "ArrowDown");
    expect(await press(field, "Enter"), "Enter would send the form").toBe(true);
    expect(outcome()).toEqual([expect.stringContaining("ash-yard")]);
    expect(sent).toBe(0);
  },
);

test.each(PICKERS)(
  "%s: Escape closes the list, keeps the words and picks nothing",
  async (_, part, { before = "" }) => {
    const field = await draw(part);
    await type(field, `${before}ash`);
    await press(field, "Escape");
    expect(rows()).toEqual([]);
    expect(outcome()).toEqual([]);
    // The palette goes with its list.
    if (document.querySelector("dialog") !== null) return;
    expect(field.value).toBe(`${before}ash`);
    expect(document.activeElement).toBe(field);
  },
);

test.each(PICKERS)("%s: Home and End stay with the text", async (_, part, { before = "" }) => {
  const field = await draw(part);
  await type(field, `${before}ash`);
  await press(field, "End");
  expect(marked(field)).toContain("Ash Works");
  await press(field, "Home");
  expect(marked(field)).toContain("Ash Works");
  expect(outcome()).toEqual([]);
});

test.each(PICKERS)("%s: keys that an input method uses pick nothing", async (_, part, { before = "" }) => {
  const field = await draw(part);
  await type(field, `${before}ash`);
  for (const key of ["ArrowDown", "Enter", "Escape"]) await press(field, key, { isComposing: true, keyCode: 229 });
  expect(marked(field)).toContain("Ash Works");
  expect(outcome()).toEqual([]);
  await press(field, "Enter");
  expect(outcome()).toEqual([expect.stringContaining("ash-works")]);
});

test.each(PICKERS.filter(([, , { isLocal }]) => !isLocal))(
  "%s: what nothing is called is said, and Enter sends no form",
  async (_, part, { before = "" }) => {
    const field = await draw(part);
    await type(field, `${before}yew`);
    expect(rows()).toEqual([]);
    expect(document.querySelector('[role="status"]')?.textContent).not.toBe("");
    expect(await press(field, "Enter")).toBe(true);
    expect(outcome()).toEqual([]);
    expect(sent).toBe(0);
  },
);

test.each(PICKERS.filter(([, , { isLocal }]) => !isLocal))(
  "%s: Enter takes no answer to words that stood there before",
  async (_, part, { before = "" }) => {
    const field = await draw(part);
    await type(field, `${before}ash`);
    held = [];
    await type(field, `${before}ash y`);
    await press(field, "Enter");
    expect(outcome()).toEqual([]);
    for (const go of held) go();
    await settle();
    await press(field, "Enter");
    expect(outcome()).toEqual([expect.stringContaining("ash-yard")]);
  },
);

test("a source that the case lacks is begun from the last row, with what was typed", async () => {
  const begun: string[] = [];
  const field = await draw(
    <KnownSource
      chosen={{ source: "", sourceName: "" }}
      problem={undefined}
      create={(typed) => void begun.push(typed)}
      onChange={({ source }) => take(source)}
    />,
  );
  await type(field, "yew gazette");
  expect(rows()).toHaveLength(1);
  await press(field, "ArrowDown");
  await press(field, "Enter");
  expect(begun).toEqual(["yew gazette"]);
  expect(outcome()).toEqual([]);
});
