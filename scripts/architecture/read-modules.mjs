import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseSync } from "oxc-parser";

const FOLDERS = ["app", "components", "lib", "scripts"];
const SOURCE = /\.(ts|tsx|mts|mjs|js|jsx)$/;

/**
 * Every source file below `root` with its text, what it imports and the names it exports of its own. Specifiers that lead to a file of ours are resolved
 * to its path from the root; packages keep their name.
 *
 * @param {string} root
 * @returns {{ file: string, text: string, imports: { target: string, isOurs: boolean, typeOnly: boolean, specifier: string }[], exports: string[] }[]}
 */
export function readModules(root) {
  return FOLDERS.flatMap((folder) => listSources(root, folder)).map((file) =>
    readModule(root, file, readFileSync(path.join(root, file), "utf8")),
  );
}

/** The files of the root itself, which the framework and the tools look for by name. */
export function readRootFiles(root) {
  return readdirSync(root)
    .filter((name) => SOURCE.test(name) && !name.includes(".d."))
    .map((name) => readModule(root, name, readFileSync(path.join(root, name), "utf8")));
}

/** One file as `readModules` has it, whether it lies below `root` or not; `others` may lie beside it that are not there either. */
export function readModule(root, file, text, others = []) {
  const { module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0].message}`);
  return {
    file,
    text,
    imports: listImports(module, text).map((one) => resolve(root, file, one, others)),
    exports: listExports(module),
  };
}

function listSources(root, folder) {
  const place = path.join(root, folder);
  if (!existsSync(place)) return [];
  return readdirSync(place, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const name = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return name === "lib/server/generated" ? [] : listSources(root, name);
      return SOURCE.test(entry.name) && !entry.name.includes(".d.") ? [name] : [];
    });
}

function listImports(module, text) {
  const fixed = module.staticImports.map((one) => ({
    specifier: one.moduleRequest.value,
    typeOnly:
      /^import\s+type\b/.test(text.slice(one.start)) || (one.entries.length > 0 && one.entries.every((e) => e.isType)),
  }));
  const passedOn = module.staticExports.flatMap((one) =>
    one.entries
      .filter((entry) => entry.moduleRequest)
      .map((entry) => ({ specifier: entry.moduleRequest.value, typeOnly: entry.isType })),
  );
  const dynamic = module.dynamicImports.map((one) => ({
    specifier: text.slice(one.moduleRequest.start, one.moduleRequest.end).replace(/^["'`]|["'`]$/g, ""),
    typeOnly: false,
  }));
  return [...fixed, ...passedOn, ...dynamic];
}

/** Once each, though a function of several signatures is written more than once; what is passed on is not its own. */
function listExports(module) {
  const own = module.staticExports.flatMap((one) => one.entries.filter(({ moduleRequest }) => !moduleRequest));
  return [...new Set(own.flatMap(({ exportName }) => (exportName.kind === "Name" ? [exportName.name] : [])))];
}

function resolve(root, file, { specifier, typeOnly }, others) {
  if (specifier.startsWith("#")) return { specifier, typeOnly, isOurs: true, target: aliasTarget(root, specifier) };
  const isOurs = specifier.startsWith("@/") || specifier.startsWith(".");
  if (!isOurs) return { specifier, typeOnly, isOurs, target: packageOf(specifier) };
  const bare = specifier.startsWith("@/")
    ? specifier.slice(2)
    : path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
  const found = [bare, ...[".ts", ".tsx", ".mjs", "/index.ts", "/index.tsx"].map((ending) => bare + ending)].find(
    (name) => others.includes(name) || statSync(path.join(root, name), { throwIfNoEntry: false })?.isFile(),
  );
  return { specifier, typeOnly, isOurs, target: found ?? bare };
}

/** What the `imports` of package.json give outside a server component. */
function aliasTarget(root, specifier) {
  const { imports } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  return path.posix.normalize(imports[specifier].default);
}

function packageOf(specifier) {
  if (specifier.startsWith("node:")) return specifier;
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}
