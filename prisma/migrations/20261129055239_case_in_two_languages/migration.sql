-- What a reader reads stands in two languages: a Chinese text beside every English one. A source says how its text came
-- to stand at the address and whose words they are. A vehicle that pays back its sponsor is a link of its own kind.

-- CreateEnum
CREATE TYPE "ReadIn" AS ENUM ('original', 'archive', 'agency', 'licensed', 'portal', 'copy');

-- AlterEnum
ALTER TYPE "LinkKind" ADD VALUE 'distribution';

-- AlterTable
ALTER TABLE "AnalogyStep" ADD COLUMN     "actorZh" TEXT,
ADD COLUMN     "noteZh" TEXT;

-- AlterTable
ALTER TABLE "Citation" ADD COLUMN     "locatorZh" TEXT;

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "noteZh" TEXT,
ADD COLUMN     "periodLabelZh" TEXT,
ADD COLUMN     "reasonZh" TEXT,
ADD COLUMN     "textZh" TEXT;

-- AlterTable
ALTER TABLE "Deal" ADD COLUMN     "noteZh" TEXT;

-- AlterTable
ALTER TABLE "Discrepancy" ADD COLUMN     "explanationZh" TEXT,
ADD COLUMN     "seedValueZh" TEXT,
ADD COLUMN     "sourcedValueZh" TEXT,
ADD COLUMN     "statementZh" TEXT,
ADD COLUMN     "statements" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "GlossaryTerm" ADD COLUMN     "seedProblemZh" TEXT;

-- AlterTable
ALTER TABLE "Indicator" ADD COLUMN     "noteZh" TEXT;

-- AlterTable
ALTER TABLE "Link" ADD COLUMN     "collateralZh" TEXT,
ADD COLUMN     "interestZh" TEXT,
ADD COLUMN     "noteZh" TEXT,
ADD COLUMN     "trancheZh" TEXT;

-- AlterTable
ALTER TABLE "LinkPart" ADD COLUMN     "noteZh" TEXT;

-- AlterTable
ALTER TABLE "Party" ADD COLUMN     "noteZh" TEXT;

-- AlterTable
ALTER TABLE "Rule" ADD COLUMN     "titleZh" TEXT;

-- AlterTable
ALTER TABLE "RulePlace" ADD COLUMN     "capUnitsZh" TEXT,
ADD COLUMN     "chipClassesZh" TEXT,
ADD COLUMN     "nameEn" TEXT,
ADD COLUMN     "nameZh" TEXT,
ADD COLUMN     "noteZh" TEXT;

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "copyShown" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "noteZh" TEXT,
ADD COLUMN     "readIn" "ReadIn",
ADD COLUMN     "wordsOf" TEXT;

-- Rules that Prisma's schema cannot say.

-- A text stands in the first language wherever it stands in Chinese, and blank is never a text.
ALTER TABLE "Party" ADD CONSTRAINT party_note_in_both CHECK ("noteZh" IS NULL OR ("note" IS NOT NULL AND is_said("noteZh")));
ALTER TABLE "Deal" ADD CONSTRAINT deal_note_in_both CHECK ("noteZh" IS NULL OR ("note" IS NOT NULL AND is_said("noteZh")));
ALTER TABLE "Link"
  ADD CONSTRAINT link_note_in_both CHECK ("noteZh" IS NULL OR ("note" IS NOT NULL AND is_said("noteZh"))),
  ADD CONSTRAINT link_collateral_in_both CHECK ("collateralZh" IS NULL OR ("collateral" IS NOT NULL AND is_said("collateralZh"))),
  ADD CONSTRAINT link_tranche_in_both CHECK ("trancheZh" IS NULL OR ("tranche" IS NOT NULL AND is_said("trancheZh"))),
  ADD CONSTRAINT link_interest_in_both CHECK ("interestZh" IS NULL OR ("interest" IS NOT NULL AND is_said("interestZh")));
