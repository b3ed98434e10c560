-- A version of a case that two people check is out only with a request that one asked and another approved, in the
-- transaction that publishes: an approval of another day is none for what is published today. The one exception is what
-- ships with the product, as the first version of the only case there is. How many check the case stands still meanwhile.
CREATE FUNCTION require_two_for_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of_case "Case";
BEGIN
  SELECT * INTO of_case FROM "Case" WHERE "id" = NEW."caseId" FOR NO KEY UPDATE;
  NEW."checkedBy" := of_case."checkedBy";
  IF of_case."checkedBy" = 'two' AND NOT EXISTS (
    SELECT FROM "PublicationRequest" r
    WHERE r."caseId" = NEW."caseId" AND r."number" = NEW."number" AND r."state" = 'approved'
      AND r."decidedById" = NEW."publishedById" AND r."decidedById" <> r."requestedById"
      AND r."xmin"::text::bigint = (txid_current() % 4294967296)
  ) AND NOT (
    of_case."shipped" AND NEW."number" = 1 AND NEW."publishedById" IS NULL
      AND NOT EXISTS (SELECT FROM "Case" WHERE "id" <> NEW."caseId")
  ) THEN
    RAISE EXCEPTION 'version % has not been asked for by one person and approved by another', NEW."number"
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;

-- Triggers of one moment run in the order of their names: this one after the number was looked at.
CREATE TRIGGER snapshot_seen_by_two BEFORE INSERT ON "Snapshot"
  FOR EACH ROW EXECUTE FUNCTION require_two_for_version();
-- It says as well how many stood behind the version, as its case does while nobody else can change that.
DROP TRIGGER snapshot_checked_by ON "Snapshot";
DROP FUNCTION note_checked_by();

-- A request is asked first and decided afterwards.
CREATE FUNCTION require_waiting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."state" <> 'waiting' THEN
    RAISE EXCEPTION 'a request for publication begins as one that waits'
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER publication_request_begins_waiting BEFORE INSERT ON "PublicationRequest"
  FOR EACH ROW EXECUTE FUNCTION require_waiting();

-- What ships with the product counts as accepted and is published without anybody: no case becomes that afterwards.
CREATE FUNCTION refuse_shipping() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a case ships with the product or it does not'
    USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
END $$;

CREATE TRIGGER case_shipped_from_the_start BEFORE UPDATE OF "shipped" ON "Case"
  FOR EACH ROW WHEN (NEW."shipped" AND NOT OLD."shipped") EXECUTE FUNCTION refuse_shipping();
