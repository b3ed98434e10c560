import { parseVersion, respondWithFile } from "@/lib/server/http";
import { loadSnapshotFile } from "@/lib/server/snapshots/loaders";

interface Context {
  params: Promise<{ slug: string; n: string; view: string }>;
}

/** One reader view of one fixed version, in Chinese: its bytes never change. */
export async function GET(request: Request, { params }: Context) {
  const { slug, n, view } = await params;
  const number = parseVersion(n);
  const file = number === null ? null : await loadSnapshotFile(slug, number, `zh/${view}.html`);
  return respondWithFile(request, file, "immutable");
}
