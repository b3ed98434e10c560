-- Whether a claim stands on the word of its own writer alone: the last word for it was given so. What came accepted with
-- the product has no word of anybody.
CREATE FUNCTION stands_alone(claim "Claim") RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT claim."status" IN ('accepted', 'disputed') AND coalesce((
    SELECT a."alone" FROM "ClaimApproval" a WHERE a."claimId" = claim."id" ORDER BY a."at" DESC, a."id" DESC LIMIT 1
  ), false)
$$;

-- Looked at when the transaction commits: a case that two people check holds no claim that its writer accepted alone.
CREATE FUNCTION refuse_claims_alone() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  alone text;
BEGIN
  SELECT c."slug" INTO alone FROM "Claim" c JOIN "Case" k ON k."id" = c."caseId"
    WHERE k."id" = NEW."id" AND k."checkedBy" = 'two' AND c."recordedTo" IS NULL AND stands_alone(c) LIMIT 1;
  IF alone IS NOT NULL THEN
    RAISE EXCEPTION 'claim "%" stands on the word of its writer alone', alone
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER case_of_two_holds_none_alone AFTER UPDATE OF "checkedBy" ON "Case"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."checkedBy" = 'two' AND OLD."checkedBy" = 'one')
  EXECUTE FUNCTION refuse_claims_alone();
