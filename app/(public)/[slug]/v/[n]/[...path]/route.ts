import { parseVersion, respondWithFile } from "@/lib/server/http";
import { loadSnapshotFile } from "@/lib/server/snapshots/loaders";

interface Context {
  params: Promise<{ slug: string; n: string; path: string[] }>;
}

/** A reader view of one fixed version in English, or any other file of it: the document, pictures, downloads. */
export async function GET(request: Request, { params }: Context) {
  const { slug, n, path } = await params;
  const number = parseVersion(n);
  const name = path.join("/");
  // Views have no ending in their address; every other file has one.
  const place = name.includes(".") ? name : `en/${name}.html`;
  return respondWithFile(request, number === null ? null : await loadSnapshotFile(slug, number, place), "immutable");
}
