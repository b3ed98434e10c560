// @vitest-environment happy-dom
// Contract: what somebody chose is what is sent, once; from then on the page says how far the report has come, and in the
// end that it is there, that it was there, or why not, in plain words of both languages.
// Must reject: a choice that is sent otherwise, a wait or an end without a word, a failure that reads like a report, a
// language that the version does not have.
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ReportDesk } from "@/components/reports/report-desk";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { REPORT_SECTIONS } from "@/lib/domain/reports/report-choice";
import type { ReportState } from "@/lib/wire/reports";
import { onTheDesk } from "@/tests/builders/desk-part";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const choice = { language: "both", style: "gbt7714", sections: ["loops", "method"] } as const;
const underWay: ReportState = {
  made: [],
  underWay: [{ version: 2, ...choice, step: "drawing", startedAt: "2026-07-01T10:00:00.000Z", requestedBy: "Ada" }],
};
const made: ReportState = {
  made: [
    {
      id: "r-1",
      version: 2,
      ...choice,
      sha256: "0".repeat(64),
      size: 1_234_567,
      requestedAt: "2026-07-01T10:00:00.000Z",
      requestedBy: "Ada",
    },
  ],
  underWay: [],
};
const nothing: ReportState = { made: [], underWay: [] };

let sent: { readonly path: string; readonly body: unknown }[] = [];
let told: { readonly status: number; readonly body: object };
let state: ReportState;
let root: Root;
let place: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  sent = [];
  state = nothing;
  told = { status: 200, body: underWay };
  vi.stubGlobal("fetch", async (path: string, init?: RequestInit) => {
    if (init?.method !== "POST") return Response.json(state);
    sent.push({ path, body: JSON.parse(typeof init.body === "string" ? init.body : "null") });
    return Response.json(told.body, { status: told.status });
  });
  place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
});

afterEach(async () => {
  await act(async () => root.unmount());
  place.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function open(locale: Locale = "en", initial: ReportState = nothing) {
  const versions = [
    { number: 2, languages: ["en", "zh"] },
    { number: 1, languages: ["zh"] },
  ] as const;
  const desk = onTheDesk(<ReportDesk versions={versions} initial={initial} />, { locale });
  await act(async () => root.render(<QueryClientProvider client={new QueryClient()}>{desk}</QueryClientProvider>));
}

const find = <Found extends Element>(selector: string): Found => {
  const found = place.querySelector<Found>(selector);
  if (found === null) throw new Error(`nothing is ${selector}`);
  return found;
};

async function choose() {
  find<HTMLInputElement>('[name="language"][value="both"]').click();
  find<HTMLSelectElement>('[name="style"]').value = "gbt7714";
  for (const box of place.querySelectorAll<HTMLInputElement>('[name="section"]')) {
    if (!(choice.sections as readonly string[]).includes(box.value)) box.click();
  }
}

const press = () => act(async () => find<HTMLButtonElement>('button[type="submit"]').click());
const later = () => act(async () => vi.advanceTimersByTimeAsync(1_100));
/** Waits for words: an answer takes turns of its own to be read. */
const says = (words: string) => act(() => vi.waitFor(() => expect(place.textContent).toContain(words), 5_000));

test("what was chosen is sent once, told while it is made, and found when it is done", async () => {
  await open();
  expect(place.querySelectorAll('[name="section"]:checked')).toHaveLength(REPORT_SECTIONS.length);
  await choose();
  state = underWay;
  await press();
  expect(sent).toEqual([{ path: "/api/desk/small/snapshots/2/reports", body: choice }]);
  await says("Step 2 of 4: Its pictures are being drawn.");
  expect(find<HTMLProgressElement>("progress").value).toBe(2);
  state = { ...underWay, underWay: underWay.underWay.map((one) => ({ ...one, step: "setting" })) };
  await later();
  await says("Step 3 of 4");
  state = made;
  await later();
  await says("The report is made. It is the first in the list.");
  expect(place.querySelector("progress")).toBeNull();
  expect(find("tbody tr").textContent).toContain("Both, side by side, GB/T 7714 (China), Loops");
  expect(find("tbody a").getAttribute("href")).toBe("/api/desk/small/reports/r-1");
});

test("one that was made before is told as such; one that failed is told as failed", async () => {
  await open("en", made);
  await choose();
  told = { status: 200, body: made };
  state = made;
  await press();
  await says("This report was made before.");
  told = { status: 200, body: underWay };
  state = nothing;
  await press();
  await later();
  await says("The report could not be made.");
  expect(find('[role="alert"]').textContent).toContain("try again");
});

test.each([
  ["en", "being-made", "Another report of this version is being made just now."],
  ["zh", "being-made", "该版本的另一份报告正在制作。"],
  ["en", "busy", "Two reports are being made just now"],
  ["zh", "busy", "目前已有两份报告在制作"],
] as const)("in %s, %s is told in plain words", async (locale, code, words) => {
  await open(locale);
  told = { status: code === "busy" ? 429 : 422, body: { status: 422, code } };
  await press();
  await says(words);
  expect(find('[role="alert"]').textContent).toContain(words);
  expect(sent).toHaveLength(1);
});

test("a version is offered in the languages that it has", async () => {
  await open();
  const offered = () => [...place.querySelectorAll<HTMLInputElement>('[name="language"]')].map(({ value }) => value);
  expect(offered()).toEqual(["en", "zh", "both"]);
  const select = find<HTMLSelectElement>("select");
  await act(async () => {
    select.value = "1";
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
  expect(offered()).toEqual(["zh"]);
  expect(find<HTMLInputElement>('[name="language"]').checked).toBe(true);
});
