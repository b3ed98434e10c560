// @vitest-environment happy-dom
// Contract: a single key acts where nothing is typed, and nowhere else.
// Must reject: a letter that an input method still composes, one typed into a field or picked in a list, one held with Ctrl,
// Alt or ⌘, one that something else took, one pressed while a dialog is open.
import { beforeEach, expect, test } from "vitest";
import { readSingleKey } from "@/lib/client/single-keys";

beforeEach(() => {
  document.body.innerHTML = `
    <main tabindex="-1"><p id="text">words</p><button id="button">Save</button><a id="link" href="#">More</a></main>
    <input id="box"><input id="tick" type="checkbox"><textarea id="long"></textarea><select id="pick"></select>
    <div id="edited" contenteditable="true"></div><ul role="listbox"><li id="option" role="option">one</li></ul>`;
});

function press(id: string, key: string, init: KeyboardEventInit & { keyCode?: number } = {}): string | null {
  let read: string | null = null;
  const heard = (event: Event) => {
    if (event instanceof KeyboardEvent) read = readSingleKey(event);
  };
  document.addEventListener("keydown", heard, { once: true });
  document.getElementById(id)?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, ...init }));
  return read;
}

test("a letter acts on a page, on a button and on a box to tick, whatever its case", () => {
  expect(press("text", "j")).toBe("j");
  expect(press("button", "G", { shiftKey: true })).toBe("g");
  expect(press("tick", "x")).toBe("x");
  expect(press("text", "?", { shiftKey: true })).toBe("?");
  expect(press("text", "Enter")).toBe("Enter");
});

test("Enter and the space bar press what holds the focus, and act elsewhere", () => {
  for (const id of ["button", "tick", "link"]) expect([id, press(id, "Enter")]).toEqual([id, null]);
  for (const id of ["button", "tick"]) expect([id, press(id, " ")]).toEqual([id, null]);
  expect(press("link", " ")).toBe(" ");
});

test("a letter that somebody types or picks is theirs", () => {
  for (const id of ["box", "long", "pick", "option"]) expect([id, press(id, "j")]).toEqual([id, null]);
});

test("no letter acts while an input method composes, also where the browser says so by its code alone", () => {
  expect(press("text", "n", { isComposing: true })).toBeNull();
  expect(press("text", "n", { keyCode: 229 })).toBeNull();
});

test("a letter that is held with another key is the browser's or the palette's", () => {
  for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) {
    expect(press("text", "k", held)).toBeNull();
  }
});

test("an open dialog has its own keys", () => {
  document.body.insertAdjacentHTML("beforeend", "<dialog open></dialog>");
  expect(press("text", "n")).toBeNull();
});
