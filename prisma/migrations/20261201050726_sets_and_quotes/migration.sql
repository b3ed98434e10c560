-- Sets: what one person proposed in one act from one source. Quotes are as long as they must be, up to 1,000 characters; what
-- readers see of one is cut when a version is frozen, to the words that the case says.

-- AlterEnum
ALTER TYPE "PartRelation" ADD VALUE 'paid_out_of';

-- DropIndex
DROP INDEX "Citation_place_key";

-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "quoteWords" INTEGER NOT NULL DEFAULT 25;

-- CreateTable
CREATE TABLE "ProposedSet" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "titleEn" TEXT,
    "titleZh" TEXT,
    "sourceId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "withdrawnAt" TIMESTAMPTZ(6),

    CONSTRAINT "ProposedSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SetItem" (
    "caseId" UUID NOT NULL,
    "setId" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "recordType" TEXT NOT NULL,
    "recordSlug" TEXT NOT NULL,
    "localKey" TEXT,
    "cells" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "SetItem_pkey" PRIMARY KEY ("setId","place")
);

-- CreateIndex
CREATE INDEX "ProposedSet_authorId_idx" ON "ProposedSet"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "ProposedSet_caseId_slug_key" ON "ProposedSet"("caseId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "ProposedSet_caseId_id_key" ON "ProposedSet"("caseId", "id");

-- CreateIndex
CREATE INDEX "SetItem_caseId_recordType_recordSlug_idx" ON "SetItem"("caseId", "recordType", "recordSlug");

-- AddForeignKey
ALTER TABLE "ProposedSet" ADD CONSTRAINT "ProposedSet_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposedSet" ADD CONSTRAINT "ProposedSet_caseId_sourceId_fkey" FOREIGN KEY ("caseId", "sourceId") REFERENCES "Source"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposedSet" ADD CONSTRAINT "ProposedSet_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SetItem" ADD CONSTRAINT "SetItem_caseId_setId_fkey" FOREIGN KEY ("caseId", "setId") REFERENCES "ProposedSet"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The shipped case keeps the ten words that its quotes were chosen for.
UPDATE "Case" SET "quoteWords" = 10 WHERE "shipped";

-- Rules that Prisma's schema cannot say.

ALTER TABLE "Case" ADD CONSTRAINT case_quote_words_span CHECK ("quoteWords" BETWEEN 5 AND 25);

ALTER TABLE "ProposedSet"
  ADD CONSTRAINT proposed_set_title_said CHECK (coalesce("titleEn", "titleZh") IS NOT NULL),
  ADD CONSTRAINT proposed_set_title_en_name CHECK (is_name("titleEn", 300)),
  ADD CONSTRAINT proposed_set_title_zh_name CHECK (is_name("titleZh", 300)),
  ADD CONSTRAINT proposed_set_version_positive CHECK ("version" >= 1);

CREATE TRIGGER proposed_set_never_deleted BEFORE DELETE ON "ProposedSet"
  FOR EACH ROW EXECUTE FUNCTION refuse_change('nothing is deleted');
CREATE TRIGGER proposed_set_never_emptied BEFORE TRUNCATE ON "ProposedSet"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('nothing is deleted');
CREATE TRIGGER set_item_never_altered BEFORE UPDATE OR DELETE ON "SetItem"
  FOR EACH ROW EXECUTE FUNCTION refuse_change('what came in one act stays together');
CREATE TRIGGER set_item_never_emptied BEFORE TRUNCATE ON "SetItem"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('what came in one act stays together');

ALTER TABLE "Citation" DROP CONSTRAINT citation_fragment_fits, DROP CONSTRAINT citation_fragment_short;
DROP FUNCTION is_short_fragment(text);
ALTER TABLE "Citation" ADD CONSTRAINT citation_fragment_fits
  CHECK ("withdrawnAt" IS NOT NULL OR is_text("fragment", 1000, 'line'));

-- One place once. An index holds no text of this length, so it holds digests of them.
CREATE UNIQUE INDEX "Citation_place_key" ON "Citation"
  ("claimId", "sourceId", md5("fragment"), md5("locator"), md5("locatorZh"), "stance") NULLS NOT DISTINCT;

CREATE OR REPLACE FUNCTION property_types(property text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
  WHEN property IN (
    'amount', 'amount_paid', 'asset_value', 'balance', 'price_per_share', 'charge', 'debt_total', 'revenue', 'data_centre_revenue',
    'capex', 'total_debt', 'lease_commitments', 'purchase_commitments', 'cash', 'net_income', 'backlog_rpo') THEN ARRAY['money']
  WHEN property IN (
    'value') THEN ARRAY['money', 'percent', 'rate', 'count']
  WHEN property IN (
    'rate') THEN ARRAY['rate']
  WHEN property IN (
    'share_percent', 'volume_cap', 'customer_share_percent') THEN ARRAY['percent']
  WHEN property IN (
    'capacity_gw', 'duration', 'units', 'licences_granted', 'tier1_countries', 'tier2_cap') THEN ARRAY['count']
  WHEN property IN (
    'exists', 'purchase_option', 'uses_spv', 'secured_debt_planned', 'formally_rescinded') THEN ARRAY['yes_no']
  WHEN property IN (
    'stage', 'parent', 'jurisdiction') THEN ARRAY['code']
  WHEN property IN (
    'date', 'notified_effective_immediately') THEN ARRAY['date']
  WHEN property IN (
    'enforcement', 'payment_split', 'procedure', 'tier1_members', 'tier3_treatment') THEN ARRAY['text']
END;

CREATE OR REPLACE FUNCTION stored_faults(in_case uuid) RETURNS TABLE ("type" text, "slug" text, "field" text)
LANGUAGE sql STABLE AS $$
  SELECT 'case', t."slug", f.field FROM "Case" t CROSS JOIN LATERAL (VALUES
      ('title', NOT is_name(t."titleEn", 200) OR NOT is_name(t."titleZh", 200)),
      ('summary', (t."summaryEn" <> '' AND NOT is_text(t."summaryEn", 4000, 'lines'))
        OR (t."summaryZh" <> '' AND NOT is_text(t."summaryZh", 4000, 'lines'))),
      ('day', NOT is_kept_day(t."asOf"))) AS f (field, is_wrong)
    WHERE t."id" = in_case AND f.is_wrong
  UNION ALL
  SELECT 'claim', c."slug", f.field FROM "Claim" c CROSS JOIN LATERAL (VALUES
      ('value', claim_value_fault(c."property", c."valueType"::text, c."value", c."valueMin", c."valueMax", c."unit",
        c."text", c."textZh", c."codes") IS NOT NULL
        OR coalesce(c."text" IS NOT NULL AND c."valueType" NOT IN ('date', 'yes_no', 'text'), false)
        OR (coalesce(cardinality(c."codes"), 0) > 0) <> (c."valueType" = 'code')
        OR (c."valueType" = 'date' AND is_partial_date(coalesce(c."text", '')) IS NOT TRUE)
        OR (c."valueType" = 'yes_no' AND coalesce(c."text", '') NOT IN ('yes', 'no'))
        OR (c."valueType" = 'text' AND NOT is_said_somewhere(c."text", c."textZh"))),
      ('asOf', NOT is_partial_date(c."asOf")),
      ('period', NOT is_kept_day(c."periodStart") OR NOT is_kept_day(c."periodEnd")
        OR NOT is_text(c."periodLabel", 60, 'line')
        OR NOT is_text(c."periodLabelZh", 60, 'line')),
      ('wording', NOT is_text(c."wording", 1000, 'lines')),
      ('reason', NOT is_text(c."reason", 4000, 'lines') OR NOT is_text(c."reasonZh", 4000, 'lines')),
      ('note', NOT is_text(c."note", 4000, 'lines') OR NOT is_text(c."noteZh", 4000, 'lines')),
      ('citations', EXISTS (SELECT FROM "Citation" q WHERE q."claimId" = c."id" AND q."withdrawnAt" IS NULL AND (
        NOT is_text(q."fragment", 1000, 'line')
        OR NOT is_text(q."locator", 400, 'line')
        OR NOT is_text(q."locatorZh", 400, 'line')
        OR NOT is_text(q."noCaptureReason", 400, 'line'))))) AS f (field, is_wrong)
    WHERE c."caseId" = in_case AND c."status" <> 'retracted' AND c."recordedTo" IS NULL AND f.is_wrong
  UNION ALL
  SELECT 'party', p."slug", f.field FROM "Party" p CROSS JOIN LATERAL (VALUES
      ('name', NOT is_name(p."nameEn", 200) OR NOT is_name(p."nameZh", 200)),
      ('aliases', NOT are_names(p."aliases", 200)),
      ('jurisdiction', NOT is_country(p."jurisdiction")),
      ('lei', NOT is_lei(p."lei")),
      ('cik', p."cik" !~ '^[0-9]{1,10}$'),
      ('ticker', NOT is_name(p."ticker", 20)),
      ('wikidata', p."wikidata" !~ '^Q[1-9][0-9]{0,11}$'),
      ('note', NOT is_text(p."note", 4000, 'lines') OR NOT is_text(p."noteZh", 4000, 'lines'))) AS f (field, is_wrong)
    WHERE p."caseId" = in_case AND p."withdrawnAt" IS NULL AND f.is_wrong
  UNION ALL
  SELECT 'deal', d."slug", f.field FROM "Deal" d CROSS JOIN LATERAL (VALUES
      ('title', NOT is_name(d."titleEn", 300) OR NOT is_name(d."titleZh", 300)),
      ('announced', NOT is_partial_date(d."announced")),
      ('signed', NOT is_partial_date(d."signed")),
      ('effective', NOT is_partial_date(d."effective")),
      ('ended', NOT is_partial_date(d."ended")
        OR NOT is_in_order(d."signed", d."ended") OR NOT is_in_order(d."effective", d."ended")),
      ('note', NOT is_text(d."note", 4000, 'lines') OR NOT is_text(d."noteZh", 4000, 'lines'))) AS f (field, is_wrong)
    WHERE d."caseId" = in_case AND d."withdrawnAt" IS NULL AND f.is_wrong
  UNION ALL
  SELECT 'link', l."slug", f.field FROM "Link" l CROSS JOIN LATERAL (VALUES
      ('start', NOT is_partial_date(l."start")),
      ('end', NOT is_partial_date(l."end") OR NOT is_in_order(l."start", l."end")),
      ('collateral', NOT is_text(l."collateral", 400, 'line') OR NOT is_text(l."collateralZh", 400, 'line')),
      ('tranche', NOT is_text(l."tranche", 200, 'line') OR NOT is_text(l."trancheZh", 200, 'line')),
      ('interest', NOT is_text(l."interest", 200, 'line') OR NOT is_text(l."interestZh", 200, 'line')),
      ('note', NOT is_text(l."note", 4000, 'lines') OR NOT is_text(l."noteZh", 4000, 'lines'))) AS f (field, is_wrong)
    WHERE l."caseId" = in_case AND l."withdrawnAt" IS NULL AND f.is_wrong
  UNION ALL
  SELECT 'link_part', coalesce(pl."slug", pd."slug") || '/' || coalesce(wl."slug", wd."slug") || '/' || p."relation", 'note'
    FROM "LinkPart" p LEFT JOIN "Link" pl ON pl."id" = p."partLinkId" LEFT JOIN "Deal" pd ON pd."id" = p."partDealId"
      LEFT JOIN "Link" wl ON wl."id" = p."wholeLinkId" LEFT JOIN "Deal" wd ON wd."id" = p."wholeDealId"
    WHERE p."caseId" = in_case AND p."withdrawnAt" IS NULL AND (NOT is_text(p."note", 2000, 'lines') OR NOT is_text(p."noteZh", 2000, 'lines'))
  UNION ALL
  SELECT 'source', s."slug", f.field FROM "Source" s CROSS JOIN LATERAL (VALUES
      ('publisher', NOT is_name(s."publisher", 200)),
      ('title', NOT is_name(s."title", 400)),
      ('author', NOT is_name(s."author", 200)),
      ('published', NOT is_partial_date(s."published")),
      ('url', NOT is_web_address(s."url")),
      ('language', s."language" !~ '^[a-z]{2}$'),
      ('wordsOf', NOT is_name(s."wordsOf", 200)),
      ('note', NOT is_text(s."note", 2000, 'lines') OR NOT is_text(s."noteZh", 2000, 'lines'))) AS f (field, is_wrong)
    WHERE s."caseId" = in_case AND s."withdrawnAt" IS NULL AND f.is_wrong
  UNION ALL
  SELECT 'rule', r."slug", f.field FROM "Rule" r CROSS JOIN LATERAL (VALUES
      ('title', NOT is_name(r."title", 300) OR NOT is_name(r."titleZh", 300)),
      ('places', EXISTS (SELECT FROM "RulePlace" p WHERE p."ruleId" = r."id" AND p."withdrawnAt" IS NULL AND (
        NOT is_country(p."jurisdiction") OR NOT is_partial_date(p."inForceFrom") OR NOT is_partial_date(p."complianceFrom")
        OR NOT is_partial_date(p."inForceTo") OR NOT is_in_order(p."inForceFrom", p."complianceFrom")
        OR NOT is_in_order(p."inForceFrom", p."inForceTo") OR NOT is_kept_number(p."capValue", 6) OR p."capValue" < 0
        OR NOT is_name(p."nameEn", 120) OR NOT is_name(p."nameZh", 120)
        OR NOT is_text(p."capUnits", 120, 'line') OR NOT is_text(p."capUnitsZh", 120, 'line')
        OR NOT is_text(p."chipClasses", 400, 'line') OR NOT is_text(p."chipClassesZh", 400, 'line')
        OR NOT is_text(p."note", 2000, 'lines') OR NOT is_text(p."noteZh", 2000, 'lines'))))) AS f (field, is_wrong)
    WHERE r."caseId" = in_case AND r."withdrawnAt" IS NULL AND f.is_wrong
  UNION ALL
  SELECT 'indicator', i."slug", f.field FROM "Indicator" i CROSS JOIN LATERAL (VALUES
      ('name', NOT is_name(i."nameEn", 300) OR NOT is_name(i."nameZh", 300)),
      ('unit', NOT (i."unit" = '' OR indicator_takes(i."unit"))),
      ('note', NOT is_text(i."note", 4000, 'lines') OR NOT is_text(i."noteZh", 4000, 'lines'))) AS f (field, is_wrong)
    WHERE i."caseId" = in_case AND i."withdrawnAt" IS NULL AND f.is_wrong
  UNION ALL
  SELECT 'glossary_term', g."slug", f.field FROM "GlossaryTerm" g CROSS JOIN LATERAL (VALUES
      ('term', NOT is_name(g."termEn", 200) OR NOT is_name(g."termZh", 200)),
      ('definition', NOT is_text(g."definitionEn", 2000, 'lines') OR NOT is_text(g."definitionZh", 2000, 'lines')),
      ('testedProblem', NOT is_text(g."testedProblem", 2000, 'lines') OR NOT is_text(g."testedProblemZh", 2000, 'lines'))) AS f (field, is_wrong)
    WHERE g."caseId" = in_case AND g."withdrawnAt" IS NULL AND f.is_wrong
  UNION ALL
  SELECT 'discrepancy', d."slug", f.field FROM "Discrepancy" d CROSS JOIN LATERAL (VALUES
      ('statement', NOT is_text(d."statement", 4000, 'lines') OR NOT is_text(d."statementZh", 4000, 'lines')),
      ('testedValue', NOT is_text(d."testedValue", 4000, 'lines') OR NOT is_text(d."testedValueZh", 4000, 'lines')),
      ('sourcedValue', NOT is_text(d."sourcedValue", 4000, 'lines') OR NOT is_text(d."sourcedValueZh", 4000, 'lines')),
      ('explanation', NOT is_text(d."explanation", 4000, 'lines') OR NOT is_text(d."explanationZh", 4000, 'lines'))) AS f (field, is_wrong)
    WHERE d."caseId" = in_case AND f.is_wrong
  UNION ALL
  SELECT 'statement', s."slug", f.field FROM "Statement" s CROSS JOIN LATERAL (VALUES
      ('section', NOT is_text(s."sectionEn", 400, 'line') OR NOT is_text(s."sectionZh", 400, 'line')),
      ('paraphrase', NOT is_text(s."paraphraseEn", 400, 'line') OR NOT is_text(s."paraphraseZh", 400, 'line')),
      ('anchor', NOT is_text(s."anchorEn", 200, 'line') OR NOT is_text(s."anchorZh", 200, 'line')),
      ('topic', NOT is_text(s."topic", 120, 'line')),
      ('explanation', NOT is_text(s."explanationEn", 4000, 'lines') OR NOT is_text(s."explanationZh", 4000, 'lines'))) AS f (field, is_wrong)
    WHERE s."caseId" = in_case AND f.is_wrong
  UNION ALL
  SELECT 'analogy_step', a."slug", f.field FROM "AnalogyStep" a CROSS JOIN LATERAL (VALUES
      ('analogy', NOT is_text(a."analogy", 120, 'line')),
      ('actor', NOT is_text(a."actor", 200, 'line') OR NOT is_text(a."actorZh", 200, 'line')),
      ('action', NOT is_text(a."actionEn", 4000, 'lines') OR NOT is_text(a."actionZh", 4000, 'lines')),
      ('amount', NOT is_kept_number(a."amount", coalesce(currency_digits(a."unit"), 6)) OR a."amount" < 0),
      ('unit', NOT is_text(a."unit", 40, 'line') OR (a."amount" IS NOT NULL AND a."unit" IS NULL)
        OR (a."unit" ~ '^[A-Z]{3}(_per_(hour|day|month|quarter|year))?$' AND currency_digits(substr(a."unit", 1, 3)) IS NULL)),
      ('note', NOT is_text(a."note", 4000, 'lines') OR NOT is_text(a."noteZh", 4000, 'lines'))) AS f (field, is_wrong)
    WHERE a."caseId" = in_case AND f.is_wrong
  UNION ALL
  SELECT 'inquiry', q."slug", f.field FROM "Inquiry" q CROSS JOIN LATERAL (VALUES
      ('question', NOT is_text(q."question", 10000, 'talk')),
      ('sentTo', NOT is_text(q."sentTo", 400, 'line')),
      ('askedOn', NOT is_kept_day(q."askedOn")),
      ('deadline', NOT is_kept_day((q."deadlineAt" AT TIME ZONE q."deadlineZone")::date)),
      ('answer', NOT is_text(q."answer", 10000, 'lines')),
      ('answeredOn', NOT is_kept_day(q."answeredOn"))) AS f (field, is_wrong)
    WHERE q."caseId" = in_case AND q."withdrawnAt" IS NULL AND f.is_wrong
$$;
