import { parseVersion, respondWithFile } from "@/lib/server/http";
import { loadSnapshotFile } from "@/lib/server/snapshots/loaders";

interface Context {
  params: Promise<{ slug: string; n: string }>;
}

/** One fixed version of a case, in Chinese: its bytes never change. */
export async function GET(request: Request, { params }: Context) {
  const { slug, n } = await params;
  const number = parseVersion(n);
  return respondWithFile(
    request,
    number === null ? null : await loadSnapshotFile(slug, number, "zh/index.html"),
    "immutable",
  );
}
