-- Histories chain digests of salted states, so that a text can be emptied and the chain still be walked. A salt is drawn
-- for every text: with the salt gone, nobody can try guesses against the digest that stays.

ALTER TABLE "Revision" ADD COLUMN     "afterDigest" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "afterSalt" UUID,
ADD COLUMN     "beforeDigest" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "beforeSalt" UUID,
ADD COLUMN     "formerHash" TEXT,
ADD COLUMN     "whyDigest" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "whySalt" UUID;

-- jsonb keeps no order of keys, so its text is the same for equal states. That nothing was said has a digest too: after an
-- emptying nobody sees whether there was anything.
CREATE FUNCTION state_digest(salt uuid, state jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT encode(sha256(uuid_send(salt) || convert_to(coalesce(state::text, ''), 'UTF8')), 'hex')
$$;

-- A text that is there fits its digest; one that was emptied has neither text nor salt.
CREATE FUNCTION fits_digest(digest text, salt uuid, state jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN salt IS NULL THEN state IS NULL ELSE digest = state_digest(salt, state) END
$$;

-- The hash as histories had it before this: over the texts themselves. What was chained so keeps that hash, and it can be
-- recomputed as long as the texts are there.
CREATE FUNCTION former_revision_hash(entry "Revision", former text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(string_agg(coalesce(octet_length(field) || ':' || field, '-'), '' ORDER BY place), 'UTF8')), 'hex')
  FROM unnest(ARRAY[
    former, entry."seq"::text, entry."caseId"::text, entry."recordType", entry."recordSlug",
    entry."action", entry."actorId"::text, (extract(epoch FROM entry."at") * 1000000)::bigint::text, entry."why",
    entry."before"::text, entry."after"::text
  ]) WITH ORDINALITY AS fields(field, place)
$$;

-- Every field behind its length, so that no two rows read alike; the time in microseconds, whatever the zone.
CREATE OR REPLACE FUNCTION revision_hash(entry "Revision") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(string_agg(coalesce(octet_length(field) || ':' || field, '-'), '' ORDER BY place), 'UTF8')), 'hex')
  FROM unnest(ARRAY[
    entry."previousHash", entry."seq"::text, entry."caseId"::text, entry."recordType", entry."recordSlug",
    entry."action", entry."actorId"::text, (extract(epoch FROM entry."at") * 1000000)::bigint::text,
    entry."whyDigest", entry."beforeDigest", entry."afterDigest", entry."formerHash"
  ]) WITH ORDINALITY AS fields(field, place)
$$;

CREATE FUNCTION salt_revision(entry "Revision") RETURNS "Revision" LANGUAGE plpgsql AS $$
BEGIN
  entry."beforeSalt" := gen_random_uuid();
  entry."afterSalt" := gen_random_uuid();
  entry."whySalt" := gen_random_uuid();
  entry."beforeDigest" := state_digest(entry."beforeSalt", entry."before");
  entry."afterDigest" := state_digest(entry."afterSalt", entry."after");
  entry."whyDigest" := state_digest(entry."whySalt", to_jsonb(entry."why"));
  RETURN entry;
END $$;

CREATE OR REPLACE FUNCTION chain_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('revision:' || NEW."caseId", 0));
  NEW."seq" := nextval(pg_get_serial_sequence('"Revision"', 'seq'));
  NEW."at" := clock_timestamp();
  NEW."act" := pg_current_xact_id()::text::bigint;
  NEW."formerHash" := NULL;
  SELECT "hash" INTO NEW."previousHash" FROM "Revision" WHERE "caseId" = NEW."caseId" ORDER BY "seq" DESC LIMIT 1;
  NEW."previousHash" := coalesce(NEW."previousHash", '');
  NEW := salt_revision(NEW);
  NEW."hash" := revision_hash(NEW);
  RETURN NEW;
END $$;

-- What there was before this rule -----------------------------------------------------------------------------------

-- Each history is chained anew, once, from its first revision on. The hash that a revision had is kept and is part of its
-- new one: an anchor that was written down before still finds what it names.
DROP TRIGGER revision_never_altered ON "Revision";

DO $$
DECLARE
  entry "Revision";
  of_case uuid;
  previous text;
BEGIN
  FOR entry IN SELECT * FROM "Revision" ORDER BY "caseId", "seq" LOOP
    IF entry."caseId" IS DISTINCT FROM of_case THEN
      of_case := entry."caseId";
      previous := '';
    END IF;
    entry."formerHash" := entry."hash";
    entry."previousHash" := previous;
    entry := salt_revision(entry);
    entry."hash" := revision_hash(entry);
    UPDATE "Revision" SET "formerHash" = entry."formerHash", "previousHash" = entry."previousHash", "hash" = entry."hash",
      "beforeSalt" = entry."beforeSalt", "afterSalt" = entry."afterSalt", "whySalt" = entry."whySalt",
      "beforeDigest" = entry."beforeDigest", "afterDigest" = entry."afterDigest", "whyDigest" = entry."whyDigest"
    WHERE "seq" = entry."seq";
    previous := entry."hash";
  END LOOP;
END $$;

-- A second person's word is for the digest of a state, which stays when the state goes.
ALTER TABLE "AcceptedState" DISABLE TRIGGER accepted_state_never_altered;
UPDATE "AcceptedState" a SET "stateHash" = r."afterDigest" FROM "Revision" r
  WHERE r."seq" = a."revisionSeq" AND a."stateHash" = state_hash(r."after");
