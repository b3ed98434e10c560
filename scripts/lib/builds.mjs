import path from "node:path";
import { installDependencies } from "./dependencies.mjs";
import { ROOT } from "./paths.mjs";
import { runNode } from "./processes.mjs";
import { hashSources, makeUnlessFresh } from "./stamps.mjs";

const LOCK = ["package.json", "package-lock.json"];
const tellMade = (made) => (made ? "" : "unchanged");

/**
 * What has to be made from sources, in an order in which everything finds what it needs. Each entry is a step: name,
 * advice, and `make`, which says whether it had to do anything.
 */
const BUILDS = {
  dependencies: {
    name: "install dependencies",
    advice: "check that the npm registry answers (npm ping) and that the disk has 2 GB left; then start again",
    make: installDependencies,
  },
  prismaClient: {
    name: "generate the database client",
    advice: "read the message: it names the line of prisma/ that is wrong",
    make: () =>
      makeUnlessFresh({
        folder: "lib/server/generated",
        hash: hashSources(["prisma/schema.prisma", "prisma/models", "package-lock.json"]),
        make: () =>
          runNode([bin("prisma/build/index.js"), "generate", "--config", "prisma/prisma.config.ts", "--no-hints"]),
      }),
  },
  island: {
    name: "build the readers' script",
    advice: "read the message: it names the file under components/ or lib/ that does not build",
    make: () => makeWithVite("island", ["components", "lib/view", "lib/domain", "lib/client", "lib/wire"]),
  },
  worker: {
    name: "build the worker",
    advice: "read the message: it names the file under lib/, components/ or scripts/cli that does not build",
    make: () => makeWithVite("worker", ["lib", "components", "scripts/cli", "prisma/schema.prisma", "prisma/models"]),
  },
  example: {
    name: "build the example",
    advice: "read the message: it names the file under lib/ or scripts/example that does not build",
    make: () =>
      makeWithVite("example", ["lib", "components", "scripts/example", "prisma/schema.prisma", "prisma/models"]),
  },
  front: {
    name: "build the front",
    advice: "read the message: it names the file under lib/delivery, lib/view or lib/domain that does not build",
    make: () => makeWithVite("front", ["lib/delivery", "lib/view", "lib/domain", "lib/server/log.ts"]),
  },
  analyze: {
    name: "build the analysis command",
    advice: "read the message: it names the file under lib/domain, lib/interchange or scripts/cli that does not build",
    make: () => makeWithVite("analyze", ["lib/domain", "lib/interchange", "scripts/cli"]),
  },
  app: {
    name: "build the app",
    advice: "read the message: it names the file under app/, components/ or lib/ that does not build",
    make: () =>
      makeUnlessFresh({
        folder: ".next",
        hash: hashAppSources(),
        make: () => runNode([bin("next/dist/bin/next"), "build"], { env: { ...process.env, NODE_ENV: "production" } }),
      }),
  },
};

/** What the built app is made of: the same sources have the same hash on every machine. */
export function hashAppSources() {
  return hashSources([
    "app",
    "components",
    "lib",
    "public",
    "instrumentation.ts",
    "proxy.ts",
    "next.config.mjs",
    "tsconfig.json",
    "prisma/models",
    ...LOCK,
  ]);
}

/** Steps for `step()`, by name. */
export function planBuilds(names) {
  return names.map((key) => ({ ...BUILDS[key], tell: tellMade }));
}

/** A script inside node_modules. */
export function bin(script) {
  return path.join(ROOT, "node_modules", script);
}

function makeWithVite(name, sources) {
  const config = `scripts/build/${name}.config.mjs`;
  return makeUnlessFresh({
    folder: `build/${name}`,
    hash: hashSources([...sources, "scripts/build", ...LOCK]),
    make: () =>
      runNode([bin("vite/bin/vite.js"), "build", "--config", config, "--logLevel", "warn"], {
        env: { ...process.env, NODE_ENV: "production" },
      }),
  });
}
