-- The same answers from one plan a kind: as one statement over all kinds, which is planned for the kind at hand, it was
-- planned anew for every record of an import, when its transaction commits.
CREATE OR REPLACE FUNCTION rests_on_withdrawn(of_table text, id uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  CASE of_table
    WHEN 'Party' THEN RETURN EXISTS (SELECT FROM "Party" p JOIN "Party" s ON s."id" = p."sponsorId"
      WHERE p."id" = $2 AND p."withdrawnAt" IS NULL AND s."withdrawnAt" IS NOT NULL);
    WHEN 'Deal' THEN RETURN EXISTS (SELECT FROM "Deal" d JOIN "Deal" o ON o."id" IN (d."partOfId", d."supersededById")
      WHERE d."id" = $2 AND d."withdrawnAt" IS NULL AND o."withdrawnAt" IS NOT NULL);
    WHEN 'Link' THEN RETURN EXISTS (SELECT FROM "Link" l JOIN "Deal" d ON d."id" = l."dealId"
      JOIN "Party" e ON e."id" IN (l."payerId", l."payeeId")
      WHERE l."id" = $2 AND l."withdrawnAt" IS NULL AND (d."withdrawnAt" IS NOT NULL OR e."withdrawnAt" IS NOT NULL));
    WHEN 'LinkPart' THEN RETURN EXISTS (SELECT FROM "LinkPart" p
      LEFT JOIN "Link" l ON l."id" IN (p."partLinkId", p."wholeLinkId")
      LEFT JOIN "Deal" d ON d."id" IN (p."partDealId", p."wholeDealId")
      WHERE p."id" = $2 AND p."withdrawnAt" IS NULL AND (l."withdrawnAt" IS NOT NULL OR d."withdrawnAt" IS NOT NULL));
    WHEN 'PartyMerge' THEN RETURN EXISTS (SELECT FROM "PartyMerge" m JOIN "Party" p ON p."id" IN (m."partyId", m."intoId")
      WHERE m."id" = $2 AND m."undoneAt" IS NULL AND p."withdrawnAt" IS NOT NULL);
    WHEN 'Inquiry' THEN RETURN EXISTS (SELECT FROM "Inquiry" i JOIN "Party" p ON p."id" = i."partyId"
      WHERE i."id" = $2 AND i."withdrawnAt" IS NULL AND p."withdrawnAt" IS NOT NULL);
    WHEN 'Rule' THEN RETURN EXISTS (SELECT FROM "Rule" r JOIN "Party" a ON a."id" = r."authorityId"
        WHERE r."id" = $2 AND r."withdrawnAt" IS NULL AND a."withdrawnAt" IS NOT NULL)
      OR EXISTS (SELECT FROM "Rule" r JOIN "RulePlace" p ON p."ruleId" = r."id" JOIN "Source" s ON s."id" = p."sourceId"
        WHERE r."id" = $2 AND r."withdrawnAt" IS NULL AND p."withdrawnAt" IS NULL AND s."withdrawnAt" IS NOT NULL);
    WHEN 'Claim' THEN RETURN EXISTS (SELECT FROM "Claim" c
      LEFT JOIN "Party" p ON p."id" = c."partyId" LEFT JOIN "Deal" d ON d."id" = c."dealId"
      LEFT JOIN "Link" l ON l."id" = c."linkId" LEFT JOIN "Rule" r ON r."id" = c."ruleId"
      LEFT JOIN "Indicator" i ON i."id" = c."indicatorId"
      WHERE c."id" = $2 AND c."status" <> 'retracted' AND c."recordedTo" IS NULL
        AND (coalesce(p."withdrawnAt", d."withdrawnAt", l."withdrawnAt", r."withdrawnAt", i."withdrawnAt") IS NOT NULL
          OR EXISTS (SELECT FROM "Citation" q JOIN "Source" s ON s."id" = q."sourceId"
            WHERE q."claimId" = c."id" AND q."withdrawnAt" IS NULL AND s."withdrawnAt" IS NOT NULL)));
  END CASE;
END $$;
