import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * The command line, the worker, its programs for one computation and for a share of a version's pages, and the reader of what was typed, which is asked before a
 * database is started: ordinary Node, packages stay outside.
 */
export default defineConfig({
  root,
  configFile: false,
  publicDir: false,
  resolve: {
    alias: [
      { find: /^server-only$/, replacement: `${root}scripts/build/empty-module.ts` },
      { find: /^@\//, replacement: root },
    ],
  },
  oxc: { jsx: { runtime: "automatic", development: false } },
  // Node imports JSON only with an attribute, so the maps are built in.
  ssr: { noExternal: [/^world-atlas/] },
  build: {
    ssr: true,
    outDir: "build/worker",
    emptyOutDir: true,
    target: "node20",
    minify: false,
    sourcemap: true,
    rollupOptions: {
      // It reads the folders of migrations beside it, so it is imported from where it lies.
      external: [/\/scripts\/lib\/migrate\.mjs$/],
      input: {
        cli: "scripts/cli/main.ts",
        "command-line": "scripts/cli/command-line.ts",
        job: "scripts/cli/job.ts",
        "render-thread": "scripts/cli/render-thread.ts",
      },
      output: {
        entryFileNames: "[name].mjs",
        chunkFileNames: "[name]-[hash].mjs",
        paths: (name) => (name.endsWith("/lib/migrate.mjs") ? "../../scripts/lib/migrate.mjs" : name),
      },
    },
  },
});