ALTER TABLE "AcceptedState" ENABLE TRIGGER accepted_state_never_altered;

CREATE OR REPLACE FUNCTION judge_accepted_state() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  revision "Revision";
  of_case "Case";
  standing bigint;
  wrong text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('revision:' || NEW."caseId", 0));
  SELECT * INTO revision FROM "Revision" WHERE "seq" = NEW."revisionSeq";
  SELECT * INTO of_case FROM "Case" WHERE "id" = NEW."caseId";
  SELECT coalesce(max("revisionSeq"), 0) INTO standing FROM "AcceptedState"
    WHERE "caseId" = NEW."caseId" AND "recordType" = NEW."recordType" AND "recordSlug" = NEW."recordSlug"
      AND (NOT "alone" OR of_case."checkedBy" = 'one');
  wrong := CASE
    WHEN (revision."caseId", revision."recordType", revision."recordSlug") IS DISTINCT FROM
      (NEW."caseId", NEW."recordType", NEW."recordSlug") OR NOT bears_state(revision."action")
      THEN 'accepted_state_of_record'
    WHEN EXISTS (SELECT FROM "Revision" r WHERE r."caseId" = NEW."caseId" AND r."recordType" = NEW."recordType"
      AND r."recordSlug" = NEW."recordSlug" AND r."seq" > NEW."revisionSeq" AND bears_state(r."action"))
      THEN 'accepted_state_is_last'
    WHEN NEW."stateHash" <> revision."afterDigest" THEN 'accepted_state_as_seen'
    WHEN NEW."acceptedById" IS NULL AND (NOT of_case."shipped" OR EXISTS (
      SELECT FROM "Revision" r WHERE r."caseId" = NEW."caseId" AND r."recordType" = NEW."recordType"
        AND r."recordSlug" = NEW."recordSlug" AND r."seq" > standing AND r."actorId" IS NOT NULL))
      THEN 'accepted_state_shipped'
    WHEN NEW."acceptedById" IS NOT NULL AND NEW."alone" IS DISTINCT FROM EXISTS (
      SELECT FROM "Revision" r WHERE r."caseId" = NEW."caseId" AND r."recordType" = NEW."recordType"
        AND r."recordSlug" = NEW."recordSlug" AND r."seq" > standing AND r."seq" <= NEW."revisionSeq"
        AND r."actorId" = NEW."acceptedById" AND bears_state(r."action"))
      OR NEW."alone" AND of_case."checkedBy" = 'two'
      THEN 'accepted_state_second_person'
  END;
  IF wrong IS NOT NULL THEN
    RAISE EXCEPTION 'the state % of % "%" is not accepted', NEW."revisionSeq", NEW."recordType", NEW."recordSlug"
      USING ERRCODE = 'check_violation', CONSTRAINT = wrong, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;

DROP FUNCTION state_hash(jsonb);

-- Emptying ----------------------------------------------------------------------------------------------------------

-- Whether a later revision of the case says that this text of this one was emptied.
CREATE FUNCTION is_said_emptied(of_case uuid, number bigint, part text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM "Revision" d WHERE d."caseId" = of_case AND d."recordType" = 'redaction'
    AND d."recordSlug" = number::text AND d."seq" > number AND d."after" -> 'texts' ? part)
$$;

-- A revision is written once. The one thing that may still happen to it is that a text goes, with its salt, when the
-- history says so; what readers see or a second person is asked about does not go, and neither does the word of an emptying.
CREATE FUNCTION judge_emptying() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kept "Revision" := OLD;
  emptied text[] := '{}';
  wrong text;
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."beforeSalt" IS NOT NULL AND NEW."beforeSalt" IS NULL THEN
    emptied := emptied || 'before'::text;
    kept."before" := NULL;
    kept."beforeSalt" := NULL;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD."afterSalt" IS NOT NULL AND NEW."afterSalt" IS NULL THEN
    emptied := emptied || 'after'::text;
    kept."after" := NULL;
    kept."afterSalt" := NULL;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD."whySalt" IS NOT NULL AND NEW."whySalt" IS NULL THEN
    emptied := emptied || 'why'::text;
    kept."why" := NULL;
    kept."whySalt" := NULL;
  END IF;
  IF emptied = '{}' OR NEW *<> kept THEN
    RAISE EXCEPTION '% of "%" is refused: it is written once', TG_OP, TG_TABLE_NAME
      USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('revision:' || OLD."caseId", 0));
  wrong := CASE
    WHEN OLD."recordType" = 'redaction' THEN 'redaction_stays'
    WHEN 'after' = ANY (emptied) AND EXISTS (SELECT FROM "RecordState" s WHERE s."caseId" = OLD."caseId"
      AND s."recordType" = OLD."recordType" AND s."recordSlug" = OLD."recordSlug"
      AND OLD."seq" IN (s."lastSeq", s."acceptedSeq"))
      THEN 'standing_state_stays'
    WHEN EXISTS (SELECT FROM unnest(emptied) part WHERE NOT is_said_emptied(OLD."caseId", OLD."seq", part))
      THEN 'emptying_is_said'
  END;
  IF wrong IS NOT NULL THEN
    RAISE EXCEPTION 'revision % is not emptied', OLD."seq"
      USING ERRCODE = 'restrict_violation', CONSTRAINT = wrong, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER revision_never_altered BEFORE UPDATE OR DELETE ON "Revision"
  FOR EACH ROW EXECUTE FUNCTION judge_emptying();
