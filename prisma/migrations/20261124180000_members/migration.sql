-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "endedAt" TIMESTAMPTZ(6),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "browser" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "seenAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "invitedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "redeemedById" UUID,
    "redeemedAt" TIMESTAMPTZ(6),
    "revokedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PasswordReset" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "usedAt" TIMESTAMPTZ(6),
    "revokedAt" TIMESTAMPTZ(6),

    CONSTRAINT "PasswordReset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Totp" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" TIMESTAMPTZ(6),
    "lastStep" INTEGER,
    "endedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Totp_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" UUID NOT NULL,
    "totpId" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "usedAt" TIMESTAMPTZ(6),
    "revokedAt" TIMESTAMPTZ(6),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OidcIdentity" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OidcIdentity_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_caseId_idx" ON "Invitation"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "PasswordReset_tokenHash_key" ON "PasswordReset"("tokenHash");

-- CreateIndex
CREATE INDEX "PasswordReset_memberId_idx" ON "PasswordReset"("memberId");

-- CreateIndex
CREATE INDEX "Totp_memberId_idx" ON "Totp"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "RecoveryCode_codeHash_key" ON "RecoveryCode"("codeHash");

-- CreateIndex
CREATE INDEX "RecoveryCode_totpId_idx" ON "RecoveryCode"("totpId");

-- CreateIndex
CREATE UNIQUE INDEX "OidcIdentity_issuer_subject_key" ON "OidcIdentity"("issuer", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "OidcIdentity_memberId_issuer_key" ON "OidcIdentity"("memberId", "issuer");

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_redeemedById_fkey" FOREIGN KEY ("redeemedById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PasswordReset" ADD CONSTRAINT "PasswordReset_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Totp" ADD CONSTRAINT "Totp_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_totpId_fkey" FOREIGN KEY ("totpId") REFERENCES "Totp"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OidcIdentity" ADD CONSTRAINT "OidcIdentity_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules of ways in ---------------------------------------------------------------------------------------------------

ALTER TABLE "Membership" ADD CONSTRAINT membership_version_positive CHECK ("version" >= 1);

ALTER TABLE "Invitation"
  ADD CONSTRAINT invitation_token_hash_shape CHECK (is_sha256("tokenHash")),
  ADD CONSTRAINT invitation_email_lower_case CHECK ("email" = lower(btrim("email")) AND length("email") <= 254),
  ADD CONSTRAINT invitation_expires_soon CHECK ("expiresAt" > "createdAt" AND "expiresAt" <= "createdAt" + interval '31 days'),
  ADD CONSTRAINT invitation_redeemed_by_somebody CHECK (("redeemedAt" IS NULL) = ("redeemedById" IS NULL)),
  ADD CONSTRAINT invitation_ends_once CHECK (num_nonnulls("redeemedAt", "revokedAt") <= 1);

-- Whoever is invited anew holds one way in: the former one was revoked.
CREATE UNIQUE INDEX invitation_one_open ON "Invitation" ("caseId", "email")
  WHERE "redeemedAt" IS NULL AND "revokedAt" IS NULL;

ALTER TABLE "PasswordReset"
  ADD CONSTRAINT password_reset_token_hash_shape CHECK (is_sha256("tokenHash")),
  ADD CONSTRAINT password_reset_expires_soon CHECK ("expiresAt" > "createdAt" AND "expiresAt" <= "createdAt" + interval '1 day'),
  ADD CONSTRAINT password_reset_ends_once CHECK (num_nonnulls("usedAt", "revokedAt") <= 1);

CREATE UNIQUE INDEX password_reset_one_open ON "PasswordReset" ("memberId") WHERE "usedAt" IS NULL AND "revokedAt" IS NULL;

ALTER TABLE "Totp" ADD CONSTRAINT totp_proved_by_a_code CHECK (("confirmedAt" IS NULL) = ("lastStep" IS NULL));

CREATE UNIQUE INDEX totp_one_open ON "Totp" ("memberId") WHERE "endedAt" IS NULL;

ALTER TABLE "RecoveryCode"
  ADD CONSTRAINT recovery_code_hash_shape CHECK (is_sha256("codeHash")),
  ADD CONSTRAINT recovery_code_ends_once CHECK (num_nonnulls("usedAt", "revokedAt") <= 1);

ALTER TABLE "OidcIdentity" ADD CONSTRAINT oidc_identity_said CHECK (is_said("issuer") AND is_said("subject"));

-- What a way in says never moves, and one that was used or taken back does not open again.
CREATE TRIGGER invitation_kept BEFORE UPDATE ON "Invitation"
  FOR EACH ROW WHEN (OLD."redeemedAt" IS NOT NULL OR OLD."revokedAt" IS NOT NULL
    OR (NEW."id", NEW."caseId", NEW."email", NEW."role", NEW."tokenHash", NEW."invitedById", NEW."expiresAt")
      IS DISTINCT FROM
      (OLD."id", OLD."caseId", OLD."email", OLD."role", OLD."tokenHash", OLD."invitedById", OLD."expiresAt"))
  EXECUTE FUNCTION refuse_change('an invitation is good once, as it was written');

CREATE TRIGGER password_reset_kept BEFORE UPDATE ON "PasswordReset"
  FOR EACH ROW WHEN (OLD."usedAt" IS NOT NULL OR OLD."revokedAt" IS NOT NULL
    OR (NEW."id", NEW."memberId", NEW."tokenHash", NEW."expiresAt")
      IS DISTINCT FROM (OLD."id", OLD."memberId", OLD."tokenHash", OLD."expiresAt"))
  EXECUTE FUNCTION refuse_change('a reset is good once, as it was written');

CREATE TRIGGER totp_kept BEFORE UPDATE ON "Totp"
  FOR EACH ROW WHEN (OLD."endedAt" IS NOT NULL OR NEW."lastStep" < OLD."lastStep"
    OR (NEW."id", NEW."memberId", NEW."secret") IS DISTINCT FROM (OLD."id", OLD."memberId", OLD."secret"))
  EXECUTE FUNCTION refuse_change('codes move forward only');

CREATE TRIGGER recovery_code_kept BEFORE UPDATE ON "RecoveryCode"
  FOR EACH ROW WHEN (OLD."usedAt" IS NOT NULL OR OLD."revokedAt" IS NOT NULL
    OR (NEW."id", NEW."totpId", NEW."codeHash") IS DISTINCT FROM (OLD."id", OLD."totpId", OLD."codeHash"))
  EXECUTE FUNCTION refuse_change('a recovery code is good once');

CREATE TRIGGER oidc_identity_never_altered BEFORE UPDATE ON "OidcIdentity"
  FOR EACH ROW EXECUTE FUNCTION refuse_change('it is written once');

DO $$
DECLARE
  named text;
  snake text;
BEGIN
  FOREACH named IN ARRAY ARRAY['Membership', 'Invitation', 'PasswordReset', 'Totp', 'RecoveryCode', 'OidcIdentity'] LOOP
    snake := lower(regexp_replace(named, '([a-z])([A-Z])', '\1_\2', 'g'));
    EXECUTE format('CREATE TRIGGER %I BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change(%L)',
      snake || '_never_deleted', named, 'nothing is deleted');
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change(%L)',
      snake || '_never_emptied', named, 'nothing is deleted');
  END LOOP;
END $$;
