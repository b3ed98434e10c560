import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The process that readers talk to: ordinary Node, packages stay outside. */
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
  build: {
    ssr: true,
    outDir: "build/front",
    emptyOutDir: true,
    target: "node20",
    minify: false,
    sourcemap: true,
    rollupOptions: {
      input: { front: "lib/delivery/main.ts" },
      output: { entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" },
    },
  },
});
