import { z } from "zod";
import type { ClaimStatus, Localized } from "@/lib/domain/model/vocabulary";
import {
  isWithdrawableKind,
  type RecordRef,
  WITHDRAWABLE_KINDS,
  type WithdrawableRef,
} from "@/lib/domain/records/by-kind";
import { TEXTS } from "@/lib/domain/values/texts";
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

/** A record with what it is called: one name, or those of both ends of a link. */
interface NamedRecord extends RecordRef {
  readonly names: readonly Localized[];
}

/** What stays in the way of a withdrawal, and the record that it rests on. */
export interface NamedObstacle {
  readonly type: RecordRef["type"] | "claim";
  readonly slug: string;
  readonly names: readonly Localized[];
  /** What the claim is about, where it is one. */
  readonly property: string | null;
  readonly status: ClaimStatus | null;
  readonly on: RecordRef;
}

/** What a withdrawal would do, before it is done. */
export interface WithdrawalPreview {
  /** The records that were asked for and all that rests on them, with their versions: what goes together. */
  readonly records: readonly (NamedRecord & WithdrawableRef & { readonly version: number })[];
  /** Drafts and proposals about them, which are retracted with them. */
  readonly claims: readonly { readonly slug: string; readonly property: string; readonly status: ClaimStatus }[];
  readonly obstacles: readonly NamedObstacle[];
  /** Records of others that nobody accepted yet: somebody else withdraws them. */
  readonly othersWork: readonly NamedRecord[];
  /** Whether readers see some of it until a second person accepts that it is gone. */
  readonly waits: boolean;
}

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
