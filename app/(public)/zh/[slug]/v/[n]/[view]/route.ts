import { parseVersion, respondWithPage } from "@/lib/server/http";
import { loadSnapshotPage } from "@/lib/server/snapshots/loaders";
import { viewPath } from "@/lib/view/addresses";

interface Context {
  params: Promise<{ slug: string; n: string; view: string }>;
}

/** One reader view of one fixed version, in Chinese: its bytes never change. */
export async function GET(request: Request, { params }: Context) {
  const { slug, n, view } = await params;
  const number = parseVersion(n);
  const page = number === null ? null : await loadSnapshotPage(slug, number, "zh", view);
  return respondWithPage(request, page, "immutable", (locale) => viewPath(slug, number ?? 0, view, locale));
}
