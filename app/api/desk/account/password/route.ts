import { z } from "zod";
import { findSignedIn } from "@/lib/server/auth/actor";
import { isFromOurPages, refuse } from "@/lib/server/http";
import { changePassword, type PasswordRefusal } from "@/lib/server/members/workflows";

const command = z.strictObject({ current: z.string().max(1000), next: z.string().max(1000) });

const STATUS: Readonly<Record<PasswordRefusal, number>> = {
  wrong: 403,
  "password-weak": 422,
  "too-many-attempts": 429,
};

/** Changes one's own password; every other session ends. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOurPages(request)) return refuse(403);
  const signedIn = await findSignedIn();
  if (signedIn === null) return refuse(401);
  const parsed = command.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return refuse(400);
  const changed = await changePassword(signedIn, parsed.data);
  if (!changed.ok) return refuse(STATUS[changed.reason]);
  return new Response(null, { status: 204, headers: { "cache-control": "private, no-store" } });
}
