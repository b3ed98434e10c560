import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { freeze } from "@/lib/domain/snapshots/freeze";
import type { SnapshotDocument } from "@/lib/domain/snapshots/snapshot-document";
import { parseCaseSheets } from "@/lib/interchange/sheets/parse-case-sheets";

/** The case that ships with the product, frozen as of the day of its newest material. */
export function freezeShippedCase(): SnapshotDocument {
  const sheets = fileURLToPath(new URL("../../../prisma/seed/ai-circular/", import.meta.url));
  const files = Object.fromEntries(
    readdirSync(sheets)
      .filter((name) => name.endsWith(".csv"))
      .map((name) => [name.slice(0, -".csv".length), readFileSync(`${sheets}${name}`, "utf8")]),
  );
  const records = parseCaseSheets(files, {
    slug: "ai-circular",
    title: { en: "Case", zh: "案例" },
    summary: { en: "Case.", zh: "案例。" },
    asOf: "2026-07-31",
    shipped: true,
  });
  if (!records.ok) throw new Error(JSON.stringify(records.reason.slice(0, 3)));
  const layout = { width: 1, height: 1, nodes: [] };
  const document = freeze({ records: records.value, number: 1, layout, corrections: [] });
  if (!document.ok) throw new Error(JSON.stringify(document.reason));
  return document.value;
}
