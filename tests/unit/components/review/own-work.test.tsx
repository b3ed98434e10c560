// @vitest-environment happy-dom
// Contract: in a case that one person checks, what its writer may accept and may not send back is offered so, by key and by
// button, and the line of keys says why.
// Must reject: an S that opens a question which the server refuses, a button for it.
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, expect, test, vi } from "vitest";
import { type ItemToReview, ReviewItem } from "@/components/review/review-item";
import { ReviewQueue } from "@/components/review/review-queue";
import { SetReview } from "@/components/review/sets/set-review";
import { onTheDesk } from "@/tests/builders/desk-part";
import { aClaim } from "../../../builders/case-builders";
import { aClaimInView, aSetInView } from "../../../builders/set-in-view";

vi.mock("next/navigation", () => ({ useRouter: () => ({ push: () => {}, refresh: () => {} }) }));
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root | null = null;
afterEach(async () => {
  await act(async () => root?.unmount());
  document.body.innerHTML = "";
  localStorage.clear();
  vi.unstubAllGlobals();
});

async function show(part: ReactNode): Promise<void> {
  vi.stubGlobal("fetch", async (address: string) =>
    String(address).includes("/drafts")
      ? Response.json({ text: "", updatedAt: null, version: 0 })
      : Response.json({ loops: [], closed: [], figures: [], isCut: false }),
  );
  const place = document.createElement("main");
  document.body.append(place);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  await act(async () => {
    root = createRoot(place);
    root.render(<QueryClientProvider client={client}>{onTheDesk(part)}</QueryClientProvider>);
  });
  await act(() => new Promise((go) => setTimeout(go, 5)));
}

const press = (key: string) =>
  act(async () => {
    window.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  });
const question = () =>
  document.querySelector(
    '.set-structure [aria-label="What do you ask?"], .set-structure textarea, .set-structure input:not([type="checkbox"])',
  );

test.each([
  [true, "edit it instead"],
  [false, "S ask back"],
])("in a set, of a claim that the reviewer wrote: %s", async (isWritten, hint) => {
  const claim = { ...aClaimInView("amount", "lends ten dollars", { subject: "l-one" }), isWritten };
  await show(<SetReview set={aSetInView([claim])} previousPath="/p" nextPath="/n" />);
  expect(document.querySelector(".set-foot p")?.textContent).toContain(hint);
  await press("s");
  expect(question() !== null).toBe(!isWritten);
  expect(document.querySelector<HTMLInputElement>('input[type="checkbox"]')?.disabled, "it is accepted").toBe(false);
});

function anItem(isWritten: boolean): ItemToReview {
  return {
    claim: aClaim({ slug: "amount", status: "proposed" }),
    former: null,
    subjectName: { en: "Ash", zh: null },
    codeNames: {},
    rivals: [],
    sources: [],
    version: 1,
    contentHash: "0".repeat(64),
    citations: [],
    notes: [],
    states: [],
    barred: null,
    isWritten,
    caseDay: "2026-01-01",
    terms: {},
  };
}

test.each([true, false])("one by one, of a claim that the reviewer wrote: %s", async (isWritten) => {
  const queue = { total: 0, page: 1, rows: [] };
  await show(
    <>
      <ReviewQueue filter="waiting" page={1} queue={queue} current="amount" isOwn={isWritten} />
      <ReviewItem item={anItem(isWritten)} nextPath="/n" />
    </>,
  );
  const buttons = [...document.querySelectorAll(".review-decision button")].map(({ textContent }) => textContent);
  expect(buttons.some((words) => words.startsWith("Accept"))).toBe(true);
  expect(buttons.some((words) => words.startsWith("Send back"))).toBe(!isWritten);
  expect(document.querySelector(".review-queue")?.textContent.includes("s send back")).toBe(!isWritten);
  expect(document.querySelector(".review-queue")?.textContent.includes("You wrote this claim")).toBe(isWritten);
  await press("s");
  expect(document.activeElement?.tagName === "TEXTAREA").toBe(!isWritten);
});
