import { respondWithFile } from "@/lib/server/http";
import { loadSiteFile } from "@/lib/server/snapshots/loaders";

/** The list of published cases, in Chinese. */
export async function GET(request: Request) {
  return respondWithFile(request, await loadSiteFile("zh/index.html"), "revalidate");
}
