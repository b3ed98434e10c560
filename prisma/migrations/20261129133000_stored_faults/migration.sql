-- Fields of a case that hold what nobody could write today: rows of before the rules, or of a restored copy. They are read
-- as unknown, and named where they stand. Retracted and superseded claims and withdrawn records are no matter of readers.
CREATE FUNCTION stored_faults(in_case uuid) RETURNS TABLE ("type" text, "slug" text, "field" text)
LANGUAGE sql STABLE AS $$
  SELECT 'claim', c."slug", f.field FROM "Claim" c CROSS JOIN LATERAL (VALUES
      ('value', claim_value_fault(c."property", c."valueType"::text, c."value", c."valueMin", c."valueMax", c."unit",
        c."text", c."textZh", c."codes") IS NOT NULL
        OR (c."valueType" = 'date' AND is_partial_date(coalesce(c."text", '')) IS NOT TRUE)),
      ('asOf', NOT is_partial_date(c."asOf"))) AS f (field, is_wrong)
    WHERE c."caseId" = in_case AND c."status" <> 'retracted' AND c."recordedTo" IS NULL AND f.is_wrong
  UNION ALL
  SELECT 'party', p."slug", f.field FROM "Party" p CROSS JOIN LATERAL (VALUES
      ('name', NOT is_name(p."nameEn", 200) OR NOT is_name(p."nameZh", 200)),
      ('aliases', NOT are_names(p."aliases", 200)),
      ('jurisdiction', p."jurisdiction" !~ '^[A-Z]{2}$')) AS f (field, is_wrong)
    WHERE p."caseId" = in_case AND p."withdrawnAt" IS NULL AND f.is_wrong
  UNION ALL
  SELECT 'deal', d."slug", f.field FROM "Deal" d CROSS JOIN LATERAL (VALUES
      ('title', NOT is_name(d."titleEn", 300) OR NOT is_name(d."titleZh", 300)),
      ('announced', NOT is_partial_date(d."announced")),
      ('signed', NOT is_partial_date(d."signed")),
      ('effective', NOT is_partial_date(d."effective")),
      ('ended', NOT is_partial_date(d."ended")
        OR NOT is_in_order(d."signed", d."ended") OR NOT is_in_order(d."effective", d."ended"))) AS f (field, is_wrong)
    WHERE d."caseId" = in_case AND d."withdrawnAt" IS NULL AND f.is_wrong
  UNION ALL
  SELECT 'link', l."slug", f.field FROM "Link" l CROSS JOIN LATERAL (VALUES
      ('start', NOT is_partial_date(l."start")),
      ('end', NOT is_partial_date(l."end") OR NOT is_in_order(l."start", l."end"))) AS f (field, is_wrong)
    WHERE l."caseId" = in_case AND l."withdrawnAt" IS NULL AND f.is_wrong
  UNION ALL
  SELECT 'source', s."slug", f.field FROM "Source" s CROSS JOIN LATERAL (VALUES
      ('publisher', NOT is_name(s."publisher", 200)),
      ('title', NOT is_name(s."title", 400)),
      ('published', NOT is_partial_date(s."published")),
      ('url', NOT is_web_address(s."url")),
      ('language', s."language" !~ '^[a-z]{2}$')) AS f (field, is_wrong)
    WHERE s."caseId" = in_case AND s."withdrawnAt" IS NULL AND f.is_wrong
  UNION ALL
  SELECT 'rule', r."slug", f.field FROM "Rule" r CROSS JOIN LATERAL (VALUES
      ('title', NOT is_name(r."title", 300) OR NOT is_name(r."titleZh", 300)),
      ('places', EXISTS (SELECT FROM "RulePlace" p WHERE p."ruleId" = r."id" AND p."withdrawnAt" IS NULL AND (
        p."jurisdiction" !~ '^[A-Z]{2}$' OR NOT is_partial_date(p."inForceFrom") OR NOT is_partial_date(p."complianceFrom")
        OR NOT is_partial_date(p."inForceTo") OR NOT is_kept_number(p."capValue", 6) OR p."capValue" < 0)))
      ) AS f (field, is_wrong)
    WHERE r."caseId" = in_case AND r."withdrawnAt" IS NULL AND f.is_wrong
  UNION ALL
  SELECT 'indicator', i."slug", f.field FROM "Indicator" i CROSS JOIN LATERAL (VALUES
      ('name', NOT is_name(i."nameEn", 300) OR NOT is_name(i."nameZh", 300)),
      ('unit', NOT (i."unit" = '' OR indicator_takes(i."unit")))) AS f (field, is_wrong)
    WHERE i."caseId" = in_case AND i."withdrawnAt" IS NULL AND f.is_wrong
  UNION ALL
  SELECT 'glossary_term', g."slug", 'term' FROM "GlossaryTerm" g
    WHERE g."caseId" = in_case AND g."withdrawnAt" IS NULL AND (NOT is_name(g."termEn", 200) OR NOT is_name(g."termZh", 200))
$$;
