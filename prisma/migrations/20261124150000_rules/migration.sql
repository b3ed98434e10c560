-- The rules that hold whoever writes: page, script or plain SQL. Prisma's drift check does not see them; a test
-- breaks each one, and a checked-in list of the catalogue is compared with the database.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Shapes ------------------------------------------------------------------------------------------------------------

CREATE FUNCTION is_slug(value text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN value ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(value) <= 120;

CREATE FUNCTION is_sha256(value text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN value ~ '^[0-9a-f]{64}$';

CREATE FUNCTION is_web_address(value text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN value ~ '^https?://[^[:space:][:cntrl:]]+$';

-- 2025, 2025-H2, 2025-Q3, 2025-10 or 2025-10-07; the day must exist.
CREATE FUNCTION is_partial_date(value text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
  WHEN value !~ '^[12][0-9]{3}(-(H[12]|Q[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?))?$' THEN false
  WHEN length(value) < 10 THEN true
  ELSE substr(value, 9, 2)::int <= extract(day FROM
    make_date(substr(value, 1, 4)::int, substr(value, 6, 2)::int, 1) + interval '1 month' - interval '1 day')
END;

-- Blank text is never a value: unknown is null.
CREATE FUNCTION is_said(value text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN value ~ '[^[:space:]]';

-- A quoted fragment stays short enough to be a quotation: ten words, or forty Chinese characters.
CREATE FUNCTION is_short_fragment(value text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN cardinality(regexp_split_to_array(btrim(value, E' \t\n\r'), '\s+')) <= 10
  AND length(regexp_replace(value, '[^\u3400-\u4dbf\u4e00-\u9fff]', '', 'g')) <= 40;

-- People and roles --------------------------------------------------------------------------------------------------

ALTER TABLE "Member"
  ADD CONSTRAINT member_email_lower_case CHECK ("email" = lower(btrim("email"))),
  ADD CONSTRAINT member_email_shape CHECK ("email" ~ '^[^@[:space:]]+@[^@[:space:]]+$' AND length("email") <= 254),
  ADD CONSTRAINT member_name_said CHECK (is_said("name")),
  ADD CONSTRAINT member_password_hashed CHECK ("passwordHash" LIKE '$argon2id$%');

ALTER TABLE "Session"
  ADD CONSTRAINT session_expires_after_start CHECK ("expiresAt" > "createdAt");

-- Cases, parties, deals, links --------------------------------------------------------------------------------------

ALTER TABLE "Case"
  ADD CONSTRAINT case_slug_shape CHECK (is_slug("slug")),
  ADD CONSTRAINT case_slug_not_reserved CHECK ("slug" NOT IN ('desk', 'api', 'zh', 'embed', 'method')),
  ADD CONSTRAINT case_title_said CHECK (is_said("titleEn") AND is_said("titleZh"));

ALTER TABLE "Party"
  ADD CONSTRAINT party_slug_shape CHECK (is_slug("slug")),
  ADD CONSTRAINT party_name_said CHECK (is_said("nameEn")),
  ADD CONSTRAINT party_jurisdiction_shape CHECK ("jurisdiction" ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT party_lei_shape CHECK ("lei" ~ '^[A-Z0-9]{18}[0-9]{2}$'),
  ADD CONSTRAINT party_cik_shape CHECK ("cik" ~ '^[0-9]{1,10}$'),
  ADD CONSTRAINT party_wikidata_shape CHECK ("wikidata" ~ '^Q[1-9][0-9]*$'),
  ADD CONSTRAINT party_not_own_sponsor CHECK ("sponsorId" <> "id"),
  ADD CONSTRAINT party_version_positive CHECK ("version" >= 1);

ALTER TABLE "Deal"
  ADD CONSTRAINT deal_slug_shape CHECK (is_slug("slug")),
  ADD CONSTRAINT deal_title_said CHECK (is_said("titleEn")),
  ADD CONSTRAINT deal_announced_partial_date CHECK (is_partial_date("announced")),
  ADD CONSTRAINT deal_signed_partial_date CHECK (is_partial_date("signed")),
  ADD CONSTRAINT deal_effective_partial_date CHECK (is_partial_date("effective")),
  ADD CONSTRAINT deal_ended_partial_date CHECK (is_partial_date("ended")),
  ADD CONSTRAINT deal_not_own_part CHECK ("partOfId" <> "id"),
  ADD CONSTRAINT deal_not_own_successor CHECK ("supersededById" <> "id"),
  ADD CONSTRAINT deal_version_positive CHECK ("version" >= 1);

ALTER TABLE "Link"
  ADD CONSTRAINT link_slug_shape CHECK (is_slug("slug")),
  ADD CONSTRAINT link_two_parties CHECK ("payerId" <> "payeeId"),
  ADD CONSTRAINT link_start_partial_date CHECK (is_partial_date("start")),
  ADD CONSTRAINT link_end_partial_date CHECK (is_partial_date("end")),
  ADD CONSTRAINT link_version_positive CHECK ("version" >= 1);

ALTER TABLE "LinkPart"
  ADD CONSTRAINT link_part_one_part CHECK (num_nonnulls("partLinkId", "partDealId") = 1),
  ADD CONSTRAINT link_part_one_whole CHECK (num_nonnulls("wholeLinkId", "wholeDealId") = 1),
  ADD CONSTRAINT link_part_not_own_whole
    CHECK (coalesce("partLinkId", "partDealId") <> coalesce("wholeLinkId", "wholeDealId"));

CREATE UNIQUE INDEX link_part_stated_once ON "LinkPart"
  ((coalesce("partLinkId", "partDealId")), (coalesce("wholeLinkId", "wholeDealId")), "relation");

-- Claims ------------------------------------------------------------------------------------------------------------

ALTER TABLE "Claim"
  ADD CONSTRAINT claim_slug_shape CHECK (is_slug("slug")),
  ADD CONSTRAINT claim_one_subject CHECK (num_nonnulls("partyId", "dealId", "linkId", "ruleId", "indicatorId") = 1),
  ADD CONSTRAINT claim_property_shape CHECK ("property" ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$'),
  ADD CONSTRAINT claim_as_of_partial_date CHECK (is_partial_date("asOf")),
  ADD CONSTRAINT claim_bounds_in_order
    CHECK ("valueMin" <= "value" AND "value" <= "valueMax" AND "valueMin" <= "valueMax"),
  ADD CONSTRAINT claim_silence_has_no_number
    CHECK ("qualifier" NOT IN ('undisclosed', 'unknown') OR num_nonnulls("value", "valueMin", "valueMax") = 0),
  ADD CONSTRAINT claim_number_where_said CHECK (
    "valueType" NOT IN ('money', 'percent', 'count', 'rate') OR CASE "qualifier"
      WHEN 'exact' THEN "value" IS NOT NULL
      WHEN 'up_to' THEN "valueMax" IS NOT NULL
      WHEN 'at_least' THEN "valueMin" IS NOT NULL
      WHEN 'between' THEN "valueMin" IS NOT NULL AND "valueMax" IS NOT NULL
      WHEN 'about' THEN "value" IS NOT NULL OR num_nonnulls("valueMin", "valueMax") = 2
      ELSE true
    END),
  ADD CONSTRAINT claim_value_fits_type CHECK (CASE "valueType"
      WHEN 'money' THEN coalesce("unit", '') ~ '^[A-Z]{3}$' AND "text" IS NULL AND coalesce(cardinality("codes"), 0) = 0
      WHEN 'percent' THEN "unit" IS NULL AND "text" IS NULL AND coalesce(cardinality("codes"), 0) = 0
      WHEN 'count' THEN is_said(coalesce("unit", '')) AND "text" IS NULL AND coalesce(cardinality("codes"), 0) = 0
      WHEN 'rate' THEN is_said(coalesce("unit", '')) AND "text" IS NULL AND coalesce(cardinality("codes"), 0) = 0
      WHEN 'date' THEN is_partial_date(coalesce("text", '')) AND coalesce(cardinality("codes"), 0) = 0
      WHEN 'yes_no' THEN coalesce("text", '') IN ('yes', 'no') AND coalesce(cardinality("codes"), 0) = 0
      WHEN 'code' THEN "text" IS NULL AND coalesce(cardinality("codes"), 0) >= 1
      WHEN 'text' THEN is_said(coalesce("text", '')) AND coalesce(cardinality("codes"), 0) = 0
      WHEN 'undisclosed' THEN "qualifier" = 'undisclosed' AND "text" IS NULL AND coalesce(cardinality("codes"), 0) = 0
      ELSE false
    END),
  ADD CONSTRAINT claim_numbers_only_in_number_types CHECK (
    "valueType" IN ('money', 'percent', 'count', 'rate')
    OR (num_nonnulls("value", "valueMin", "valueMax", "unit") = 0
        AND ("valueType" = 'undisclosed' OR "qualifier" = 'exact'))),
  ADD CONSTRAINT claim_money_two_decimals CHECK (
    "valueType" <> 'money' OR (
      "value" IS NOT DISTINCT FROM round("value", 2) AND "valueMin" IS NOT DISTINCT FROM round("valueMin", 2)
      AND "valueMax" IS NOT DISTINCT FROM round("valueMax", 2))),
  ADD CONSTRAINT claim_period_in_order CHECK ("periodStart" <= "periodEnd"),
  ADD CONSTRAINT claim_period_has_end
    CHECK ("periodEnd" IS NOT NULL OR ("periodStart" IS NULL AND "periodLabel" IS NULL)),
  ADD CONSTRAINT claim_valid_time_in_order CHECK ("validFrom" < "validTo"),
  ADD CONSTRAINT claim_recorded_time_in_order CHECK ("recordedFrom" < "recordedTo"),
  ADD CONSTRAINT claim_evidence_when_accepted CHECK (
    CASE "status" WHEN 'accepted' THEN "evidence" IS NOT NULL WHEN 'disputed' THEN "evidence" IS NULL
      WHEN 'draft' THEN "evidence" IS NULL ELSE true END),
  ADD CONSTRAINT claim_deprecated_with_reason CHECK ("rank" <> 'deprecated' OR is_said(coalesce("reason", ''))),
  -- What came disputed with an import may lack a reason; a person who disputes must give one.
  ADD CONSTRAINT claim_dispute_with_reason CHECK (
    "status" <> 'disputed' OR "editedById" IS NULL OR is_said(coalesce("reason", ''))),
  ADD CONSTRAINT claim_credibility_scale CHECK ("credibility" BETWEEN 1 AND 6),
  ADD CONSTRAINT claim_version_positive CHECK ("version" >= 1);

-- At most one preferred claim per subject and property at any valid time. An unknown day overlaps every day.
ALTER TABLE "Claim" ADD CONSTRAINT claim_one_preferred EXCLUDE USING gist (
  "caseId" WITH =,
  (coalesce("partyId", "dealId", "linkId", "ruleId", "indicatorId")) WITH =,
  "property" WITH =,
  (daterange("validFrom", "validTo")) WITH &&
) WHERE ("rank" = 'preferred' AND "status" IN ('accepted', 'disputed') AND "recordedTo" IS NULL);

ALTER TABLE "ClaimConflict"
  ADD CONSTRAINT claim_conflict_smaller_first CHECK ("oneId" < "otherId");

-- Sources, captures, citations --------------------------------------------------------------------------------------

ALTER TABLE "Source"
  ADD CONSTRAINT source_slug_shape CHECK (is_slug("slug")),
  ADD CONSTRAINT source_publisher_said CHECK (is_said("publisher")),
  ADD CONSTRAINT source_published_partial_date CHECK (is_partial_date("published")),
  ADD CONSTRAINT source_address_shape CHECK (is_web_address("url")),
  ADD CONSTRAINT source_language_shape CHECK ("language" ~ '^[a-z]{2}$'),
  ADD CONSTRAINT source_version_positive CHECK ("version" >= 1);

ALTER TABLE "Capture"
  ADD CONSTRAINT capture_address_shape CHECK (is_web_address("finalUrl")),
  ADD CONSTRAINT capture_media_type_shape CHECK ("mediaType" ~ '^[a-z0-9.+-]+/[a-z0-9.+-]+(;.*)?$'),
  ADD CONSTRAINT capture_normaliser_positive CHECK ("normaliserVersion" >= 1);

ALTER TABLE "Citation"
  ADD CONSTRAINT citation_fragment_said CHECK (is_said("fragment")),
  ADD CONSTRAINT citation_fragment_short CHECK (is_short_fragment("fragment")),
  ADD CONSTRAINT citation_locator_shape CHECK (is_said("locator") AND length("locator") <= 400),
  ADD CONSTRAINT citation_capture_or_reason
    CHECK ("captureId" IS NOT NULL OR is_said(coalesce("noCaptureReason", ''))),
  ADD CONSTRAINT citation_anchor_needs_capture CHECK (("captureId" IS NULL) = ("anchor" = 'not_captured'));

-- Two citations without fragment or locator at the same source and stance are the same citation.
DROP INDEX "Citation_place_key";
CREATE UNIQUE INDEX "Citation_place_key" ON "Citation" ("claimId", "sourceId", "fragment", "locator", "stance")
  NULLS NOT DISTINCT;

-- Rules, indicators, records of the seed document -------------------------------------------------------------------

ALTER TABLE "Rule"
  ADD CONSTRAINT rule_slug_shape CHECK (is_slug("slug")),
  ADD CONSTRAINT rule_version_positive CHECK ("version" >= 1);

ALTER TABLE "RulePlace"
  ADD CONSTRAINT rule_place_jurisdiction_shape CHECK ("jurisdiction" ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT rule_place_tier_scale CHECK ("tier" BETWEEN 1 AND 3),
  ADD CONSTRAINT rule_place_in_force_from_partial_date CHECK (is_partial_date("inForceFrom")),
  ADD CONSTRAINT rule_place_compliance_from_partial_date CHECK (is_partial_date("complianceFrom")),
  ADD CONSTRAINT rule_place_in_force_to_partial_date CHECK (is_partial_date("inForceTo"));

ALTER TABLE "Indicator"
  ADD CONSTRAINT indicator_slug_shape CHECK (is_slug("slug")),
  ADD CONSTRAINT indicator_version_positive CHECK ("version" >= 1);

ALTER TABLE "Discrepancy"
  ADD CONSTRAINT discrepancy_slug_shape CHECK (is_slug("slug")),
  ADD CONSTRAINT discrepancy_language_known CHECK ("language" IN ('en', 'zh', 'both'));

ALTER TABLE "GlossaryTerm" ADD CONSTRAINT glossary_term_slug_shape CHECK (is_slug("slug"));

ALTER TABLE "Statement"
  ADD CONSTRAINT statement_slug_shape CHECK (is_slug("slug")),
  ADD CONSTRAINT statement_order_positive CHECK ("order" >= 1 AND "paragraph" >= 1);

ALTER TABLE "AnalogyStep"
  ADD CONSTRAINT analogy_step_slug_shape CHECK (is_slug("slug")),
  ADD CONSTRAINT analogy_step_positive CHECK ("step" >= 1);

-- History and publication -------------------------------------------------------------------------------------------

ALTER TABLE "ImportRun" ADD CONSTRAINT import_run_digest_shape CHECK (is_sha256("digest"));

ALTER TABLE "Blob"
  ADD CONSTRAINT blob_hash_shape CHECK (is_sha256("sha256")),
  ADD CONSTRAINT blob_hash_of_bytes CHECK ("sha256" = encode(sha256("bytes"), 'hex')),
  ADD CONSTRAINT blob_size_of_bytes CHECK ("size" = octet_length("bytes"));

ALTER TABLE "Snapshot" ADD CONSTRAINT snapshot_number_positive CHECK ("number" >= 1);

ALTER TABLE "SnapshotFile"
  ADD CONSTRAINT snapshot_file_path_inside CHECK ("path" !~ '(^|/)\.\.?(/|$)' AND "path" !~ '[[:cntrl:]\\]');

ALTER TABLE "SiteFile"
  ADD CONSTRAINT site_file_path_inside CHECK ("path" !~ '(^|/)\.\.?(/|$)' AND "path" !~ '[[:cntrl:]\\]');

ALTER TABLE "Report"
  ADD CONSTRAINT report_locale_known CHECK ("locale" IN ('en', 'zh')),
  ADD CONSTRAINT report_format_shape CHECK ("format" ~ '^[a-z0-9]+$');

-- Triggers ----------------------------------------------------------------------------------------------------------
-- A refusal carries the name of the rule as its constraint name, like a refusal of a check.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of "%" is refused: %', TG_OP, TG_TABLE_NAME, TG_ARGV[0]
    USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
END $$;

DO $$
DECLARE
  named text;
  snake text;
BEGIN
  -- What is written once and never altered.
  FOREACH named IN ARRAY ARRAY['Revision', 'ImportRun', 'Blob', 'Snapshot', 'SnapshotFile', 'Report', 'Capture'] LOOP
    snake := lower(regexp_replace(named, '([a-z])([A-Z])', '\1_\2', 'g'));
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change(%L)',
      snake || '_never_altered', named, 'it is written once');
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change(%L)',
      snake || '_never_emptied', named, 'it is written once');
  END LOOP;
  -- What may be edited or retracted, but not deleted.
  FOREACH named IN ARRAY ARRAY['Member', 'Case', 'Party', 'Deal', 'Link', 'Claim', 'Source', 'Citation', 'Rule',
    'Indicator', 'Discrepancy', 'GlossaryTerm', 'Statement', 'AnalogyStep'] LOOP
    snake := lower(regexp_replace(named, '([a-z])([A-Z])', '\1_\2', 'g'));
    EXECUTE format('CREATE TRIGGER %I BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change(%L)',
      snake || '_never_deleted', named, 'nothing is deleted');
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change(%L)',
      snake || '_never_emptied', named, 'nothing is deleted');
  END LOOP;
END $$;

-- Identity does not move: what was frozen under a slug is found under it for good.
CREATE FUNCTION refuse_new_identity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."id" <> OLD."id" OR NEW."slug" <> OLD."slug" OR to_jsonb(NEW) -> 'caseId' <> to_jsonb(OLD) -> 'caseId' THEN
    RAISE EXCEPTION 'id, slug and case of a record of "%" are permanent', TG_TABLE_NAME
      USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;

DO $$
DECLARE
  named text;
  snake text;
BEGIN
  FOREACH named IN ARRAY ARRAY['Case', 'Party', 'Deal', 'Link', 'Claim', 'Source', 'Rule', 'Indicator', 'Discrepancy',
    'GlossaryTerm', 'Statement', 'AnalogyStep'] LOOP
    snake := lower(regexp_replace(named, '([a-z])([A-Z])', '\1_\2', 'g'));
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_new_identity()',
      snake || '_identity_permanent', named);
  END LOOP;
END $$;

-- Sponsors, umbrellas and successors form no circle. The lock makes two writers take turns, so that neither misses
-- the other's half of a circle.
CREATE FUNCTION refuse_circle() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  upward text := TG_ARGV[0];
  closes boolean;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('circle:' || NEW."caseId", 0));
  EXECUTE format(
    'WITH RECURSIVE above(id) AS (
       SELECT %1$I FROM %2$I WHERE "id" = $1
       UNION SELECT held.%1$I FROM %2$I held JOIN above ON held."id" = above.id)
     SELECT EXISTS (SELECT FROM above WHERE id = $1)', upward, TG_TABLE_NAME)
    INTO closes USING NEW."id";
  IF closes THEN
    RAISE EXCEPTION '"%" of "%" leads back to where it starts', upward, NEW."slug"
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER party_sponsors_no_circle AFTER INSERT OR UPDATE OF "sponsorId" ON "Party"
  FOR EACH ROW WHEN (NEW."sponsorId" IS NOT NULL) EXECUTE FUNCTION refuse_circle('sponsorId');
CREATE CONSTRAINT TRIGGER deal_umbrellas_no_circle AFTER INSERT OR UPDATE OF "partOfId" ON "Deal"
  FOR EACH ROW WHEN (NEW."partOfId" IS NOT NULL) EXECUTE FUNCTION refuse_circle('partOfId');
CREATE CONSTRAINT TRIGGER deal_successors_no_circle AFTER INSERT OR UPDATE OF "supersededById" ON "Deal"
  FOR EACH ROW WHEN (NEW."supersededById" IS NOT NULL) EXECUTE FUNCTION refuse_circle('supersededById');

-- R1, looked at when the transaction commits: an accepted claim has a supporting citation that is anchored in a
-- capture, or has a fragment, a locator or an address and says why there is no capture. A disputed claim is cited.
CREATE FUNCTION require_citation(claim_id uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  claim "Claim";
BEGIN
  SELECT * INTO claim FROM "Claim" WHERE "id" = claim_id;
  IF claim."status" = 'accepted' AND NOT EXISTS (
    SELECT FROM "Citation" c JOIN "Source" s ON s."id" = c."sourceId"
    WHERE c."claimId" = claim_id AND c."stance" = 'supports' AND CASE
      WHEN c."captureId" IS NOT NULL THEN c."anchor" IN ('exact', 'moved', 'fuzzy')
      ELSE num_nonnulls(c."fragment", c."locator", s."url") >= 1
    END
  ) THEN
    RAISE EXCEPTION 'claim "%" is accepted without a citation that carries it', claim."slug"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'claim_accepted_is_cited', TABLE = 'Claim';
  END IF;
  IF claim."status" = 'disputed' AND NOT EXISTS (SELECT FROM "Citation" WHERE "claimId" = claim_id) THEN
    RAISE EXCEPTION 'claim "%" is disputed without a citation', claim."slug"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'claim_disputed_is_cited', TABLE = 'Claim';
  END IF;
END $$;

CREATE FUNCTION require_citation_of_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM require_citation(NEW."id");
  RETURN NULL;
END $$;

CREATE FUNCTION require_citation_still() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM require_citation(OLD."claimId");
  RETURN NULL;
END $$;

CREATE FUNCTION require_citation_of_claims_of_source() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM require_citation(cited."claimId")
  FROM (SELECT DISTINCT "claimId" FROM "Citation" WHERE "sourceId" = NEW."id") cited;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER claim_is_cited AFTER INSERT OR UPDATE OF "status" ON "Claim"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."status" IN ('accepted', 'disputed'))
  EXECUTE FUNCTION require_citation_of_claim();
CREATE CONSTRAINT TRIGGER citation_keeps_claim_cited AFTER UPDATE ON "Citation"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_citation_still();
CREATE CONSTRAINT TRIGGER source_keeps_claims_cited AFTER UPDATE OF "url" ON "Source"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."url" IS NULL AND OLD."url" IS NOT NULL)
  EXECUTE FUNCTION require_citation_of_claims_of_source();

-- A citation is anchored in a capture of the source it names.
CREATE FUNCTION refuse_foreign_capture() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "Capture" WHERE "id" = NEW."captureId" AND "sourceId" = NEW."sourceId") THEN
    RAISE EXCEPTION 'the capture belongs to another source'
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER citation_capture_of_source BEFORE INSERT OR UPDATE ON "Citation"
  FOR EACH ROW WHEN (NEW."captureId" IS NOT NULL) EXECUTE FUNCTION refuse_foreign_capture();

-- Every field behind its length, so that no two rows read alike; the time in microseconds, whatever the zone.
CREATE FUNCTION revision_hash(entry "Revision") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(string_agg(coalesce(octet_length(field) || ':' || field, '-'), '' ORDER BY place), 'UTF8')), 'hex')
  FROM unnest(ARRAY[
    entry."previousHash", entry."seq"::text, entry."caseId"::text, entry."recordType", entry."recordSlug",
    entry."action", entry."actorId"::text, (extract(epoch FROM entry."at") * 1000000)::bigint::text, entry."why",
    entry."before"::text, entry."after"::text
  ]) WITH ORDINALITY AS fields(field, place)
