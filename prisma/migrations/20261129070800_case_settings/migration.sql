-- A case has one language or two, a day that moves, and words of its own. A name or title is there in one language at
-- least; which one is asked of the case. Topics of statements are the case's own keys.

-- CreateEnum
CREATE TYPE "Language" AS ENUM ('en', 'zh');

-- AlterTable
ALTER TABLE "Case"
  ADD COLUMN "languages" "Language"[] DEFAULT ARRAY['en', 'zh']::"Language"[],
  ADD COLUMN "followsNewest" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "words" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ALTER COLUMN "titleEn" DROP NOT NULL,
  ALTER COLUMN "titleZh" DROP NOT NULL,
  ALTER COLUMN "summaryEn" DROP NOT NULL,
  ALTER COLUMN "summaryZh" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Party" ALTER COLUMN "nameEn" DROP NOT NULL;
ALTER TABLE "Deal" ALTER COLUMN "titleEn" DROP NOT NULL;
ALTER TABLE "Indicator" ALTER COLUMN "nameEn" DROP NOT NULL;
ALTER TABLE "GlossaryTerm"
  ALTER COLUMN "termEn" DROP NOT NULL,
  ALTER COLUMN "termZh" DROP NOT NULL,
  ALTER COLUMN "definitionEn" DROP NOT NULL,
  ALTER COLUMN "definitionZh" DROP NOT NULL;
ALTER TABLE "Statement"
  ALTER COLUMN "sectionEn" DROP NOT NULL,
  ALTER COLUMN "paraphraseEn" DROP NOT NULL,
  ALTER COLUMN "anchorEn" DROP NOT NULL,
  ALTER COLUMN "explanationEn" DROP NOT NULL,
  ALTER COLUMN "topic" TYPE TEXT USING "topic"::text;
ALTER TABLE "AnalogyStep"
  ALTER COLUMN "actor" DROP NOT NULL,
  ALTER COLUMN "actionEn" DROP NOT NULL;
ALTER TABLE "Rule" ALTER COLUMN "title" DROP NOT NULL;
ALTER TABLE "Discrepancy"
  ALTER COLUMN "statement" DROP NOT NULL,
  ALTER COLUMN "explanation" DROP NOT NULL;

-- DropEnum
DROP TYPE "StatementTopic";

-- Rules that Prisma's schema cannot say.

