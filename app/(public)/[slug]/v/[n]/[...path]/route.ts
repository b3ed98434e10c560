import { parseVersion, respondWithFile, respondWithPage } from "@/lib/server/http";
import { loadSnapshotFile, loadSnapshotPage } from "@/lib/server/snapshots/loaders";
import { viewPath } from "@/lib/view/addresses";

interface Context {
  params: Promise<{ slug: string; n: string; path: string[] }>;
}

/** A reader view of one fixed version in English, or any other file of it: the document, pictures, downloads. */
export async function GET(request: Request, { params }: Context) {
  const { slug, n, path } = await params;
  const number = parseVersion(n);
  const name = path.join("/");
  // Views have no ending in their address; every other file has one.
  if (number === null || name.includes(".")) {
    return respondWithFile(request, number === null ? null : await loadSnapshotFile(slug, number, name), "immutable");
  }
  const page = await loadSnapshotPage(slug, number, "en", name);
  return respondWithPage(request, page, "immutable", (locale) => viewPath(slug, number, name, locale));
}
