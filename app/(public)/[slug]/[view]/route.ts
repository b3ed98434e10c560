import { respondWithFile } from "@/lib/server/http";
import { loadSnapshotFile } from "@/lib/server/snapshots/loaders";

interface Context {
  params: Promise<{ slug: string; view: string }>;
}

/** One reader view of the latest version of a case, in English. */
export async function GET(request: Request, { params }: Context) {
  const { slug, view } = await params;
  return respondWithFile(request, await loadSnapshotFile(slug, "latest", `en/${view}.html`), "revalidate");
}
