-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('reporter', 'editor', 'admin');

-- CreateEnum
CREATE TYPE "PartyKind" AS ENUM ('company', 'spv', 'fund', 'public_body', 'person', 'consortium');

-- CreateEnum
CREATE TYPE "Stage" AS ENUM ('rumoured', 'reported', 'announced', 'signed', 'conditional', 'drawn', 'completed', 'lapsed', 'cancelled', 'disputed', 'superseded');

-- CreateEnum
CREATE TYPE "LinkKind" AS ENUM ('equity_investment', 'loan', 'bond', 'purchase_goods', 'purchase_services', 'lease', 'guarantee_backstop', 'warrant', 'stake', 'revenue_share', 'tariff', 'licence', 'co_development', 'supply', 'control', 'residual_value_guarantee');

-- CreateEnum
CREATE TYPE "ValueFlow" AS ENUM ('cash', 'goods', 'compute', 'equity', 'debt', 'guarantee', 'none');

-- CreateEnum
CREATE TYPE "Layer" AS ENUM ('record', 'told');

-- CreateEnum
CREATE TYPE "PartRelation" AS ENUM ('slice_of_pool', 'slice_of_round', 'tranche_of', 'part_of_sum', 'part_of_plan', 'inside_umbrella', 'alternative_to', 'replaced_by', 'same_money_told_otherwise');

-- CreateEnum
CREATE TYPE "Qualifier" AS ENUM ('exact', 'up_to', 'at_least', 'about', 'between', 'undisclosed', 'unknown');

-- CreateEnum
CREATE TYPE "ValueType" AS ENUM ('money', 'percent', 'count', 'rate', 'date', 'yes_no', 'code', 'text', 'undisclosed');

-- CreateEnum
CREATE TYPE "Rank" AS ENUM ('preferred', 'normal', 'deprecated');

-- CreateEnum
CREATE TYPE "ClaimStatus" AS ENUM ('draft', 'proposed', 'accepted', 'disputed', 'retracted');

-- CreateEnum
CREATE TYPE "Evidence" AS ENUM ('verified', 'reported');

-- CreateEnum
CREATE TYPE "Basis" AS ENUM ('primary_text', 'announced_by_party', 'two_publishers', 'one_publisher', 'unnamed_sources', 'seed_only');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('filing', 'release', 'article', 'regulation', 'video', 'report', 'dataset', 'translation');

-- CreateEnum
CREATE TYPE "Reliability" AS ENUM ('A', 'B', 'C', 'D', 'E', 'F');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('supports', 'contradicts', 'context');

-- CreateEnum
CREATE TYPE "CitationOrigin" AS ENUM ('primary', 'announcement', 'press', 'unnamed', 'seed');

-- CreateEnum
CREATE TYPE "AnchorState" AS ENUM ('exact', 'moved', 'fuzzy', 'orphaned', 'not_captured');

-- CreateEnum
CREATE TYPE "RuleStatus" AS ENUM ('published', 'rescinded', 'in_force', 'draft', 'disputed', 'reported');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('right', 'right_but_undated', 'imprecise', 'overtaken', 'wrong', 'unverifiable', 'opinion');

-- CreateEnum
CREATE TYPE "ErrorOrigin" AS ENUM ('speaker', 'caption', 'translator', 'none');

-- CreateEnum
CREATE TYPE "StatementKind" AS ENUM ('fact', 'figure', 'attribution', 'mechanism', 'analogy', 'opinion', 'forecast', 'motive', 'sponsor', 'hedge');

-- CreateEnum
CREATE TYPE "StatementTopic" AS ENUM ('circular_web', 'spv', 'cdo_analogy', 'export_tiers', 'nebius_routes', 'bubble_outlook', 'other');

