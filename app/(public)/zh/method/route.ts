import { respondWithFile } from "@/lib/server/http";
import { loadSiteFile } from "@/lib/server/snapshots/loaders";

/** How every figure is computed, in Chinese. */
export async function GET(request: Request) {
  return respondWithFile(request, await loadSiteFile("zh/method.html"), "revalidate");
}
