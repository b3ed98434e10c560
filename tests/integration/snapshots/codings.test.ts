// Contract: whatever is published is stored plain under its hash, and each coding of it decodes to these bytes; it makes no
// difference in how many turns it was stored. Must reject: bytes that are stored under another file's hash, a file that was
// let go of before it was stored, a page of a record that takes the time of what everybody opens.
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { getBlob, sha256Of } from "@/lib/server/blobs/repository";
import { db } from "@/lib/server/db";
import { saveWithCodings } from "@/lib/server/publications/codings/repository";
import { encodeForReaders, type PlainFile } from "@/lib/server/publications/codings/workflows";
import { inTransaction } from "@/lib/server/transaction";
import { testDatabase } from "../../setup/test-database";

await testDatabase();

/** Text of so many bytes that packs well, and is no other file's. */
const textOf = (name: string, size: number) => new TextEncoder().encode(`${name} says `.repeat(size).slice(0, size));

const FILES: readonly PlainFile[] = [
  { path: "en/index.html", mediaType: "text/html; charset=utf-8", bytes: textOf("index", 40_000) },
  ...Array.from({ length: 150 }, (_, at) => ({
    path: `en/deal/d-${at}.html`,
    mediaType: "text/html; charset=utf-8",
    bytes: textOf(`deal ${at}`, 70_000),
  })),
  { path: "files/a.woff2", mediaType: "font/woff2", bytes: textOf("font", 5_000) },
  // Nothing makes it smaller.
  { path: "a.csv", mediaType: "text/csv; charset=utf-8", bytes: textOf("a", 1) },
  // The same bytes at two places.
  { path: "b.csv", mediaType: "text/csv; charset=utf-8", bytes: textOf("a", 1) },
];

function* inTurn(): Generator<PlainFile> {
  yield* FILES;
}

describe("files that are published", () => {
  it("are stored under their own hash, plain and in codings that decode to them", async () => {
    const prepared = await encodeForReaders(inTurn());
    expect(prepared.map(({ path }) => path)).toEqual(FILES.map(({ path }) => path));
    await inTransaction((tx) => saveWithCodings(tx, prepared));
    for (const [at, { bytes, mediaType }] of FILES.entries()) {
      const sha256 = sha256Of(bytes);
      expect(prepared[at]?.sha256).toBe(sha256);
      expect(Buffer.from(await getBlob(db(), sha256)).equals(bytes)).toBe(true);
      const codings = await db().blobCoding.findMany({ where: { sha256 }, orderBy: { coding: "asc" } });
      expect(codings.map(({ coding }) => coding)).toEqual(
        mediaType.startsWith("text/") && bytes.byteLength > 100 ? ["br", "gzip"] : [],
      );
      for (const { coding, codedSha256 } of codings) {
        const coded = await getBlob(db(), codedSha256);
        expect(Buffer.from(coding === "br" ? brotliDecompressSync(coded) : gunzipSync(coded)).equals(bytes)).toBe(true);
      }
    }
  }, 120_000);

  it("are encoded once: a second version stores them by name alone", async () => {
    const again = await encodeForReaders(FILES);
    const isPage = ({ path }: { readonly path: string }) => path.endsWith(".html");
    for (const file of again.filter(isPage))
      expect([file.path, file.plain, file.codings]).toEqual([file.path, null, []]);
    await inTransaction((tx) => saveWithCodings(tx, again));
  }, 120_000);
});
