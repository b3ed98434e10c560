import { z } from "zod";
import { CHECKED_BY } from "@/lib/domain/model/vocabulary";
import { LONGEST, TEXTS } from "@/lib/domain/values/texts";
import { caseLanguages } from "./case-settings";
import { keptDay } from "./days";
import { localized } from "./localized";
import { nameText, saidName } from "./name-text";
import { saidText } from "./texts";

const password = z.string().min(1).max(1000);
const code = z.string().min(1).max(60);
/** 256 bits in base64url. */
const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

export const passwordChange = z.strictObject({ current: z.string().max(1000), next: z.string().max(1000) });

/** One other session of one's own, or all others. */
export const sessionsToEnd = z.union([
  z.strictObject({ session: z.uuid() }),
  z.strictObject({ others: z.literal(true) }),
]);

export const ownSessions = z.strictObject({
  sessions: z.array(
    z.strictObject({
      id: z.uuid(),
      isCurrent: z.boolean(),
      createdAt: z.string(),
      seenAt: z.string(),
      browser: z.string(),
    }),
  ),
});

export const secondFactorStart = z.strictObject({ password });
export const startedSecondFactor = z.strictObject({ secret: z.string(), address: z.string() });
export const oneCode = z.strictObject({ code });
export const secondFactorEnd = z.strictObject({ password, code });
export const recoveryCodes = z.strictObject({ recoveryCodes: z.array(z.string()) });

export const resetRequest = z.strictObject({ email: z.string().min(1).max(254) });
export const passwordReset = z.strictObject({ token, next: z.string().max(1000) });

export const heldToken = z.strictObject({ token });
export const invitationPromise = z.strictObject({
  caseTitle: localized,
  email: z.string(),
  role: z.enum(["reporter", "editor", "admin"]),
  hasAccount: z.boolean(),
});
export const newAccount = z.strictObject({
  token,
  name: nameText(LONGEST.member.name),
  password: z.string().max(1000),
});
export const redeemed = z.strictObject({ memberId: z.uuid(), caseSlug: z.string() });

/** A case as an admin begins it: title and summary in each of its languages. */
export const newCase = z.strictObject({
  slug: z.string().max(200),
  languages: caseLanguages,
  title: saidName(LONGEST.case.title),
  summary: saidText(TEXTS.case.summary),
  asOf: keptDay,
  /** How many people are to check it; two unless somebody works alone. */
  checkedBy: z.enum(CHECKED_BY).optional(),
});
export type NewCase = z.infer<typeof newCase>;
export const begunCase = z.strictObject({ slug: z.string() });
