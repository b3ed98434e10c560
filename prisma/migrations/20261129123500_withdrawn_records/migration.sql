-- AlterTable
ALTER TABLE "Party" ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "Deal" ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "Link" ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "Rule" ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "Indicator" ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "GlossaryTerm" ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(6);

-- Rules of withdrawn records ----------------------------------------------------------------------------------------

-- Nothing that stands rests on what was withdrawn. Looked at when the transaction commits, so that records which rest on
-- one another are withdrawn, or come back, in one act. Claims rest on their subject and sources unless retracted.
CREATE FUNCTION rests_on_withdrawn(of_table text, id uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
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

CREATE FUNCTION refuse_withdrawn_ground() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  record uuid := CASE TG_TABLE_NAME
    WHEN 'Citation' THEN (to_jsonb(NEW)->>'claimId')::uuid
    WHEN 'RulePlace' THEN (to_jsonb(NEW)->>'ruleId')::uuid
    ELSE (to_jsonb(NEW)->>'id')::uuid
  END;
BEGIN
  IF rests_on_withdrawn(CASE TG_TABLE_NAME WHEN 'Citation' THEN 'Claim' WHEN 'RulePlace' THEN 'Rule' ELSE TG_TABLE_NAME END,
    record) THEN
    RAISE EXCEPTION 'a record that stands would rest on one that was withdrawn'
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER party_rests_on_standing AFTER INSERT OR UPDATE OF "sponsorId", "withdrawnAt" ON "Party"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_withdrawn_ground();
CREATE CONSTRAINT TRIGGER deal_rests_on_standing
  AFTER INSERT OR UPDATE OF "partOfId", "supersededById", "withdrawnAt" ON "Deal"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_withdrawn_ground();
CREATE CONSTRAINT TRIGGER link_rests_on_standing
  AFTER INSERT OR UPDATE OF "dealId", "payerId", "payeeId", "withdrawnAt" ON "Link"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_withdrawn_ground();
CREATE CONSTRAINT TRIGGER link_part_rests_on_standing AFTER INSERT OR UPDATE OF "withdrawnAt" ON "LinkPart"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_withdrawn_ground();
CREATE CONSTRAINT TRIGGER party_merge_rests_on_standing AFTER INSERT ON "PartyMerge"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_withdrawn_ground();
CREATE CONSTRAINT TRIGGER rule_rests_on_standing AFTER INSERT OR UPDATE OF "authorityId", "withdrawnAt" ON "Rule"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_withdrawn_ground();
CREATE CONSTRAINT TRIGGER rule_place_rests_on_standing
  AFTER INSERT OR UPDATE OF "sourceId", "withdrawnAt" ON "RulePlace"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_withdrawn_ground();
CREATE CONSTRAINT TRIGGER claim_rests_on_standing AFTER INSERT OR UPDATE OF "status", "recordedTo" ON "Claim"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_withdrawn_ground();
CREATE CONSTRAINT TRIGGER citation_rests_on_standing AFTER INSERT OR UPDATE OF "withdrawnAt" ON "Citation"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_withdrawn_ground();

-- The other way round: what is withdrawn bears nothing that stands.
CREATE FUNCTION refuse_bearing_withdrawal() RETURNS trigger LANGUAGE plpgsql AS $$
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

DO $$
DECLARE
  named text;
BEGIN
  FOREACH named IN ARRAY ARRAY['Party', 'Deal', 'Link', 'Source', 'Rule', 'Indicator'] LOOP
    EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER UPDATE OF "withdrawnAt" ON %I DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION refuse_bearing_withdrawal()', lower(named) || '_bears_nothing_withdrawn', named);
  END LOOP;
END $$;
