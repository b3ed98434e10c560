import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type BakedFile, hashedFile } from "../baked-file";
import { openFont } from "./cut-font";
import type { FontSource } from "./families";
import { readCopyright, readNames } from "./sfnt";

/** Any of the packages holds the text; it begins after the first copyright line. */
const LICENCE = "@expo-google-fonts/noto-sans-sc/LICENSE_FONT";

/** Whose fonts the cut ones come from, and their licence: whoever gets a font gets both (OFL, condition 2). */
export async function bakeLicence(
  sources: readonly FontSource[],
): Promise<{ readonly name: string; readonly file: BakedFile }> {
  const notices = new Map<string, string>();
  for (const { family, file } of sources) {
    if (notices.has(family)) continue;
    const font = await openFont(file);
    const original = readNames(font).find(({ id }) => id === 16) ?? readNames(font).find(({ id }) => id === 1);
    notices.set(family, `${family}: cut from ${original?.text ?? family}.\n${readCopyright(font)}`);
  }
  const text = await readFile(createRequire(import.meta.url).resolve(LICENCE), "utf8");
  const terms = text.slice(text.indexOf("This Font Software is licensed"));
  const { name, ...file } = hashedFile(
    "font-licence",
    "txt",
    "text/plain; charset=utf-8",
    new TextEncoder().encode(`${[...notices.values()].join("\n\n")}\n\n${terms.replaceAll("\r\n", "\n")}`),
  );
  return { name, file };
}
