import { z } from "zod";
import { localized } from "@/lib/wire/localized";
import { toldReason } from "@/lib/wire/value-problems";
import { askDesk } from "./ask-desk";
import { deskApi } from "./talk-options";

const namesake = z.object({ slug: z.string(), name: localized });
type OfferedNamesake = z.infer<typeof namesake>;

/** What came of saving a rule, an indicator or a term. */
export type RecordOutcome<Standing> =
  | { readonly is: "done"; readonly slug: string; readonly version: number }
  /** Somebody saved first: `now` is the record as it stands, at `version`. */
  | { readonly is: "stale"; readonly version: number; readonly now: Standing }
  | { readonly is: "invalid"; readonly problems: Readonly<Record<string, string>> }
  /** Records that may be the same. */
  | { readonly is: "duplicates"; readonly duplicates: readonly OfferedNamesake[] }
  | { readonly is: "refused"; readonly status: number; readonly code: string | null };

const saved = z.object({ slug: z.string(), version: z.int() });
const refusal = z.discriminatedUnion("code", [
  z.object({ code: z.literal("stale"), now: z.looseObject({ version: z.int() }) }),
  z.object({
    code: z.literal("invalid"),
    problems: z.array(z.object({ field: z.string(), reason: z.string(), detail: z.string().optional() })),
  }),
  z.object({ code: z.literal("duplicates"), duplicates: z.array(namesake) }),
]);
const told = z.object({ code: z.string().nullable().catch(null) });

/** Saves a record; an answer that does not come counts as refused with status 0. */
export async function sendRecord<Standing>(
  caseSlug: string,
  path: string,
  method: "POST" | "PUT",
  body: object,
  standing: z.ZodType<Standing>,
): Promise<RecordOutcome<Standing>> {
  let response: Response;
  try {
    response = await askDesk(deskApi(caseSlug, path), {
      method,
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    return { is: "refused", status: 0, code: null };
  }
  const answer: unknown = await response.json().catch(() => null);
  const done = saved.safeParse(answer);
  if (response.ok && done.success) return { is: "done", ...done.data };
  const refused = refusal.safeParse(answer);
  if (refused.success) {
    const { data } = refused;
    if (data.code === "stale") {
      const now = standing.safeParse(data.now);
      if (now.success) return { is: "stale", version: data.now.version, now: now.data };
      return { is: "refused", status: response.status, code: "stale" };
    }
    if (data.code === "duplicates") return { is: "duplicates", duplicates: data.duplicates };
    return {
      is: "invalid",
      problems: Object.fromEntries(data.problems.map((problem) => [problem.field, toldReason(problem)])),
    };
  }
  const words = told.safeParse(answer);
  return { is: "refused", status: response.status, code: words.success ? words.data.code : null };
}
