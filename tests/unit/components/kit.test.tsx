// Contract: one page shows every part of the desk in all its states, in both languages, while one develops.
// Must reject: a part of `components/ui` that it leaves out, a page that the product serves.
import { readdirSync, readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, expect, test, vi } from "vitest";
import KitPage from "@/app/(desk)/l10n/[locale]/kit/page";
import { Kit } from "@/components/kit/kit";
import { onTheDesk } from "../../builders/desk-part";

/** Frames of whole pages, and what wraps others. */
const NOT_SHOWN = ["page-shell", "live-fields", "day-input"];

afterEach(() => void vi.unstubAllEnvs());

test("every part of the kit is on its page", () => {
  const text = readFileSync("components/kit/kit.tsx", "utf8");
  const parts = readdirSync("components/ui").filter((name) => name.endsWith(".tsx"));
  expect(parts.length).toBeGreaterThan(5);
  const missing = parts.map((name) => name.replace(".tsx", "")).filter((name) => !text.includes(`/ui/${name}"`));
  expect(missing.sort()).toEqual([...NOT_SHOWN].sort());
});

test.each(["en", "zh"] as const)("every state is drawn, in %s", (locale) => {
  const html = renderToStaticMarkup(onTheDesk(<Kit locale={locale} />, { locale }));
  const states = [...html.matchAll(/aria-label="([^"]+): ([^"]+)"/g)].map(([, part, state]) => `${part}: ${state}`);
  expect(states).toEqual(
    expect.arrayContaining([
      "combobox: empty",
      "combobox: loading",
      "combobox: error",
      "combobox: nothing found",
      "table: empty",
      "table: rows, long names, Chinese",
      "conflict: two versions",
      "button: off",
    ]),
  );
  expect(html).toContain("白蜡能源控股");
});

test("the product has no such page", async () => {
  const params = Promise.resolve({ locale: "en" });
  vi.stubEnv("NODE_ENV", "production");
  await expect(KitPage({ params })).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404");
});
