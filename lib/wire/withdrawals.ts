import { z } from "zod";
import { CLAIM_STATUSES, type Localized } from "@/lib/domain/model/vocabulary";
import {
  isWithdrawableKind,
  REVIEWED_KINDS,
  WITHDRAWABLE_KINDS,
  type WithdrawableRef,
} from "@/lib/domain/records/by-kind";
import { TEXTS } from "@/lib/domain/values/texts";
import { localized } from "./localized";
import { requiredText } from "./texts";

/** Most records that go in one act. */
const MOST_WITHDRAWN = 200;

const seen = z.strictObject({
  type: z.enum(WITHDRAWABLE_KINDS),
  slug: z.string().min(1).max(400),
  version: z.int().min(1),
});

/** Takes records back together, or brings them back: what is asked of one kind is asked of all. */
export const withdrawalCommand = z.strictObject({
  act: z.enum(["withdraw", "restore"]),
  records: z.array(seen).min(1).max(MOST_WITHDRAWN),
  reason: requiredText(TEXTS.act.why),
});
export type WithdrawalCommand = z.infer<typeof withdrawalCommand>;

/** Records in an address: `party:ash,link:l-back`. */
export const withdrawalQuery = z.object({
  records: z
    .string()
    .min(1)
    .max(20_000)
    .transform((text) => text.split(","))
    .pipe(
      z
        .array(
          z.string().transform((text, context): WithdrawableRef => {
            const [type = "", ...rest] = text.split(":");
            const slug = rest.join(":");
            if (isWithdrawableKind(type) && slug !== "") return { type, slug };
            context.addIssue({ code: "custom", message: "record_unknown" });
            return z.NEVER;
          }),
        )
        .max(MOST_WITHDRAWN),
    ),
});

/** The same records as an address has them. */
export function toWithdrawalQuery(records: readonly WithdrawableRef[]): string {
  return new URLSearchParams({ records: records.map(({ type, slug }) => `${type}:${slug}`).join(",") }).toString();
}

const names = z.array(localized).readonly();

/** What stays in the way of a withdrawal, and the record that it rests on. */
const namedObstacle = z.object({
  type: z.enum([...REVIEWED_KINDS, "claim"]),
  slug: z.string(),
  names,
  /** What the claim is about, where it is one. */
  property: z.string().nullable(),
  status: z.enum(CLAIM_STATUSES).nullable(),
  on: z.object({ type: z.enum(REVIEWED_KINDS), slug: z.string() }),
});
export type NamedObstacle = Readonly<z.infer<typeof namedObstacle>>;

/** What a withdrawal would do, before it is done. */
export const withdrawalPreview = z.object({
  /** The records that were asked for and all that rests on them, with their versions: what goes together. */
  records: z
    .array(z.object({ type: z.enum(WITHDRAWABLE_KINDS), slug: z.string(), names, version: z.int() }))
    .readonly(),
  /** Drafts and proposals about them, which are retracted with them. */
  claims: z.array(z.object({ slug: z.string(), property: z.string(), status: z.enum(CLAIM_STATUSES) })).readonly(),
  obstacles: z.array(namedObstacle).readonly(),
  /** Records of others that nobody accepted yet: somebody else withdraws them. */
  othersWork: z.array(z.object({ type: z.enum(REVIEWED_KINDS), slug: z.string(), names })).readonly(),
  /** Whether readers see some of it until a second person accepts that it is gone. */
  waits: z.boolean(),
});
export type WithdrawalPreview = Readonly<z.infer<typeof withdrawalPreview>>;

/** What was withdrawn or came back, each with its version of now. */
export interface WithdrawalAnswer {
  readonly records: readonly (WithdrawableRef & { readonly version: number })[];
}

/** A record that was withdrawn: who did it, when and why, and what brings it back. */
export interface WithdrawnRecord extends WithdrawableRef {
  readonly version: number;
  readonly names: readonly Localized[];
  readonly by: string | null;
  readonly at: string;
  readonly why: string | null;
  /** Whether readers see it until a second person accepts that it is gone. */
  readonly waits: boolean;
  /** What was withdrawn in the same act, itself included. */
  readonly together: readonly (WithdrawableRef & { readonly version: number })[];
}
