import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The races as plain Node programs: the code as it is shipped, without a test runner around it. */
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
    outDir: "build/bench",
    emptyOutDir: true,
    target: "node20",
    minify: false,
    rollupOptions: {
      input: {
        analysis: "tests/bench/analysis.ts",
        "baked-manifest": "tests/bench/baked-manifest.ts",
        publish: "tests/bench/publish.ts",
        "publish-once": "tests/bench/publish-once.ts",
        "publish-whole": "tests/bench/publish-whole.ts",
        "render-thread": "scripts/cli/render-thread.ts",
      },
      output: { entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" },
    },
  },
});
