import { actorForCase } from "@/lib/server/auth/actor";
import { loadClaimPage } from "@/lib/server/claims/loaders";
import { answerPrivately, refuse } from "@/lib/server/http";
import { claimList } from "@/lib/wire/desk/claim-list";
import { claimListQuery } from "@/lib/wire/desk/list-query";

/** One page of the claims of a case for its members. */
export async function GET(request: Request, { params }: { params: Promise<{ case: string }> }): Promise<Response> {
  const actor = await actorForCase((await params).case);
  if (!actor.ok) return refuse(actor.reason === "signed-out" ? 401 : 404);
  const query = claimListQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return refuse(400);
  const page = await loadClaimPage(actor.value, query.data);
  return page.ok ? answerPrivately(claimList.parse(page.value)) : refuse(404);
}
