import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));
const entry = ["main.ts", "main.tsx"]
  .map((name) => `components/island/${name}`)
  .find((file) => existsSync(root + file));

/** The script of the public pages: small, hashed names, the heavy parts only when they are asked for. */
export default defineConfig({
  root,
  configFile: false,
  publicDir: false,
  base: "/files/",
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  resolve: { alias: [{ find: /^@\//, replacement: root }] },
  oxc: { jsx: { runtime: "automatic", development: false } },
  build: {
    outDir: "build/island",
    emptyOutDir: true,
    assetsDir: "",
    target: "es2022",
    manifest: "manifest.json",
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: entry ?? `${root}scripts/build/empty-module.ts`,
      output: {
        entryFileNames: "island.[hash:16].js",
        chunkFileNames: "[name].[hash:16].js",
        assetFileNames: "[name].[hash:16][extname]",
      },
    },
  },
});
