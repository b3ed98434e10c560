import type { Breach } from "./breach";
import { ID, X_SHA256 } from "./small-case";

const INVITED = `INSERT INTO "Invitation" ("id", "caseId", "email", "role", "tokenHash", "invitedById", "expiresAt") VALUES
  (gen_random_uuid(), '${ID.small}', 'new@x.example', 'editor', '${X_SHA256}', '${ID.editor}', now() + interval '7 days');`;
const RESET = `INSERT INTO "PasswordReset" ("id", "memberId", "tokenHash", "expiresAt") VALUES
  (gen_random_uuid(), '${ID.editor}', '${X_SHA256}', now() + interval '1 hour');`;
const TOTP = `INSERT INTO "Totp" ("id", "memberId", "secret", "confirmedAt", "lastStep") VALUES
  (gen_random_uuid(), '${ID.editor}', 'sealed', now(), 100);`;
const CODE = `${TOTP} INSERT INTO "RecoveryCode" ("id", "totpId", "codeHash") SELECT gen_random_uuid(), "id", '${X_SHA256}' FROM "Totp";`;
const IDENTITY = `INSERT INTO "OidcIdentity" ("id", "memberId", "issuer", "subject") VALUES
  (gen_random_uuid(), '${ID.editor}', 'https://id.example', 'one');`;
const BELONGS = `INSERT INTO "Membership" ("caseId", "memberId", "role") VALUES ('${ID.other}', '${ID.editor}', 'editor');`;
const OTHER_SHA256 = X_SHA256.replace(/^./, (digit) => (digit === "0" ? "1" : "0"));

