// Contract: every handler of the app has a row that says who may ask it, and every row has a handler.
// Must reject: a route that nobody decided about.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { PAGE_MATRIX } from "../fixtures/page-matrix";
import { OPEN, ROUTE_MATRIX } from "../fixtures/route-matrix";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const APP = path.join(ROOT, "app");
const HANDLER = /^export (?:(?:async )?function|const) (GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/gm;
const PASSED_ON = /^export \{([^}]*)\}/gm;

function listHandlers(): string[] {
  const files = readdirSync(APP, { recursive: true, encoding: "utf8" }).filter((file) =>
    /(?:^|\/)route\.tsx?$/.test(file),
  );
  return files.flatMap((file) => {
    const text = readFileSync(path.join(APP, file), "utf8");
    const named = [...text.matchAll(HANDLER)].map(([, method]) => method);
    const passedOn = [...text.matchAll(PASSED_ON)].flatMap(([, names = ""]) =>
      [...names.matchAll(/(?:\bas\s+)?\b(GET|POST|PUT|PATCH|DELETE)\b(?!\s+as)/g)].map(([, method]) => method),
    );
    const methods = [...named, ...passedOn];
    expect(methods, `no handler was found in ${file}`).not.toEqual([]);
    return methods.map((method) => `${method} ${path.dirname(file)}`);
  });
}

test("every handler stands in the matrix once, and nothing else stands there", () => {
  const stated = [
    ...ROUTE_MATRIX.map(({ method, route }) => `${method} ${route}`),
    ...OPEN.flatMap(({ methods, route }) => methods.map((method) => `${method} ${route}`)),
  ];
  expect(stated.sort()).toEqual(listHandlers().sort());
});

test("every page of the desk stands in the matrix of pages once, and no page stands outside the desk", () => {
  const files = readdirSync(APP, { recursive: true, encoding: "utf8" }).filter((file) =>
    /(?:^|\/)page\.tsx?$/.test(file),
  );
  expect(files.map((file) => path.dirname(file)).sort()).toEqual(
    PAGE_MATRIX.map(({ page }) => `(desk)/l10n/[locale]/${page}`).sort(),
  );
});

test("no server action stands outside the matrix", () => {
  const files = ["app", "components", "lib"].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => path.join(folder, file)),
  );
  expect(files.length).toBeGreaterThan(200);
  const actions = files.filter((file) => /^\s*["']use server["']/m.test(readFileSync(path.join(ROOT, file), "utf8")));
  expect(actions).toEqual([]);
});
