/** What each layer may import of ours. The picture is in lib/README.md. */
const MAY_IMPORT = {
  app: ["app", "components", "client", "view", "wire", "domain", "server"],
  components: ["components", "client", "view", "wire", "domain", "server"],
  client: ["client", "wire", "domain", "server"],
  view: ["view", "domain"],
  wire: ["wire", "domain"],
  interchange: ["interchange", "wire", "domain"],
  publication: ["publication", "components", "view", "interchange", "domain"],
  server: ["server", "delivery", "wire", "view", "interchange", "domain"],
  delivery: ["delivery", "server", "view", "domain"],
  domain: ["domain"],
  cli: ["cli", "server", "publication", "interchange", "view", "domain", "scripts"],
  // Nothing may import the example, so that nothing that serves has it.
  example: ["example", "server", "domain"],
  scripts: ["scripts"],
};

/** Packages that a pure layer may use; null means any. */
const PACKAGES = {
  app: null,
  components: null,
  client: null,
  publication: null,
  server: null,
  delivery: null,
  cli: null,
  example: null,
  scripts: null,
  interchange:
    /^(ajv|any-ascii|canonicalize|opencc-js|pinyin-pro|zod|papaparse|unified|remark-parse|remark-gfm|mdast)$/,
  wire: /^zod$/,
  view: /^d3-(geo|scale)$|^topojson-client$|^world-atlas$/,
  domain: /^$/,
};

/** Of the server, which files each other layer may see. */
const SERVER_DOORS = {
  app: /^lib\/server\/([^/]+\/)+(loaders|workflows|actions)\.ts$|^lib\/server\/(auth\/[^/]+|accounts\/(account-route|options)|away|http|log|clock|route)\.ts$/,
  components: /^lib\/server\/([^/]+\/)+actions\.ts$/,
  client: /^lib\/server\/([^/]+\/)+actions\.ts$/,
  delivery: /^lib\/server\/log\.ts$/,
};

/** Of the scripts, what the command line may see: restoring a backup makes its tables first. */
const SCRIPT_DOOR = /^scripts\/lib\/migrate\.mjs$/;

/** Packages that one place has to itself. */
const ONE_PLACE = [
  {
    package: /^cytoscape(-|$)/,
    place: /^components\/network\/flow-graph[^/]*\.tsx?$|^lib\/publication\/layout[^/]*(\/.*)?\.ts$/,
  },
  { package: /^recharts$/, place: /^components\/(desk-)?charts\// },
  {
    package: /^@prisma\//,
    place: /^lib\/server\/(db|transaction)\.ts$|^lib\/server\/auth\/|\/repository\.ts$|^scripts\/lib\//,
  },
  {
    package: /^(pg|pg-copy-streams|rate-limiter-flexible)$/,
    place: /^lib\/server\/(db\.ts|auth\/|.*\/repository\.ts)|^lib\/delivery\/one-connection\.ts$|^scripts\/lib\//,
  },
  { package: /^@myriaddreamin\//, place: /^lib\/publication\/report\// },
];

const PRISMA_CLIENT = /^lib\/server\/generated\//;
const MAY_SEE_PRISMA =
  /^lib\/server\/(db|hide-withdrawn|transaction)\.ts$|^lib\/server\/auth\/[^/]+\.ts$|\/repository\.ts$/;

export function layerOf(file) {
  if (file.startsWith("scripts/cli/")) return "cli";
  if (file.startsWith("scripts/example/")) return "example";
  const [top, second] = file.split("/");
  return top === "lib" ? second : top;
}

/** Every import that goes against an arrow, in words. */
export function findForbiddenImports(modules) {
  return modules.flatMap(({ file, imports }) => {
    const layer = layerOf(file);
    const allowed = MAY_IMPORT[layer];
    if (!allowed) return [`${file}: lies in no layer`];
    return imports.flatMap((one) =>
      one.isOurs ? judgeOurs(file, layer, allowed, one) : judgePackage(file, layer, one),
    );
  });
}

function judgeOurs(file, layer, allowed, { target, specifier }) {
  const other = layerOf(target);
  const told = [];
  if (!allowed.includes(other)) told.push(`${file}: ${layer} may not import ${other} (${specifier})`);
  else if (other === "server" && SERVER_DOORS[layer] && !SERVER_DOORS[layer].test(target)) {
    told.push(`${file}: ${layer} may not import ${target} of the server`);
  } else if (other === "scripts" && layer === "cli" && !SCRIPT_DOOR.test(target)) {
    told.push(`${file}: ${layer} may not import ${target} of the scripts`);
  }
  if (layer === "domain" && specifier.startsWith("@/"))
    told.push(`${file}: the core imports by relative paths (${specifier})`);
  if (PRISMA_CLIENT.test(target) && !MAY_SEE_PRISMA.test(file)) {
    told.push(`${file}: only repositories, transactions and sign-in see the generated client`);
  }
  return told;
}

function judgePackage(file, layer, { target, specifier }) {
  const told = [];
  const allowed = PACKAGES[layer];
  if (allowed && !allowed.test(target)) told.push(`${file}: ${layer} may not use the package ${target}`);
  for (const rule of ONE_PLACE) {
    if (rule.package.test(target) && !rule.place.test(file))
      told.push(`${file}: ${specifier} has its own place elsewhere`);
  }
  return told;
}

/** Files that import each other in a ring, types aside. */
export function findRings(modules) {
  const arrows = new Map(
    modules.map(({ file, imports }) => [
      file,
      imports.filter((one) => one.isOurs && !one.typeOnly).map((one) => one.target),
    ]),
  );
  const state = new Map();
  const rings = [];
  const visit = (file, path) => {
    if (state.get(file) === "done") return;
    if (state.get(file) === "open") {
      rings.push(`${[...path.slice(path.indexOf(file)), file].join(" -> ")}: a ring of imports`);
      return;
    }
    state.set(file, "open");
    for (const next of arrows.get(file) ?? []) visit(next, [...path, file]);
    state.set(file, "done");
  };
  for (const file of arrows.keys()) visit(file, []);
  return rings;
}