/** Breaches of the rules of members and their ways in: good once, for a while, as they were written. */
export const MEMBER_BREACHES: readonly Breach[] = [
  {
    title: "a membership of version 0",
    rule: "membership_version_positive",
    sql: `${BELONGS} UPDATE "Membership" SET "version" = 0`,
  },
  {
    title: "a membership taken away without a trace",
    rule: "membership_never_deleted",
    sql: `${BELONGS} DELETE FROM "Membership"`,
  },
  {
    title: "a membership handed over by somebody who is there",
    rule: "membership_handed_over_at_the_end",
    sql: `${BELONGS} UPDATE "Membership" SET "handedToId" = "memberId"`,
  },
  { title: "all memberships emptied", rule: "membership_never_emptied", sql: `TRUNCATE "Membership"` },
  {
    title: "an invitation that keeps its token",
    rule: "invitation_token_hash_shape",
    sql: INVITED.replace(X_SHA256, "token"),
  },
  {
    title: "an invitation to a name in capitals",
    rule: "invitation_email_lower_case",
    sql: INVITED.replace("new@", "New@"),
  },
  { title: "an invitation for a year", rule: "invitation_expires_soon", sql: INVITED.replace("7 days", "1 year") },
  {
    title: "an invitation redeemed by nobody",
    rule: "invitation_redeemed_by_somebody",
    sql: `${INVITED} UPDATE "Invitation" SET "redeemedAt" = now()`,
  },
  {
    title: "an invitation redeemed and revoked",
    rule: "invitation_ends_once",
    sql: `${INVITED} UPDATE "Invitation" SET "redeemedAt" = now(), "redeemedById" = '${ID.editor}', "revokedAt" = now()`,
  },
  {
    title: "two open invitations of one person",
    rule: "invitation_one_open",
    sql: `${INVITED} ${INVITED.replace(X_SHA256, OTHER_SHA256)}`,
  },
  {
    title: "an invitation raised to another role",
    rule: "invitation_kept",
    sql: `${INVITED} UPDATE "Invitation" SET "role" = 'admin'`,
  },
  {
    title: "an invitation opened again",
    rule: "invitation_kept",
    sql: `${INVITED} UPDATE "Invitation" SET "revokedAt" = now(); UPDATE "Invitation" SET "revokedAt" = null`,
  },
  {
    title: "an invitation deleted",
    rule: "invitation_never_deleted",
    sql: `${INVITED} DELETE FROM "Invitation"`,
  },
  { title: "all invitations emptied", rule: "invitation_never_emptied", sql: `TRUNCATE "Invitation"` },
  {
    title: "a reset that keeps its token",
    rule: "password_reset_token_hash_shape",
    sql: RESET.replace(X_SHA256, "token"),
  },
  { title: "a reset for a week", rule: "password_reset_expires_soon", sql: RESET.replace("1 hour", "7 days") },
  {
    title: "a reset used and revoked",
    rule: "password_reset_ends_once",
    sql: `${RESET} UPDATE "PasswordReset" SET "usedAt" = now(), "revokedAt" = now()`,
  },
  {
    title: "two open resets of one member",
    rule: "password_reset_one_open",
    sql: `${RESET} ${RESET.replace(X_SHA256, OTHER_SHA256)}`,
  },
  {
    title: "a reset used twice",
    rule: "password_reset_kept",
    sql: `${RESET} UPDATE "PasswordReset" SET "usedAt" = now(); UPDATE "PasswordReset" SET "usedAt" = now()`,
  },
  { title: "a reset deleted", rule: "password_reset_never_deleted", sql: `${RESET} DELETE FROM "PasswordReset"` },
  { title: "all resets emptied", rule: "password_reset_never_emptied", sql: `TRUNCATE "PasswordReset"` },
  {
    title: "a second factor in force that no code has proved",
    rule: "totp_proved_by_a_code",
    sql: TOTP.replace("100", "null"),
  },
  { title: "two second factors of one member", rule: "totp_one_open", sql: `${TOTP} ${TOTP}` },
  {
    title: "a code of an earlier half minute",
    rule: "totp_kept",
    sql: `${TOTP} UPDATE "Totp" SET "lastStep" = 99`,
  },
  {
    title: "a second factor switched on again",
    rule: "totp_kept",
    sql: `${TOTP} UPDATE "Totp" SET "endedAt" = now(); UPDATE "Totp" SET "endedAt" = null`,
  },
  { title: "a second factor deleted", rule: "totp_never_deleted", sql: `${TOTP} DELETE FROM "Totp"` },
  { title: "all second factors emptied", rule: "totp_never_emptied", sql: `TRUNCATE "Totp" CASCADE` },
  {
    title: "a recovery code kept in clear",
    rule: "recovery_code_hash_shape",
    sql: CODE.replace(X_SHA256, "abcde-fghij"),
  },
  {
    title: "a recovery code used and replaced",
    rule: "recovery_code_ends_once",
    sql: `${CODE} UPDATE "RecoveryCode" SET "usedAt" = now(), "revokedAt" = now()`,
  },
  {
    title: "a recovery code used twice",
    rule: "recovery_code_kept",
    sql: `${CODE} UPDATE "RecoveryCode" SET "usedAt" = now(); UPDATE "RecoveryCode" SET "usedAt" = null`,
  },
  { title: "a recovery code deleted", rule: "recovery_code_never_deleted", sql: `${CODE} DELETE FROM "RecoveryCode"` },
  { title: "all recovery codes emptied", rule: "recovery_code_never_emptied", sql: `TRUNCATE "RecoveryCode"` },
  { title: "an identity without a subject", rule: "oidc_identity_said", sql: IDENTITY.replace("'one'", "' '") },
  {
    title: "an identity moved to another subject",
    rule: "oidc_identity_never_altered",
    sql: `${IDENTITY} UPDATE "OidcIdentity" SET "subject" = 'two'`,
  },
  {
    title: "an identity deleted",
    rule: "oidc_identity_never_deleted",
    sql: `${IDENTITY} DELETE FROM "OidcIdentity"`,
  },
  { title: "all identities emptied", rule: "oidc_identity_never_emptied", sql: `TRUNCATE "OidcIdentity"` },
];
