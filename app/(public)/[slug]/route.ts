import { respondWithPage } from "@/lib/server/http";
import { loadSnapshotPage } from "@/lib/server/snapshots/loaders";
import { casePath } from "@/lib/view/addresses";

interface Context {
  params: Promise<{ slug: string }>;
}

/** The latest version of a case, in English. */
export async function GET(request: Request, { params }: Context) {
  const { slug } = await params;
  const page = await loadSnapshotPage(slug, "latest", "en", "index");
  return respondWithPage(request, page, "revalidate", (locale) => casePath(slug, locale));
}
