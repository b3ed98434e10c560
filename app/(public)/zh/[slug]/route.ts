import { respondWithFile } from "@/lib/server/http";
import { loadSnapshotFile } from "@/lib/server/snapshots/loaders";

interface Context {
  params: Promise<{ slug: string }>;
}

/** The latest version of a case, in Chinese. */
export async function GET(request: Request, { params }: Context) {
  return respondWithFile(request, await loadSnapshotFile((await params).slug, "latest", "zh/index.html"), "revalidate");
}
