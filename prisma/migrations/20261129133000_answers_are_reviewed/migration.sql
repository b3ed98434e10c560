-- AlterTable
ALTER TABLE "Inquiry" ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(6);

-- What a party was asked and answered is a record that readers see -------------------------------------------------

CREATE OR REPLACE FUNCTION is_reviewed(record_type text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT record_type IN ('case', 'party', 'party_merge', 'deal', 'link', 'link_part', 'source', 'rule', 'indicator',
    'discrepancy', 'glossary_term', 'statement', 'analogy_step', 'inquiry')
$$;

-- Nothing that stands rests on what was withdrawn: a question to a party neither.
CREATE OR REPLACE FUNCTION rests_on_withdrawn(of_table text, id uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE of_table
    WHEN 'Party' THEN EXISTS (SELECT FROM "Party" p JOIN "Party" s ON s."id" = p."sponsorId"
      WHERE p."id" = $2 AND p."withdrawnAt" IS NULL AND s."withdrawnAt" IS NOT NULL)
    WHEN 'Deal' THEN EXISTS (SELECT FROM "Deal" d JOIN "Deal" o ON o."id" IN (d."partOfId", d."supersededById")
      WHERE d."id" = $2 AND d."withdrawnAt" IS NULL AND o."withdrawnAt" IS NOT NULL)
    WHEN 'Link' THEN EXISTS (SELECT FROM "Link" l JOIN "Deal" d ON d."id" = l."dealId"
      JOIN "Party" e ON e."id" IN (l."payerId", l."payeeId")
      WHERE l."id" = $2 AND l."withdrawnAt" IS NULL AND (d."withdrawnAt" IS NOT NULL OR e."withdrawnAt" IS NOT NULL))
    WHEN 'LinkPart' THEN EXISTS (SELECT FROM "LinkPart" p
      LEFT JOIN "Link" l ON l."id" IN (p."partLinkId", p."wholeLinkId")
      LEFT JOIN "Deal" d ON d."id" IN (p."partDealId", p."wholeDealId")
      WHERE p."id" = $2 AND p."withdrawnAt" IS NULL AND (l."withdrawnAt" IS NOT NULL OR d."withdrawnAt" IS NOT NULL))
    WHEN 'PartyMerge' THEN EXISTS (SELECT FROM "PartyMerge" m JOIN "Party" p ON p."id" IN (m."partyId", m."intoId")
      WHERE m."id" = $2 AND m."undoneAt" IS NULL AND p."withdrawnAt" IS NOT NULL)
    WHEN 'Inquiry' THEN EXISTS (SELECT FROM "Inquiry" i JOIN "Party" p ON p."id" = i."partyId"
      WHERE i."id" = $2 AND i."withdrawnAt" IS NULL AND p."withdrawnAt" IS NOT NULL)
    WHEN 'Rule' THEN EXISTS (SELECT FROM "Rule" r JOIN "Party" a ON a."id" = r."authorityId"
        WHERE r."id" = $2 AND r."withdrawnAt" IS NULL AND a."withdrawnAt" IS NOT NULL)
      OR EXISTS (SELECT FROM "Rule" r JOIN "RulePlace" p ON p."ruleId" = r."id" JOIN "Source" s ON s."id" = p."sourceId"
        WHERE r."id" = $2 AND r."withdrawnAt" IS NULL AND p."withdrawnAt" IS NULL AND s."withdrawnAt" IS NOT NULL)
    WHEN 'Claim' THEN EXISTS (SELECT FROM "Claim" c
      LEFT JOIN "Party" p ON p."id" = c."partyId" LEFT JOIN "Deal" d ON d."id" = c."dealId"
      LEFT JOIN "Link" l ON l."id" = c."linkId" LEFT JOIN "Rule" r ON r."id" = c."ruleId"
      LEFT JOIN "Indicator" i ON i."id" = c."indicatorId"
      WHERE c."id" = $2 AND c."status" <> 'retracted' AND c."recordedTo" IS NULL
        AND (coalesce(p."withdrawnAt", d."withdrawnAt", l."withdrawnAt", r."withdrawnAt", i."withdrawnAt") IS NOT NULL
          OR EXISTS (SELECT FROM "Citation" q JOIN "Source" s ON s."id" = q."sourceId"
            WHERE q."claimId" = c."id" AND q."withdrawnAt" IS NULL AND s."withdrawnAt" IS NOT NULL)))
  END
$$;

CREATE OR REPLACE FUNCTION refuse_bearing_withdrawal() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  bears boolean;
BEGIN
  IF NEW."withdrawnAt" IS NULL THEN
    RETURN NULL;
  END IF;
  bears := CASE TG_TABLE_NAME
    WHEN 'Party' THEN EXISTS (SELECT FROM "Party" p WHERE p."sponsorId" = NEW."id" AND p."withdrawnAt" IS NULL)
      OR EXISTS (SELECT FROM "Link" l WHERE NEW."id" IN (l."payerId", l."payeeId") AND l."caseId" = NEW."caseId"
        AND l."withdrawnAt" IS NULL)
      OR EXISTS (SELECT FROM "Rule" r WHERE r."authorityId" = NEW."id" AND r."withdrawnAt" IS NULL)
      OR EXISTS (SELECT FROM "Inquiry" i WHERE i."partyId" = NEW."id" AND i."withdrawnAt" IS NULL)
      OR EXISTS (SELECT FROM "PartyMerge" m WHERE NEW."id" IN (m."partyId", m."intoId") AND m."undoneAt" IS NULL)
      OR EXISTS (SELECT FROM "Claim" c WHERE c."partyId" = NEW."id" AND c."status" <> 'retracted'
        AND c."recordedTo" IS NULL)
    WHEN 'Deal' THEN EXISTS (SELECT FROM "Deal" d WHERE NEW."id" IN (d."partOfId", d."supersededById")
        AND d."caseId" = NEW."caseId" AND d."withdrawnAt" IS NULL)
      OR EXISTS (SELECT FROM "Link" l WHERE l."dealId" = NEW."id" AND l."caseId" = NEW."caseId"
        AND l."withdrawnAt" IS NULL)
      OR EXISTS (SELECT FROM "LinkPart" p WHERE NEW."id" IN (p."partDealId", p."wholeDealId")
        AND p."caseId" = NEW."caseId" AND p."withdrawnAt" IS NULL)
      OR EXISTS (SELECT FROM "Claim" c WHERE c."dealId" = NEW."id" AND c."status" <> 'retracted'
        AND c."recordedTo" IS NULL)
    WHEN 'Link' THEN EXISTS (SELECT FROM "LinkPart" p WHERE NEW."id" IN (p."partLinkId", p."wholeLinkId")
        AND p."caseId" = NEW."caseId" AND p."withdrawnAt" IS NULL)
      OR EXISTS (SELECT FROM "Claim" c WHERE c."linkId" = NEW."id" AND c."status" <> 'retracted'
        AND c."recordedTo" IS NULL)
    WHEN 'Source' THEN EXISTS (SELECT FROM "Citation" q JOIN "Claim" c ON c."id" = q."claimId"
        WHERE q."sourceId" = NEW."id" AND q."withdrawnAt" IS NULL AND c."status" <> 'retracted'
          AND c."recordedTo" IS NULL)
      OR EXISTS (SELECT FROM "RulePlace" p JOIN "Rule" r ON r."id" = p."ruleId"
        WHERE p."sourceId" = NEW."id" AND p."withdrawnAt" IS NULL AND r."withdrawnAt" IS NULL)
    WHEN 'Rule' THEN EXISTS (SELECT FROM "Claim" c WHERE c."ruleId" = NEW."id" AND c."status" <> 'retracted'
        AND c."recordedTo" IS NULL)
    WHEN 'Indicator' THEN EXISTS (SELECT FROM "Claim" c WHERE c."indicatorId" = NEW."id"
        AND c."status" <> 'retracted' AND c."recordedTo" IS NULL)
  END;
  IF bears THEN
    RAISE EXCEPTION 'a record that stands rests on the % that would be withdrawn', TG_TABLE_NAME
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER inquiry_rests_on_standing AFTER INSERT OR UPDATE OF "withdrawnAt" ON "Inquiry"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_withdrawn_ground();

-- What there was before this rule -----------------------------------------------------------------------------------

-- Each inquiry gets its first whole state; whoever asked or noted the answer stays its writer and accepts none of it.
INSERT INTO "Revision" ("caseId", "recordType", "recordSlug", "action", "why", "after")
  SELECT i."caseId", 'inquiry', i."slug", 'edited', 'The deadline is the end of its day in UTC.', jsonb_build_object(
    'slug', i."slug", 'party', p."slug", 'question', i."question", 'sentTo', i."sentTo",
    'askedOn', to_char(i."askedOn", 'YYYY-MM-DD'),
    'deadline', jsonb_build_object(
      'at', to_char(i."deadlineAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'zone', i."deadlineZone",
      'local', to_char(i."deadlineAt" AT TIME ZONE i."deadlineZone", 'YYYY-MM-DD"T"HH24:MI')),
    'stance', i."stance", 'answer', i."answer", 'answeredOn', to_char(i."answeredOn", 'YYYY-MM-DD'))
  FROM "Inquiry" i JOIN "Party" p ON p."id" = i."partyId" ORDER BY i."id";
