import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The race as one plain Node program: the engine as it is shipped, without a test runner around it. */
export default defineConfig({
  root,
  configFile: false,
  publicDir: false,
  resolve: { alias: [{ find: /^@\//, replacement: root }] },
  build: {
    ssr: true,
    outDir: "build/bench",
    emptyOutDir: true,
    target: "node20",
    minify: false,
    rollupOptions: { input: { analysis: "tests/bench/analysis.ts" }, output: { entryFileNames: "[name].mjs" } },
  },
});