$$;

-- One writer at a time per case; number, time and hashes are the database's, never the writer's.
CREATE FUNCTION chain_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('revision:' || NEW."caseId", 0));
  NEW."seq" := nextval(pg_get_serial_sequence('"Revision"', 'seq'));
  NEW."at" := clock_timestamp();
  SELECT "hash" INTO NEW."previousHash" FROM "Revision" WHERE "caseId" = NEW."caseId" ORDER BY "seq" DESC LIMIT 1;
  NEW."previousHash" := coalesce(NEW."previousHash", '');
  NEW."hash" := revision_hash(NEW);
  RETURN NEW;
END $$;

CREATE TRIGGER revision_chain BEFORE INSERT ON "Revision" FOR EACH ROW EXECUTE FUNCTION chain_revision();

-- Versions of a case are numbered 1, 2, 3 without a gap.
CREATE FUNCTION require_next_number() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last integer;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('snapshot:' || NEW."caseId", 0));
  SELECT coalesce(max("number"), 0) INTO last FROM "Snapshot" WHERE "caseId" = NEW."caseId";
  IF NEW."number" <> last + 1 THEN
    RAISE EXCEPTION 'version % does not follow version %', NEW."number", last
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER snapshot_number_follows BEFORE INSERT ON "Snapshot"
  FOR EACH ROW EXECUTE FUNCTION require_next_number();

-- A file joins a version only in the transaction that publishes it: later, the manifest is closed.
CREATE FUNCTION refuse_late_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "Snapshot" WHERE "id" = NEW."snapshotId" AND "xmin"::text::bigint = (txid_current() % 4294967296)) THEN
    RAISE EXCEPTION 'the manifest of a published version is closed'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER snapshot_file_manifest_closed BEFORE INSERT ON "SnapshotFile"
  FOR EACH ROW EXECUTE FUNCTION refuse_late_file();

-- `latest` of a case is a version of that case.
CREATE FUNCTION require_own_snapshot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "Snapshot" WHERE "id" = NEW."latestSnapshotId" AND "caseId" = NEW."id") THEN
    RAISE EXCEPTION 'the latest version must be one of the case'
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER case_latest_is_own BEFORE INSERT OR UPDATE ON "Case"
  FOR EACH ROW WHEN (NEW."latestSnapshotId" IS NOT NULL) EXECUTE FUNCTION require_own_snapshot();
