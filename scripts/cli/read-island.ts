import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { IslandAssets } from "@/lib/publication/baked-file";

const ISLAND_FOLDER = path.join(process.cwd(), "build", "island");

const manifestSchema = z.record(
  z.string(),
  z.object({ file: z.string(), isEntry: z.boolean().optional(), css: z.array(z.string()).optional() }),
);

/** The built island script, or null when it was not built: pages are complete without it. */
export async function readIsland(): Promise<IslandAssets | null> {
  const text = await readFile(path.join(ISLAND_FOLDER, "manifest.json"), "utf8").catch(() => null);
  if (text === null) return null;
  const chunks = Object.values(manifestSchema.parse(JSON.parse(text)));
  const entry = chunks.find((chunk) => chunk.isEntry)?.file;
  if (entry === undefined) return null;
  const names = [...new Set(chunks.flatMap((chunk) => [chunk.file, ...(chunk.css ?? [])]))].sort();
  const files = await Promise.all(
    names.map(async (name) => ({
      name,
      mediaType: name.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8",
      bytes: await readFile(path.join(ISLAND_FOLDER, name)),
    })),
  );
  return { entry, files };
}
