// Contract: every handler of the app has a row that says who may ask it, and every row has a handler.
// Must reject: a route that nobody decided about, a door that asks for less than the table says.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { ACTIONS, type Action, can } from "@/lib/domain/access/policy";
import { ROLES } from "@/lib/domain/model/vocabulary";
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

/** Doors behind which somebody whose role may is refused all the same. */
const BEYOND_ROLES = [
  // Nobody puts words in another's mouth.
  "PUT api/desk/[case]/threads/[thread]/annotations/[annotation]",
];

test("each door of the desk asks for the right that the matrix and the table of rights agree on", () => {
  const doors = ROUTE_MATRIX.flatMap(({ route, method, expect: statuses }) => {
    const text = readFileSync(fileOf(route), "utf8");
    const asked = new RegExp(`^export const ${method} = defineRoute\\(\\s*\\{\\s*action: "([a-z-]+)"`, "m").exec(
      text,
    )?.[1];
    return asked === undefined ? [] : [{ door: `${method} ${route}`, asked, statuses }];
  });
  expect(doors.length).toBeGreaterThan(80);
  for (const { door, asked, statuses } of doors.filter((one) => !BEYOND_ROLES.includes(one.door))) {
    const refused = ROLES.filter((role) => statuses[role] === 403);
    expect([door, refused]).toEqual([door, ROLES.filter((role) => !can(role, actionOf(asked)))]);
  }
});

/** What pages share, and the right that each asks for on behalf of its pages. */
const FRAMES = ["list-page.tsx", "form-record-pages.tsx"].flatMap((file) =>
  readFileSync(path.join(APP, "(desk)/l10n/[locale]/desk", file), "utf8")
    .split(/^export (?:async )?function /m)
    .slice(1)
    .map((text) => ({ name: /^\w+/.exec(text)?.[0] ?? "", asked: rightAskedBy(text) })),
);

function rightAskedBy(text: string): string | undefined {
  return /\bopenCase\("([a-z-]+)", params\b/.exec(text)?.[1];
}

test("each page of a case asks for the right that the matrix and the table of rights agree on", () => {
  const pages = PAGE_MATRIX.filter(({ isOfCase }) => isOfCase);
  expect(pages.length).toBeGreaterThan(30);
  for (const { page, expect: statuses } of pages) {
    const text = readFileSync(path.join(APP, "(desk)/l10n/[locale]", page, "page.tsx"), "utf8");
    const asked = rightAskedBy(text) ?? FRAMES.find(({ name }) => text.includes(`${name}(`))?.asked ?? "";
    const refused = ROLES.filter((role) => statuses[role] === 404);
    // The matrix asks for a record that there is not: nobody finds it, whatever they may do.
    if (refused.length === ROLES.length) {
      expect([page, asked]).toEqual([page, "read-desk"]);
      continue;
    }
    expect([page, refused]).toEqual([page, ROLES.filter((role) => !can(role, actionOf(asked)))]);
  }
});

function fileOf(route: string): string {
  const [file] = ["route.ts", "route.tsx"]
    .map((name) => path.join(APP, route, name))
    .filter((name) => existsSync(name));
  if (file === undefined) throw new Error(`no file of ${route}`);
  return file;
}

function actionOf(word: string): Action {
  const action = ACTIONS.find((one) => one === word);
  if (action === undefined) throw new Error(`"${word}" is no action`);
  return action;
}

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
