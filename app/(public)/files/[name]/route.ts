import { respondWithFile } from "@/lib/server/http";
import { loadAsset } from "@/lib/server/snapshots/loaders";

interface Context {
  params: Promise<{ name: string }>;
}

/** A script, style or font that a published page names; its name carries the hash of its content. */
export async function GET(request: Request, { params }: Context) {
  return respondWithFile(request, await loadAsset((await params).name), "immutable");
}
