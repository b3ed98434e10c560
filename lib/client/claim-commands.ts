import { z } from "zod";
import type { Claim } from "@/lib/domain/model/case-records";
import { toldReason } from "@/lib/wire/value-problems";
import { askDesk } from "./ask-desk";
import { answerWith } from "./fetch-json";

/** What came of a command on a claim. */
export type ClaimOutcome =
  | { readonly is: "done"; readonly slug: string; readonly version: number }
  /** Somebody saved first: `now` is the claim as it stands, at `version`. */
  | { readonly is: "stale"; readonly version: number; readonly now: Claim }
  | { readonly is: "invalid"; readonly problems: Readonly<Record<string, string>> }
  | { readonly is: "refused"; readonly status: number; readonly code: string | null; readonly slug: string | null };

const saved = z.object({ slug: z.string(), version: z.int() });
const stale = z.object({ code: z.literal("stale"), version: z.int(), now: answerWith<Claim>("citations") });
const invalid = z.object({
  code: z.literal("invalid"),
  problems: z.array(z.object({ field: z.string(), reason: z.string(), detail: z.string().optional() })),
});
const told = z.object({ code: z.string().nullable().catch(null), slug: z.string().nullable().catch(null) });

/** Sends a command on a claim. An answer that does not come counts as refused with status 0. */
export async function sendClaim(
  caseSlug: string,
  path: string,
  method: "POST" | "PUT",
  body: object,
): Promise<ClaimOutcome> {
  let response: Response;
  try {
    response = await askDesk(`/api/desk/${encodeURIComponent(caseSlug)}/${path}`, {
      method,
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    return { is: "refused", status: 0, code: null, slug: null };
  }
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) {
    const done = saved.safeParse(answer);
    if (done.success) return { is: "done", ...done.data };
  }
  const late = stale.safeParse(answer);
  if (late.success) return { is: "stale", version: late.data.version, now: late.data.now };
  const wrong = invalid.safeParse(answer);
  if (wrong.success) {
    return {
      is: "invalid",
      problems: Object.fromEntries(wrong.data.problems.map((problem) => [problem.field, toldReason(problem)])),
    };
  }
  const said = told.safeParse(answer);
  const words = said.success ? said.data : { code: null, slug: null };
  return { is: "refused", status: response.status, ...words };
}
