import { parseVersion, respondWithPage } from "@/lib/server/http";
import { loadSnapshotPage } from "@/lib/server/snapshots/loaders";
import { versionPath } from "@/lib/view/addresses";

interface Context {
  params: Promise<{ slug: string; n: string }>;
}

/** One fixed version of a case, in Chinese: its bytes never change. */
export async function GET(request: Request, { params }: Context) {
  const { slug, n } = await params;
  const number = parseVersion(n);
  const page = number === null ? null : await loadSnapshotPage(slug, number, "zh", "index");
  return respondWithPage(request, page, "immutable", (locale) => versionPath(slug, number ?? 0, locale));
}