ALTER TABLE "LinkPart" ADD CONSTRAINT link_part_note_in_both CHECK ("noteZh" IS NULL OR ("note" IS NOT NULL AND is_said("noteZh")));
ALTER TABLE "Claim"
  ADD CONSTRAINT claim_note_in_both CHECK ("noteZh" IS NULL OR ("note" IS NOT NULL AND is_said("noteZh"))),
  ADD CONSTRAINT claim_reason_in_both CHECK ("reasonZh" IS NULL OR ("reason" IS NOT NULL AND is_said("reasonZh"))),
  ADD CONSTRAINT claim_period_label_in_both CHECK ("periodLabelZh" IS NULL OR ("periodLabel" IS NOT NULL AND is_said("periodLabelZh"))),
  -- Only words are written in two languages; a number, a day and a code are the same in both.
  ADD CONSTRAINT claim_words_in_both CHECK ("textZh" IS NULL OR ("valueType" = 'text' AND is_said("textZh")));
ALTER TABLE "Source" ADD CONSTRAINT source_note_in_both CHECK ("noteZh" IS NULL OR ("note" IS NOT NULL AND is_said("noteZh")));
ALTER TABLE "Citation"
  ADD CONSTRAINT citation_locator_in_both CHECK (
    "locatorZh" IS NULL OR ("locator" IS NOT NULL AND is_said("locatorZh") AND length("locatorZh") <= 400));
ALTER TABLE "Rule" ADD CONSTRAINT rule_title_in_both CHECK (is_said("titleZh"));
ALTER TABLE "RulePlace"
  ADD CONSTRAINT rule_place_name_in_both CHECK ("nameZh" IS NULL OR ("nameEn" IS NOT NULL AND is_said("nameZh"))),
  ADD CONSTRAINT rule_place_cap_units_in_both CHECK ("capUnitsZh" IS NULL OR ("capUnits" IS NOT NULL AND is_said("capUnitsZh"))),
  ADD CONSTRAINT rule_place_chip_classes_in_both CHECK ("chipClassesZh" IS NULL OR ("chipClasses" IS NOT NULL AND is_said("chipClassesZh"))),
  ADD CONSTRAINT rule_place_note_in_both CHECK ("noteZh" IS NULL OR ("note" IS NOT NULL AND is_said("noteZh")));
ALTER TABLE "Indicator" ADD CONSTRAINT indicator_note_in_both CHECK ("noteZh" IS NULL OR ("note" IS NOT NULL AND is_said("noteZh")));
ALTER TABLE "Discrepancy"
  ADD CONSTRAINT discrepancy_statement_in_both CHECK (is_said("statementZh")),
  ADD CONSTRAINT discrepancy_explanation_in_both CHECK (is_said("explanationZh")),
  ADD CONSTRAINT discrepancy_values_in_both CHECK (
    ("seedValueZh" IS NULL OR ("seedValue" IS NOT NULL AND is_said("seedValueZh")))
    AND ("sourcedValueZh" IS NULL OR ("sourcedValue" IS NOT NULL AND is_said("sourcedValueZh"))));
ALTER TABLE "GlossaryTerm"
  ADD CONSTRAINT glossary_term_problem_in_both CHECK ("seedProblemZh" IS NULL OR ("seedProblem" IS NOT NULL AND is_said("seedProblemZh")));
ALTER TABLE "AnalogyStep"
  ADD CONSTRAINT analogy_step_actor_in_both CHECK (is_said("actorZh")),
  ADD CONSTRAINT analogy_step_note_in_both CHECK ("noteZh" IS NULL OR ("note" IS NOT NULL AND is_said("noteZh")));

-- The publisher's own page carries the publisher's own words, and only somebody's copy is hidden from readers.
ALTER TABLE "Source"
  ADD CONSTRAINT source_words_of_said CHECK (is_said("wordsOf")),
  ADD CONSTRAINT source_words_of_elsewhere CHECK ("readIn" IS DISTINCT FROM 'original' OR "wordsOf" IS NULL),
  ADD CONSTRAINT source_shown_copy_is_copy CHECK (NOT "copyShown" OR "readIn" = 'copy');
