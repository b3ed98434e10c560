import { parseVersion, respondWithFile } from "@/lib/server/http";
import { loadSnapshotFile } from "@/lib/server/snapshots/loaders";

interface Context {
  params: Promise<{ slug: string; n: string; path: string[] }>;
}

/** Any other file of one fixed version: the document itself, pictures, downloads. */
export async function GET(request: Request, { params }: Context) {
  const { slug, n, path } = await params;
  const number = parseVersion(n);
  return respondWithFile(
    request,
    number === null ? null : await loadSnapshotFile(slug, number, path.join("/")),
    "immutable",
  );
}