-- A text in one or two languages: there in one of them, and never blank where it is there.
CREATE FUNCTION is_said_somewhere(en text, zh text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN coalesce(en, zh) IS NOT NULL AND coalesce(is_said(en), true) AND coalesce(is_said(zh), true);

ALTER TABLE "Case"
  DROP CONSTRAINT case_title_said,
  ADD CONSTRAINT case_languages_known CHECK (
    coalesce("languages" IN (ARRAY['en']::"Language"[], ARRAY['zh']::"Language"[], ARRAY['en', 'zh']::"Language"[]), false)),
  ADD CONSTRAINT case_title_said CHECK (
    ('en' <> ALL ("languages") OR coalesce(is_said("titleEn"), false))
    AND ('zh' <> ALL ("languages") OR coalesce(is_said("titleZh"), false))),
  ADD CONSTRAINT case_words_object CHECK (jsonb_typeof("words") = 'object'),
  ADD CONSTRAINT case_version_positive CHECK ("version" >= 1);

ALTER TABLE "Party"
  DROP CONSTRAINT party_name_said,
  ADD CONSTRAINT party_name_said CHECK (is_said_somewhere("nameEn", "nameZh"));
ALTER TABLE "Deal"
  DROP CONSTRAINT deal_title_said,
  ADD CONSTRAINT deal_title_said CHECK (is_said_somewhere("titleEn", "titleZh"));
ALTER TABLE "Indicator"
  DROP CONSTRAINT indicator_name_said,
  ADD CONSTRAINT indicator_name_said CHECK (is_said_somewhere("nameEn", "nameZh"));
ALTER TABLE "GlossaryTerm"
  DROP CONSTRAINT glossary_term_said,
  ADD CONSTRAINT glossary_term_said CHECK (
    is_said_somewhere("termEn", "termZh") AND is_said_somewhere("definitionEn", "definitionZh"));
ALTER TABLE "Statement"
  ADD CONSTRAINT statement_topic_said CHECK (is_said("topic")),
  ADD CONSTRAINT statement_said CHECK (is_said_somewhere("paraphraseEn", "paraphraseZh"));
ALTER TABLE "AnalogyStep"
  ADD CONSTRAINT analogy_step_said CHECK (is_said_somewhere("actionEn", "actionZh")),
  DROP CONSTRAINT analogy_step_actor_in_both,
  ADD CONSTRAINT analogy_step_actor_said CHECK (is_said_somewhere("actor", "actorZh"));
ALTER TABLE "Rule"
  DROP CONSTRAINT rule_title_said,
  DROP CONSTRAINT rule_title_in_both,
  ADD CONSTRAINT rule_title_said CHECK (is_said_somewhere("title", "titleZh"));
ALTER TABLE "Discrepancy"
  DROP CONSTRAINT discrepancy_statement_in_both,
  DROP CONSTRAINT discrepancy_explanation_in_both,
  ADD CONSTRAINT discrepancy_statement_said CHECK (is_said_somewhere("statement", "statementZh")),
  ADD CONSTRAINT discrepancy_explanation_said CHECK (is_said_somewhere("explanation", "explanationZh")),
  DROP CONSTRAINT discrepancy_values_in_both,
  ADD CONSTRAINT discrepancy_values_in_both CHECK (
    coalesce(is_said("seedValueZh"), true) AND coalesce(is_said("sourcedValueZh"), true));

-- A text that may be absent is never blank in Chinese. Which language it must be there in first is the case's, and asked
-- where it is written: a case in Chinese alone has no other.
ALTER TABLE "Party"
  DROP CONSTRAINT party_note_in_both,
  ADD CONSTRAINT party_note_in_both CHECK (is_said("noteZh"));
ALTER TABLE "Deal"
  DROP CONSTRAINT deal_note_in_both,
  ADD CONSTRAINT deal_note_in_both CHECK (is_said("noteZh"));
ALTER TABLE "Link"
  DROP CONSTRAINT link_note_in_both,
  ADD CONSTRAINT link_note_in_both CHECK (is_said("noteZh")),
  DROP CONSTRAINT link_collateral_in_both,
  ADD CONSTRAINT link_collateral_in_both CHECK (is_said("collateralZh")),
  DROP CONSTRAINT link_tranche_in_both,
  ADD CONSTRAINT link_tranche_in_both CHECK (is_said("trancheZh")),
  DROP CONSTRAINT link_interest_in_both,
  ADD CONSTRAINT link_interest_in_both CHECK (is_said("interestZh"));
ALTER TABLE "LinkPart"
  DROP CONSTRAINT link_part_note_in_both,
  ADD CONSTRAINT link_part_note_in_both CHECK (is_said("noteZh"));
ALTER TABLE "Claim"
  DROP CONSTRAINT claim_note_in_both,
  ADD CONSTRAINT claim_note_in_both CHECK (is_said("noteZh")),
  DROP CONSTRAINT claim_reason_in_both,
  ADD CONSTRAINT claim_reason_in_both CHECK (is_said("reasonZh")),
  DROP CONSTRAINT claim_period_label_in_both,
  ADD CONSTRAINT claim_period_label_in_both CHECK (is_said("periodLabelZh"));
ALTER TABLE "Source"
  DROP CONSTRAINT source_note_in_both,
  ADD CONSTRAINT source_note_in_both CHECK (is_said("noteZh"));
ALTER TABLE "RulePlace"
  DROP CONSTRAINT rule_place_name_in_both,
  ADD CONSTRAINT rule_place_name_in_both CHECK (is_said("nameZh")),
  DROP CONSTRAINT rule_place_cap_units_in_both,
  ADD CONSTRAINT rule_place_cap_units_in_both CHECK (is_said("capUnitsZh")),
  DROP CONSTRAINT rule_place_chip_classes_in_both,
  ADD CONSTRAINT rule_place_chip_classes_in_both CHECK (is_said("chipClassesZh")),
  DROP CONSTRAINT rule_place_note_in_both,
  ADD CONSTRAINT rule_place_note_in_both CHECK (is_said("noteZh"));
ALTER TABLE "Indicator"
  DROP CONSTRAINT indicator_note_in_both,
  ADD CONSTRAINT indicator_note_in_both CHECK (is_said("noteZh"));
ALTER TABLE "GlossaryTerm"
  DROP CONSTRAINT glossary_term_problem_in_both,
  ADD CONSTRAINT glossary_term_problem_in_both CHECK (is_said("seedProblemZh"));
ALTER TABLE "AnalogyStep"
  DROP CONSTRAINT analogy_step_note_in_both,
  ADD CONSTRAINT analogy_step_note_in_both CHECK (is_said("noteZh"));
ALTER TABLE "Citation"
  DROP CONSTRAINT citation_locator_in_both,
  ADD CONSTRAINT citation_locator_in_both CHECK (is_said("locatorZh") AND length("locatorZh") <= 400);

-- The day that a case follows comes from the dates of its accepted claims, as they are written; it is read at once,
-- however many claims there are.
CREATE INDEX claim_accepted_dates ON "Claim" ("caseId", "asOf") WHERE "status" = 'accepted' AND "recordedTo" IS NULL AND "asOf" IS NOT NULL;
