-- Rules, indicators and terms are written at the desk: a term gets a version, and a place that a rule no longer names
-- stays as a withdrawn row.

-- AlterTable
ALTER TABLE "GlossaryTerm" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "RulePlace" ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(6);

-- Rules that Prisma's schema cannot say.

ALTER TABLE "Rule" ADD CONSTRAINT rule_title_said CHECK (is_said("title"));

-- A cap is a number of something, or no cap.
ALTER TABLE "RulePlace"
  ADD CONSTRAINT rule_place_cap_whole CHECK (("capUnits" IS NULL) = ("capValue" IS NULL)),
  ADD CONSTRAINT rule_place_cap_not_negative CHECK ("capValue" >= 0);

ALTER TABLE "Indicator"
  ADD CONSTRAINT indicator_name_said CHECK (is_said("nameEn"));

ALTER TABLE "GlossaryTerm"
  ADD CONSTRAINT glossary_term_said CHECK (
    is_said("termEn") AND is_said("termZh") AND is_said("definitionEn") AND is_said("definitionZh")),
  ADD CONSTRAINT glossary_term_not_beside_itself CHECK (NOT "slug" = ANY ("seeAlso")),
  ADD CONSTRAINT glossary_term_version_positive CHECK ("version" >= 1);

CREATE TRIGGER rule_place_never_deleted BEFORE DELETE ON "RulePlace"
  FOR EACH ROW EXECUTE FUNCTION refuse_change('nothing is deleted');
CREATE TRIGGER rule_place_never_emptied BEFORE TRUNCATE ON "RulePlace"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('nothing is deleted');
