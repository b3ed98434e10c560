// @vitest-environment happy-dom
// Contract: what somebody pastes into a box is all there; what is too much is counted beside it, and the form is not sent.
// Must reject: a box of words that a browser cuts without a word; a form that is sent with more than fits.
import { readdirSync, readFileSync } from "node:fs";
import { act, useState } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, expect, test } from "vitest";
import { BoundedText } from "@/components/ui/bounded-text";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

afterEach(() => {
  document.body.innerHTML = "";
});

function Held({ rows }: { rows?: number }) {
  const [value, setValue] = useState("");
  const common = { max: 5, value, onChange: (event: { target: { value: string } }) => setValue(event.target.value) };
  return rows === undefined ? <BoundedText {...common} /> : <BoundedText {...common} rows={rows} />;
}

async function draw(box: React.ReactNode) {
  const form = document.createElement("form");
  document.body.append(form);
  await act(async () => createRoot(form).render(box));
  const field = form.querySelector<HTMLInputElement | HTMLTextAreaElement>("input, textarea");
  if (!field) throw new Error("no box was drawn");
  const paste = (text: string) =>
    act(async () => {
      // Past React's own setter, as a browser does.
      const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
      Object.getOwnPropertyDescriptor(kind.prototype, "value")?.set?.call(field, text);
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
  return { form, field, paste };
}

test.each([
  ["a line that the form holds", <Held key="line" />],
  ["lines that the form holds", <Held key="lines" rows={2} />],
  ["a line that holds itself", <BoundedText key="own" max={5} name="own" />],
])("%s", async (_, box) => {
  const { form, field, paste } = await draw(box);
  await paste("é🙂日本語");
  expect(form.querySelector("[role='status']"), "five characters fit, whatever their bytes").toBeNull();
  expect(field.checkValidity()).toBe(true);
  await paste("seven 7");
  expect(field.value).toBe("seven 7");
  expect(form.querySelector("[role='status']")?.textContent).toBe("7 / 5");
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(document.getElementById(field.getAttribute("aria-describedby") ?? "")?.textContent).toBe("7 / 5");
  expect(form.checkValidity()).toBe(false);
  await paste("four");
  expect(form.querySelector("[role='status']")).toBeNull();
  expect(form.checkValidity()).toBe(true);
});

test("no box of words leaves the cutting to the browser", () => {
  const cutting = readdirSync("components", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tsx"))
    .flatMap((name) => {
      const text = readFileSync(`components/${name}`, "utf8");
      const boxes = [...text.matchAll(/<(?:input|textarea)\b(?:[^<>]|=>)*?\/>/g)].map(([box]) => box);
      return boxes
        .filter(
          (box) => /maxLength/.test(box) && !/type="(?:search|email|password)"|one-time-code|role="combobox"/.test(box),
        )
        .map((box) => `${name}: ${box}`);
    });
  expect(cutting).toEqual([]);
});
