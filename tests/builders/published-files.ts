import { saveBlobs, sha256Of } from "@/lib/server/blobs/repository";
import { db } from "@/lib/server/db";
import { saveWithCodings } from "@/lib/server/publications/codings/repository";
import { encodeForReaders } from "@/lib/server/publications/codings/workflows";
import { saveSiteFiles, saveSnapshot } from "@/lib/server/publications/repository";
import { createCase } from "@/lib/server/records/repository";
import { inTransaction } from "@/lib/server/transaction";
import { aHeader } from "./case-builders";

/** Files as baking makes them: place, type and text or bytes. */
export type Written = readonly (readonly [path: string, mediaType: string, content: string | Uint8Array])[];

async function toFiles(written: Written, coded: boolean) {
  const files = written.map(([path, mediaType, content]) => {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    return { path, mediaType, bytes };
  });
  if (coded) return encodeForReaders(files);
  return files.map((file) => ({ ...file, sha256: sha256Of(file.bytes), codings: [], plain: () => file.bytes }));
}

/** The next version of a case with these files, stored as a publication stores it; the case is made where it is not there. */
export async function aVersionOf(slug: string, number: number, written: Written, { coded = true } = {}): Promise<void> {
  const known = await db().case.findUnique({ where: { slug }, select: { id: true } });
  const caseId = known?.id ?? (await inTransaction((tx) => createCase(tx, aHeader({ slug, checkedBy: "one" }), null)));
  const files = await toFiles(written, coded);
  const document = new TextEncoder().encode(`${slug} ${number}`);
  const documentSha256 = sha256Of(document);
  await inTransaction(async (tx) => {
    await saveBlobs(tx, [{ sha256: documentSha256, bytes: document }]);
    await saveWithCodings(tx, files);
    const manifest = files.map(({ path, mediaType, sha256 }) => ({ path, mediaType, sha256 }));
    await saveSnapshot(tx, { caseId, number, documentSha256, publishedById: null, files: manifest });
  });
}

/** Files of the site that belong to no version. */
export async function aSiteOf(written: Written): Promise<void> {
  const files = await toFiles(written, true);
  await inTransaction(async (tx) => {
    await saveWithCodings(tx, files);
    await saveSiteFiles(
      tx,
      files.map(({ path, mediaType, sha256 }) => ({ path, mediaType, sha256 })),
      null,
    );
  });
}
