import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The command that measures a file: the core and its readers, without the server. */
export default defineConfig({
  root,
  configFile: false,
  publicDir: false,
  resolve: { alias: [{ find: /^@\//, replacement: root }] },
  build: {
    ssr: true,
    outDir: "build/analyze",
    emptyOutDir: true,
    target: "node20",
    minify: false,
    sourcemap: true,
    rollupOptions: {
      input: { analyze: "scripts/cli/analyze-main.ts" },
      output: { entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" },
    },
  },
});
