import { defineConfig } from "vite";
import worker from "./worker.config.mjs";

/** The program that fills the example case, for `npm run dev`: made like the worker, and never part of it. */
export default defineConfig({
  ...worker,
  build: {
    ...worker.build,
    outDir: "build/example",
    rollupOptions: { ...worker.build.rollupOptions, input: { example: "scripts/example/main.ts" } },
  },
});
