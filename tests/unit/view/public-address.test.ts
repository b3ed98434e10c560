// Contract: there is one list of public addresses: what is written by one function is read by the other, and no case can
// live where the product answers something else.
// Must reject: an address that is read as another than it was written as, a word of the product that a case may take.
import { expect, test } from "vitest";
import { judgeCaseAddress } from "@/lib/domain/access/case-address";
import { LOCALES } from "@/lib/domain/model/vocabulary";
import { assetPath, homePath, methodPath, versionFilePath } from "@/lib/view/addresses";
import { isAppAddress, parsePublicAddress, pathOfPage } from "@/lib/view/public-address";

const SLUGS = ["ai-circular", "a1", "constructor", "v", "index"];

test.each(LOCALES)("pages of cases are read as they are written (%s)", (locale) => {
  for (const slug of SLUGS.filter((one) => judgeCaseAddress(one) === null)) {
    for (const number of ["latest", 1, 20] as const) {
      for (const view of ["index", "loops", "look-through", "loop/cash.amazon.openai", "party/nvidia", "deal/v"]) {
        const page = { kind: "page", slug, number, locale, view } as const;
        const path = pathOfPage(page, locale);
        expect([path, parsePublicAddress(path)]).toEqual([path, page]);
        expect(isAppAddress(path)).toBe(false);
      }
    }
  }
});

test("files and pages of the site are read as they are written", () => {
  for (const locale of LOCALES) {
    expect(parsePublicAddress(homePath(locale))).toEqual({ kind: "site", file: `${locale}/index.html` });
    expect(parsePublicAddress(methodPath(locale))).toEqual({ kind: "site", file: `${locale}/method.html` });
  }
  expect(parsePublicAddress(assetPath("page.0123.css"))).toEqual({ kind: "asset", name: "page.0123.css" });
  const document = { kind: "file", slug: "ai-circular", number: 3, file: "document.json" };
  expect(parsePublicAddress(versionFilePath("ai-circular", 3, "document.json"))).toEqual(document);
  expect(parsePublicAddress("/robots.txt")).toEqual({ kind: "site", file: "robots.txt" });
});

test.each(["desk", "api", "l10n", "zh", "method", "files"])("no case takes the word %s", (word) => {
  expect(judgeCaseAddress(word)).toBe("address-reserved");
  expect(isAppAddress(`/${word}`) || parsePublicAddress(`/${word}`)?.kind !== "page").toBe(true);
});

test("the desk and the interfaces are the app's in both languages", () => {
  for (const path of [
    "/desk",
    "/zh/desk",
    "/zh/desk/ring/claims",
    "/api/health",
    "/_next/static/x.js",
    "/l10n/en/desk",
  ]) {
    expect([path, isAppAddress(path)]).toEqual([path, true]);
  }
  for (const path of ["/", "/zh", "/desks", "/zh/desks", "/ring/desk"])
    expect([path, isAppAddress(path)]).toEqual([path, false]);
});

test.each([
  "/a/b/c",
  "/ring/v",
  "/ring/v/x",
  "/ring/v/1/a/b",
  "/ring/loop/a/b",
  "/ring/loop/.x",
  "/ring/loops/a",
  "/zh/files/x.css",
  "/files",
  "/files/a/b",
  "/.env",
  "/ring/v/1/.x",
])("nothing can be published at %s", (path) => expect(parsePublicAddress(path)).toBeNull());
