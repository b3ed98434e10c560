-- A case in Chinese alone says everything in Chinese: a reason, the words of a claim, a place in a source, the units of a
-- cap and the label of a period are said where they are said in either language. Which one it must be is the case's, and
-- asked where it is written.

ALTER TABLE "Claim"
  DROP CONSTRAINT claim_deprecated_with_reason,
  ADD CONSTRAINT claim_deprecated_with_reason CHECK ("rank" <> 'deprecated' OR is_said_somewhere("reason", "reasonZh")),
  DROP CONSTRAINT claim_dispute_with_reason,
  ADD CONSTRAINT claim_dispute_with_reason CHECK (
    "status" <> 'disputed' OR "editedById" IS NULL OR is_said_somewhere("reason", "reasonZh")),
  DROP CONSTRAINT claim_period_has_end,
  ADD CONSTRAINT claim_period_has_end CHECK (
    "periodEnd" IS NOT NULL OR ("periodStart" IS NULL AND "periodLabel" IS NULL AND "periodLabelZh" IS NULL)),
  DROP CONSTRAINT claim_value_fits_type,
  ADD CONSTRAINT claim_value_fits_type CHECK (CASE "valueType"
      WHEN 'money' THEN coalesce("unit", '') ~ '^[A-Z]{3}$' AND "text" IS NULL AND coalesce(cardinality("codes"), 0) = 0
      WHEN 'percent' THEN "unit" IS NULL AND "text" IS NULL AND coalesce(cardinality("codes"), 0) = 0
      WHEN 'count' THEN is_said(coalesce("unit", '')) AND "text" IS NULL AND coalesce(cardinality("codes"), 0) = 0
      WHEN 'rate' THEN is_said(coalesce("unit", '')) AND "text" IS NULL AND coalesce(cardinality("codes"), 0) = 0
      WHEN 'date' THEN is_partial_date(coalesce("text", '')) AND coalesce(cardinality("codes"), 0) = 0
      WHEN 'yes_no' THEN coalesce("text", '') IN ('yes', 'no') AND coalesce(cardinality("codes"), 0) = 0
      WHEN 'code' THEN "text" IS NULL AND coalesce(cardinality("codes"), 0) >= 1
      WHEN 'text' THEN is_said_somewhere("text", "textZh") AND coalesce(cardinality("codes"), 0) = 0
      WHEN 'undisclosed' THEN "qualifier" = 'undisclosed' AND "text" IS NULL AND coalesce(cardinality("codes"), 0) = 0
      ELSE false
    END);

ALTER TABLE "RulePlace"
  DROP CONSTRAINT rule_place_cap_whole,
  ADD CONSTRAINT rule_place_cap_whole CHECK ((coalesce("capUnits", "capUnitsZh") IS NULL) = ("capValue" IS NULL));

-- A place in a source that is told in Chinese alone is a place of its own.
DROP INDEX "Citation_place_key";
CREATE UNIQUE INDEX "Citation_place_key"
  ON "Citation" ("claimId", "sourceId", "fragment", "locator", "locatorZh", "stance") NULLS NOT DISTINCT;

-- R3: the Chinese of what two people accepted is as fixed as the rest.
DROP TRIGGER claim_accepted_content_kept ON "Claim";
CREATE TRIGGER claim_accepted_content_kept BEFORE UPDATE ON "Claim"
  FOR EACH ROW WHEN (OLD."status" = 'accepted' AND (
    NEW."property", NEW."valueType", NEW."qualifier", NEW."value", NEW."valueMin", NEW."valueMax", NEW."unit", NEW."text",
    NEW."textZh", NEW."codes", NEW."wording", NEW."asOf", NEW."periodStart", NEW."periodEnd", NEW."periodLabel",
    NEW."periodLabelZh"
  ) IS DISTINCT FROM (
    OLD."property", OLD."valueType", OLD."qualifier", OLD."value", OLD."valueMin", OLD."valueMax", OLD."unit", OLD."text",
    OLD."textZh", OLD."codes", OLD."wording", OLD."asOf", OLD."periodStart", OLD."periodEnd", OLD."periodLabel",
    OLD."periodLabelZh"
  )) EXECUTE FUNCTION refuse_change('what was accepted is corrected by a successor');

-- R1: an address, a fragment or a place in either language carries an accepted claim.
CREATE OR REPLACE FUNCTION require_citation(claim_id uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  claim "Claim";
BEGIN
  SELECT * INTO claim FROM "Claim" WHERE "id" = claim_id;
  IF claim."status" = 'accepted' AND NOT EXISTS (
    SELECT FROM "Citation" c JOIN "Source" s ON s."id" = c."sourceId"
    WHERE c."claimId" = claim_id AND c."stance" = 'supports' AND c."withdrawnAt" IS NULL AND CASE
      WHEN c."captureId" IS NOT NULL THEN c."anchor" IN ('exact', 'moved', 'fuzzy')
      ELSE num_nonnulls(c."fragment", c."locator", c."locatorZh", s."url") >= 1
    END
  ) THEN
    RAISE EXCEPTION 'claim "%" is accepted without a citation that carries it', claim."slug"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'claim_accepted_is_cited', TABLE = 'Claim';
  END IF;
  IF claim."status" = 'disputed'
    AND NOT EXISTS (SELECT FROM "Citation" WHERE "claimId" = claim_id AND "withdrawnAt" IS NULL) THEN
    RAISE EXCEPTION 'claim "%" is disputed without a citation', claim."slug"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'claim_disputed_is_cited', TABLE = 'Claim';
  END IF;
END $$;