-- CreateTable
CREATE TABLE "Member" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabledAt" TIMESTAMPTZ(6),

    CONSTRAINT "Member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "caseId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "role" "Role" NOT NULL,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("caseId","memberId")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "endedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Case" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "summaryEn" TEXT NOT NULL,
    "summaryZh" TEXT NOT NULL,
    "asOf" DATE NOT NULL,
    "shipped" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "latestSnapshotId" UUID,

    CONSTRAINT "Case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Party" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameZh" TEXT,
    "kind" "PartyKind" NOT NULL,
    "jurisdiction" TEXT,
    "sponsorId" UUID,
    "lei" TEXT,
    "cik" TEXT,
    "ticker" TEXT,
    "wikidata" TEXT,
    "aliases" TEXT[],
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Deal" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleZh" TEXT,
    "announced" TEXT,
    "signed" TEXT,
    "effective" TEXT,
    "ended" TEXT,
    "stage" "Stage" NOT NULL,
    "supersededById" UUID,
    "partOfId" UUID,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Deal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Link" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "dealId" UUID NOT NULL,
    "kind" "LinkKind" NOT NULL,
    "payerId" UUID NOT NULL,
    "payeeId" UUID NOT NULL,
    "valueFlow" "ValueFlow" NOT NULL,
    "layer" "Layer" NOT NULL,
    "collateral" TEXT,
    "tranche" TEXT,
    "interest" TEXT,
    "start" TEXT,
    "end" TEXT,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LinkPart" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "partLinkId" UUID,
    "partDealId" UUID,
    "wholeLinkId" UUID,
    "wholeDealId" UUID,
    "relation" "PartRelation" NOT NULL,
    "note" TEXT,

    CONSTRAINT "LinkPart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "partyId" UUID,
    "dealId" UUID,
    "linkId" UUID,
    "ruleId" UUID,
    "indicatorId" UUID,
    "property" TEXT NOT NULL,
    "valueType" "ValueType" NOT NULL,
    "qualifier" "Qualifier" NOT NULL,
    "value" DECIMAL(38,6),
    "valueMin" DECIMAL(38,6),
    "valueMax" DECIMAL(38,6),
    "unit" TEXT,
    "text" TEXT,
    "codes" TEXT[],
    "wording" TEXT,
    "asOf" TEXT,
    "periodStart" DATE,
    "periodEnd" DATE,
    "periodLabel" TEXT,
    "validFrom" DATE,
    "validTo" DATE,
    "recordedFrom" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedTo" TIMESTAMPTZ(6),
    "rank" "Rank" NOT NULL DEFAULT 'normal',
    "reason" TEXT,
    "status" "ClaimStatus" NOT NULL,
    "evidence" "Evidence",
    "basis" "Basis",
    "credibility" SMALLINT,
    "note" TEXT,
    "editedById" UUID,
    "importRunId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimConflict" (
    "caseId" UUID NOT NULL,
    "oneId" UUID NOT NULL,
    "otherId" UUID NOT NULL,

    CONSTRAINT "ClaimConflict_pkey" PRIMARY KEY ("oneId","otherId")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "SourceKind" NOT NULL,
    "publisher" TEXT NOT NULL,
    "title" TEXT,
    "author" TEXT,
    "published" TEXT,
    "url" TEXT,
    "language" TEXT NOT NULL,
    "reliability" "Reliability" NOT NULL,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Capture" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "capturedAt" TIMESTAMPTZ(6) NOT NULL,
    "finalUrl" TEXT,
    "tool" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "normaliserVersion" INTEGER NOT NULL,

    CONSTRAINT "Capture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Citation" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "captureId" UUID,
    "fragment" TEXT,
    "prefix" TEXT,
    "suffix" TEXT,
    "locator" TEXT,
    "stance" "Stance" NOT NULL,
    "origin" "CitationOrigin" NOT NULL,
    "anchor" "AnchorState" NOT NULL DEFAULT 'not_captured',
    "noCaptureReason" TEXT,

    CONSTRAINT "Citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Rule" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "authorityId" UUID NOT NULL,
    "status" "RuleStatus" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RulePlace" (
    "caseId" UUID NOT NULL,
    "ruleId" UUID NOT NULL,
    "jurisdiction" TEXT NOT NULL,
    "tier" SMALLINT,
    "inForceFrom" TEXT,
    "complianceFrom" TEXT,
    "inForceTo" TEXT,
    "capUnits" TEXT,
    "capValue" DECIMAL(38,6),
    "chipClasses" TEXT,
    "sourceId" UUID NOT NULL,
    "note" TEXT,

    CONSTRAINT "RulePlace_pkey" PRIMARY KEY ("ruleId","jurisdiction")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameZh" TEXT,
    "unit" TEXT NOT NULL,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "seq" BIGSERIAL NOT NULL,
    "caseId" UUID NOT NULL,
    "recordType" TEXT NOT NULL,
    "recordSlug" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "actorId" UUID,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "why" TEXT,
    "before" JSONB,
    "after" JSONB,
    "previousHash" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "ImportRun" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "actorId" UUID,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "digest" TEXT NOT NULL,
    "counts" JSONB NOT NULL,

    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Blob" (
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Blob_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "Snapshot" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "documentSha256" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedById" UUID,

    CONSTRAINT "Snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SnapshotFile" (
    "snapshotId" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,

    CONSTRAINT "SnapshotFile_pkey" PRIMARY KEY ("snapshotId","path")
);

-- CreateTable
CREATE TABLE "SiteFile" (
    "path" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,

    CONSTRAINT "SiteFile_pkey" PRIMARY KEY ("path")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "snapshotId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "requestedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "requestedById" UUID,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Discrepancy" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "seedValue" TEXT,
    "sourcedValue" TEXT,
    "explanation" TEXT NOT NULL,
    "errorOrigin" "ErrorOrigin" NOT NULL,
    "verdict" "Verdict" NOT NULL,

    CONSTRAINT "Discrepancy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DiscrepancyClaim" (
    "caseId" UUID NOT NULL,
    "discrepancyId" UUID NOT NULL,
    "claimId" UUID NOT NULL,

    CONSTRAINT "DiscrepancyClaim_pkey" PRIMARY KEY ("discrepancyId","claimId")
);

-- CreateTable
CREATE TABLE "GlossaryTerm" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "termEn" TEXT NOT NULL,
    "termZh" TEXT NOT NULL,
    "definitionEn" TEXT NOT NULL,
    "definitionZh" TEXT NOT NULL,
    "seedProblem" TEXT,
    "seeAlso" TEXT[],

    CONSTRAINT "GlossaryTerm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Statement" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "sectionEn" TEXT NOT NULL,
    "sectionZh" TEXT,
    "paragraph" INTEGER NOT NULL,
    "paraphraseEn" TEXT NOT NULL,
    "paraphraseZh" TEXT,
    "anchorEn" TEXT NOT NULL,
    "anchorZh" TEXT,
    "kind" "StatementKind" NOT NULL,
    "topic" "StatementTopic" NOT NULL,
    "about" TEXT[],
    "verdict" "Verdict" NOT NULL,
    "explanationEn" TEXT NOT NULL,
    "explanationZh" TEXT,

    CONSTRAINT "Statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatementClaim" (
    "caseId" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "claimId" UUID NOT NULL,

    CONSTRAINT "StatementClaim_pkey" PRIMARY KEY ("statementId","claimId")
);

-- CreateTable
CREATE TABLE "AnalogyStep" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "analogy" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "actor" TEXT NOT NULL,
    "actionEn" TEXT NOT NULL,
    "actionZh" TEXT,
    "amount" DECIMAL(38,6),
    "unit" TEXT,
    "fromSeed" BOOLEAN NOT NULL,
    "note" TEXT,

    CONSTRAINT "AnalogyStep_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Member_email_key" ON "Member"("email");

-- CreateIndex
CREATE INDEX "Membership_memberId_idx" ON "Membership"("memberId");

-- CreateIndex
CREATE INDEX "Session_memberId_idx" ON "Session"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Case_slug_key" ON "Case"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Case_latestSnapshotId_key" ON "Case"("latestSnapshotId");

-- CreateIndex
CREATE UNIQUE INDEX "Party_caseId_slug_key" ON "Party"("caseId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Party_caseId_id_key" ON "Party"("caseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Deal_caseId_slug_key" ON "Deal"("caseId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Deal_caseId_id_key" ON "Deal"("caseId", "id");

-- CreateIndex
CREATE INDEX "Link_caseId_dealId_idx" ON "Link"("caseId", "dealId");

-- CreateIndex
CREATE INDEX "Link_caseId_payerId_idx" ON "Link"("caseId", "payerId");

-- CreateIndex
CREATE INDEX "Link_caseId_payeeId_idx" ON "Link"("caseId", "payeeId");

-- CreateIndex
CREATE UNIQUE INDEX "Link_caseId_slug_key" ON "Link"("caseId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Link_caseId_id_key" ON "Link"("caseId", "id");

-- CreateIndex
CREATE INDEX "LinkPart_caseId_idx" ON "LinkPart"("caseId");

-- CreateIndex
CREATE INDEX "Claim_caseId_status_idx" ON "Claim"("caseId", "status");

-- CreateIndex
CREATE INDEX "Claim_partyId_idx" ON "Claim"("partyId");

-- CreateIndex
CREATE INDEX "Claim_dealId_idx" ON "Claim"("dealId");

-- CreateIndex
CREATE INDEX "Claim_linkId_idx" ON "Claim"("linkId");

-- CreateIndex
CREATE INDEX "Claim_ruleId_idx" ON "Claim"("ruleId");

-- CreateIndex
CREATE INDEX "Claim_indicatorId_idx" ON "Claim"("indicatorId");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_caseId_slug_key" ON "Claim"("caseId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_caseId_id_key" ON "Claim"("caseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Source_caseId_slug_key" ON "Source"("caseId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Source_caseId_id_key" ON "Source"("caseId", "id");

-- CreateIndex
CREATE INDEX "Capture_sourceId_idx" ON "Capture"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Capture_caseId_id_key" ON "Capture"("caseId", "id");

-- CreateIndex
CREATE INDEX "Citation_sourceId_idx" ON "Citation"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Citation_place_key" ON "Citation"("claimId", "sourceId", "fragment", "locator", "stance");

-- CreateIndex
CREATE UNIQUE INDEX "Rule_caseId_slug_key" ON "Rule"("caseId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Rule_caseId_id_key" ON "Rule"("caseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_caseId_slug_key" ON "Indicator"("caseId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_caseId_id_key" ON "Indicator"("caseId", "id");

-- CreateIndex
CREATE INDEX "Revision_caseId_seq_idx" ON "Revision"("caseId", "seq");

-- CreateIndex
CREATE INDEX "Revision_caseId_recordType_recordSlug_idx" ON "Revision"("caseId", "recordType", "recordSlug");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_caseId_previousHash_key" ON "Revision"("caseId", "previousHash");

-- CreateIndex
CREATE UNIQUE INDEX "ImportRun_caseId_digest_key" ON "ImportRun"("caseId", "digest");

-- CreateIndex
CREATE UNIQUE INDEX "Snapshot_caseId_number_key" ON "Snapshot"("caseId", "number");

-- CreateIndex
CREATE INDEX "SnapshotFile_sha256_idx" ON "SnapshotFile"("sha256");

-- CreateIndex
CREATE INDEX "Report_snapshotId_idx" ON "Report"("snapshotId");

-- CreateIndex
CREATE UNIQUE INDEX "Discrepancy_caseId_slug_key" ON "Discrepancy"("caseId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Discrepancy_caseId_id_key" ON "Discrepancy"("caseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "GlossaryTerm_caseId_slug_key" ON "GlossaryTerm"("caseId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Statement_caseId_slug_key" ON "Statement"("caseId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Statement_caseId_id_key" ON "Statement"("caseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Statement_caseId_order_key" ON "Statement"("caseId", "order");

-- CreateIndex
CREATE UNIQUE INDEX "AnalogyStep_caseId_slug_key" ON "AnalogyStep"("caseId", "slug");

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_latestSnapshotId_fkey" FOREIGN KEY ("latestSnapshotId") REFERENCES "Snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Party" ADD CONSTRAINT "Party_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Party" ADD CONSTRAINT "Party_caseId_sponsorId_fkey" FOREIGN KEY ("caseId", "sponsorId") REFERENCES "Party"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deal" ADD CONSTRAINT "Deal_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deal" ADD CONSTRAINT "Deal_caseId_supersededById_fkey" FOREIGN KEY ("caseId", "supersededById") REFERENCES "Deal"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deal" ADD CONSTRAINT "Deal_caseId_partOfId_fkey" FOREIGN KEY ("caseId", "partOfId") REFERENCES "Deal"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_caseId_dealId_fkey" FOREIGN KEY ("caseId", "dealId") REFERENCES "Deal"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_caseId_payerId_fkey" FOREIGN KEY ("caseId", "payerId") REFERENCES "Party"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_caseId_payeeId_fkey" FOREIGN KEY ("caseId", "payeeId") REFERENCES "Party"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LinkPart" ADD CONSTRAINT "LinkPart_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LinkPart" ADD CONSTRAINT "LinkPart_caseId_partLinkId_fkey" FOREIGN KEY ("caseId", "partLinkId") REFERENCES "Link"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LinkPart" ADD CONSTRAINT "LinkPart_caseId_partDealId_fkey" FOREIGN KEY ("caseId", "partDealId") REFERENCES "Deal"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LinkPart" ADD CONSTRAINT "LinkPart_caseId_wholeLinkId_fkey" FOREIGN KEY ("caseId", "wholeLinkId") REFERENCES "Link"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LinkPart" ADD CONSTRAINT "LinkPart_caseId_wholeDealId_fkey" FOREIGN KEY ("caseId", "wholeDealId") REFERENCES "Deal"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_caseId_partyId_fkey" FOREIGN KEY ("caseId", "partyId") REFERENCES "Party"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_caseId_dealId_fkey" FOREIGN KEY ("caseId", "dealId") REFERENCES "Deal"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_caseId_linkId_fkey" FOREIGN KEY ("caseId", "linkId") REFERENCES "Link"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_caseId_ruleId_fkey" FOREIGN KEY ("caseId", "ruleId") REFERENCES "Rule"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_caseId_indicatorId_fkey" FOREIGN KEY ("caseId", "indicatorId") REFERENCES "Indicator"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_editedById_fkey" FOREIGN KEY ("editedById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_importRunId_fkey" FOREIGN KEY ("importRunId") REFERENCES "ImportRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimConflict" ADD CONSTRAINT "ClaimConflict_caseId_oneId_fkey" FOREIGN KEY ("caseId", "oneId") REFERENCES "Claim"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimConflict" ADD CONSTRAINT "ClaimConflict_caseId_otherId_fkey" FOREIGN KEY ("caseId", "otherId") REFERENCES "Claim"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Capture" ADD CONSTRAINT "Capture_caseId_sourceId_fkey" FOREIGN KEY ("caseId", "sourceId") REFERENCES "Source"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Capture" ADD CONSTRAINT "Capture_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "Blob"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_caseId_claimId_fkey" FOREIGN KEY ("caseId", "claimId") REFERENCES "Claim"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_caseId_sourceId_fkey" FOREIGN KEY ("caseId", "sourceId") REFERENCES "Source"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_caseId_captureId_fkey" FOREIGN KEY ("caseId", "captureId") REFERENCES "Capture"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rule" ADD CONSTRAINT "Rule_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rule" ADD CONSTRAINT "Rule_caseId_authorityId_fkey" FOREIGN KEY ("caseId", "authorityId") REFERENCES "Party"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RulePlace" ADD CONSTRAINT "RulePlace_caseId_ruleId_fkey" FOREIGN KEY ("caseId", "ruleId") REFERENCES "Rule"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RulePlace" ADD CONSTRAINT "RulePlace_caseId_sourceId_fkey" FOREIGN KEY ("caseId", "sourceId") REFERENCES "Source"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRun" ADD CONSTRAINT "ImportRun_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRun" ADD CONSTRAINT "ImportRun_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_documentSha256_fkey" FOREIGN KEY ("documentSha256") REFERENCES "Blob"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SnapshotFile" ADD CONSTRAINT "SnapshotFile_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SnapshotFile" ADD CONSTRAINT "SnapshotFile_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "Blob"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SiteFile" ADD CONSTRAINT "SiteFile_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "Blob"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "Blob"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Discrepancy" ADD CONSTRAINT "Discrepancy_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiscrepancyClaim" ADD CONSTRAINT "DiscrepancyClaim_caseId_discrepancyId_fkey" FOREIGN KEY ("caseId", "discrepancyId") REFERENCES "Discrepancy"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiscrepancyClaim" ADD CONSTRAINT "DiscrepancyClaim_caseId_claimId_fkey" FOREIGN KEY ("caseId", "claimId") REFERENCES "Claim"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GlossaryTerm" ADD CONSTRAINT "GlossaryTerm_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementClaim" ADD CONSTRAINT "StatementClaim_caseId_statementId_fkey" FOREIGN KEY ("caseId", "statementId") REFERENCES "Statement"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementClaim" ADD CONSTRAINT "StatementClaim_caseId_claimId_fkey" FOREIGN KEY ("caseId", "claimId") REFERENCES "Claim"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnalogyStep" ADD CONSTRAINT "AnalogyStep_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

