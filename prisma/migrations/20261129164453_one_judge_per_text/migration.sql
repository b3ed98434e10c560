-- One judge of texts, places and identifiers, and of the days of what was asked: what form and sheet refuse, plain SQL is refused
-- too. The twins are `faultOfText`, `isCountryCode`, `isLei`, `isKeptDay` and `caseWords`; tests compare them.

-- Blank text is never a value: unknown is null. What nobody can see is blank.
CREATE OR REPLACE FUNCTION is_said(value text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN NOT is_unseen(value);

-- A text is seen, is whole and has at most so many characters. On one line there is no control and nothing that turns it or
-- takes no room; over several lines there are line ends and tabs; talk is what members quote to one another.
CREATE FUNCTION is_text(value text, longest integer, kind text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN char_length(value) <= longest AND NOT is_unseen(value) AND value !~ '\ufffd' AND CASE kind
  WHEN 'line' THEN value !~ '[\u0001-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff]'
  WHEN 'lines' THEN value !~ '[\u0001-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff]'
  ELSE true
END;

-- A day of the years that dates are kept of.
CREATE FUNCTION is_kept_day(value date) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN value BETWEEN date '1800-01-01' AND date '2199-12-31';

-- Codes of countries and territories: ISO 3166-1, with EU and XK.
CREATE FUNCTION is_country(code text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN code IN (
  'AD', 'AE', 'AF', 'AG', 'AI', 'AL', 'AM', 'AO', 'AQ', 'AR', 'AS', 'AT', 'AU', 'AW', 'AX', 'AZ', 'BA', 'BB',
  'BD', 'BE', 'BF', 'BG', 'BH', 'BI', 'BJ', 'BL', 'BM', 'BN', 'BO', 'BQ', 'BR', 'BS', 'BT', 'BV', 'BW', 'BY',
  'BZ', 'CA', 'CC', 'CD', 'CF', 'CG', 'CH', 'CI', 'CK', 'CL', 'CM', 'CN', 'CO', 'CR', 'CU', 'CV', 'CW', 'CX',
  'CY', 'CZ', 'DE', 'DJ', 'DK', 'DM', 'DO', 'DZ', 'EC', 'EE', 'EG', 'EH', 'ER', 'ES', 'ET', 'EU', 'FI', 'FJ',
  'FK', 'FM', 'FO', 'FR', 'GA', 'GB', 'GD', 'GE', 'GF', 'GG', 'GH', 'GI', 'GL', 'GM', 'GN', 'GP', 'GQ', 'GR',
  'GS', 'GT', 'GU', 'GW', 'GY', 'HK', 'HM', 'HN', 'HR', 'HT', 'HU', 'ID', 'IE', 'IL', 'IM', 'IN', 'IO', 'IQ',
  'IR', 'IS', 'IT', 'JE', 'JM', 'JO', 'JP', 'KE', 'KG', 'KH', 'KI', 'KM', 'KN', 'KP', 'KR', 'KW', 'KY', 'KZ',
  'LA', 'LB', 'LC', 'LI', 'LK', 'LR', 'LS', 'LT', 'LU', 'LV', 'LY', 'MA', 'MC', 'MD', 'ME', 'MF', 'MG', 'MH',
  'MK', 'ML', 'MM', 'MN', 'MO', 'MP', 'MQ', 'MR', 'MS', 'MT', 'MU', 'MV', 'MW', 'MX', 'MY', 'MZ', 'NA', 'NC',
  'NE', 'NF', 'NG', 'NI', 'NL', 'NO', 'NP', 'NR', 'NU', 'NZ', 'OM', 'PA', 'PE', 'PF', 'PG', 'PH', 'PK', 'PL',
  'PM', 'PN', 'PR', 'PS', 'PT', 'PW', 'PY', 'QA', 'RE', 'RO', 'RS', 'RU', 'RW', 'SA', 'SB', 'SC', 'SD', 'SE',
  'SG', 'SH', 'SI', 'SJ', 'SK', 'SL', 'SM', 'SN', 'SO', 'SR', 'SS', 'ST', 'SV', 'SX', 'SY', 'SZ', 'TC', 'TD',
  'TF', 'TG', 'TH', 'TJ', 'TK', 'TL', 'TM', 'TN', 'TO', 'TR', 'TT', 'TV', 'TW', 'TZ', 'UA', 'UG', 'UM', 'US',
  'UY', 'UZ', 'VA', 'VC', 'VE', 'VG', 'VI', 'VN', 'VU', 'WF', 'WS', 'XK', 'YE', 'YT', 'ZA', 'ZM', 'ZW');

-- Legal entity identifier: its letters as numbers from 10 on, the whole leaves 1 when it is divided by 97.
CREATE FUNCTION is_lei(value text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
  WHEN value !~ '^[A-Z0-9]{18}[0-9]{2}$' THEN false
  ELSE mod((SELECT string_agg(CASE WHEN letter ~ '[A-Z]' THEN (ascii(letter) - 55)::text ELSE letter END, '' ORDER BY place)
    FROM regexp_split_to_table(value, '') WITH ORDINALITY AS letters (letter, place))::numeric, 97) = 1
END;

-- Each name within the words of a case is one, and the lead of a topic a text.
CREATE FUNCTION are_case_words(words jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN NOT EXISTS (
    SELECT FROM jsonb_path_query(words, '$.keyvalue() ? (@.value.type() == "object").value.*', '{}', true) AS one (said)
    WHERE jsonb_typeof(said) = 'string' AND is_name(said #>> '{}', 200) IS NOT true)
  AND NOT EXISTS (
    SELECT FROM jsonb_path_query(words, '$.*[*].keyvalue() ? (@.key == "name" || @.key == "asset" || @.key == "title").value.*', '{}', true)
      AS one (said)
    WHERE jsonb_typeof(said) = 'string' AND is_name(said #>> '{}', 200) IS NOT true)
  AND NOT EXISTS (
    SELECT FROM jsonb_path_query(words, '$.topics[*].lead.*', '{}', true) AS one (said)
    WHERE jsonb_typeof(said) = 'string' AND is_text(said #>> '{}', 4000, 'lines') IS NOT true);

CREATE OR REPLACE FUNCTION claim_codes_fault(property text, codes text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
  WHEN property = 'stage' THEN CASE
    WHEN cardinality(codes) = 1 AND codes[1] IN ('rumoured', 'reported', 'announced', 'signed', 'conditional', 'drawn',
      'completed', 'lapsed', 'cancelled', 'disputed', 'superseded') THEN null
    ELSE 'claim_codes_known'
  END
  WHEN property = 'jurisdiction' THEN CASE
    WHEN coalesce(cardinality(codes), 0) = 0 OR EXISTS (SELECT FROM unnest(codes) AS code WHERE is_country(code) IS NOT true)
      THEN 'claim_codes_known'
  END
  WHEN array_to_string(codes, '|', '') !~ '^[a-z0-9]+(-[a-z0-9]+)*(\|[a-z0-9]+(-[a-z0-9]+)*)*$' THEN 'claim_codes_known'
END;

CREATE OR REPLACE FUNCTION claim_value_fault(
  property text, type text, number numeric, lower_bound numeric, upper_bound numeric, unit text, words text,
  words_zh text, codes text[]
) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
  WHEN property_types(property) IS NULL THEN 'claim_property_known'
  WHEN type = 'undisclosed' THEN null
  WHEN NOT type = ANY (property_types(property)) THEN 'claim_type_of_property'
  WHEN type = 'code' THEN claim_codes_fault(property, codes)
  WHEN type = 'text' THEN CASE
    WHEN char_length(words) > 4000 OR char_length(words_zh) > 4000 THEN 'claim_words_short'
    WHEN NOT is_text(words, 4000, 'lines') OR NOT is_text(words_zh, 4000, 'lines') THEN 'claim_words_fit'
  END
  ELSE coalesce(
    claim_unit_fault(property, type, unit),
    claim_number_fault(number, property, type, unit),
    claim_number_fault(lower_bound, property, type, unit),
    claim_number_fault(upper_bound, property, type, unit))
END;

-- What these rules take the place of.
ALTER TABLE "Party" DROP CONSTRAINT party_note_fits,
  DROP CONSTRAINT party_note_zh_fits,
  DROP CONSTRAINT party_jurisdiction_shape,
  DROP CONSTRAINT party_lei_shape;
ALTER TABLE "Deal" DROP CONSTRAINT deal_note_fits,
  DROP CONSTRAINT deal_note_zh_fits;
ALTER TABLE "Link" DROP CONSTRAINT link_collateral_fits,
  DROP CONSTRAINT link_collateral_zh_fits,
  DROP CONSTRAINT link_tranche_fits,
  DROP CONSTRAINT link_tranche_zh_fits,
  DROP CONSTRAINT link_interest_fits,
  DROP CONSTRAINT link_interest_zh_fits,
  DROP CONSTRAINT link_note_fits,
  DROP CONSTRAINT link_note_zh_fits;
ALTER TABLE "LinkPart" DROP CONSTRAINT link_part_note_fits,
  DROP CONSTRAINT link_part_note_zh_fits;
ALTER TABLE "Claim" DROP CONSTRAINT claim_wording_fits,
  DROP CONSTRAINT claim_period_label_fits,
  DROP CONSTRAINT claim_period_label_zh_fits,
  DROP CONSTRAINT claim_reason_fits,
  DROP CONSTRAINT claim_reason_zh_fits,
  DROP CONSTRAINT claim_note_fits,
  DROP CONSTRAINT claim_note_zh_fits;
ALTER TABLE "Citation" DROP CONSTRAINT citation_fragment_fits,
  DROP CONSTRAINT citation_no_capture_reason_fits,
  DROP CONSTRAINT citation_locator_shape,
  DROP CONSTRAINT citation_locator_in_both,
  DROP CONSTRAINT citation_fragment_said;
ALTER TABLE "Source" DROP CONSTRAINT source_note_fits,
  DROP CONSTRAINT source_note_zh_fits;
ALTER TABLE "RulePlace" DROP CONSTRAINT rule_place_cap_units_fits,
  DROP CONSTRAINT rule_place_cap_units_zh_fits,
  DROP CONSTRAINT rule_place_chip_classes_fits,
  DROP CONSTRAINT rule_place_chip_classes_zh_fits,
  DROP CONSTRAINT rule_place_note_fits,
  DROP CONSTRAINT rule_place_note_zh_fits,
  DROP CONSTRAINT rule_place_jurisdiction_shape;
ALTER TABLE "Indicator" DROP CONSTRAINT indicator_note_fits,
  DROP CONSTRAINT indicator_note_zh_fits;
ALTER TABLE "GlossaryTerm" DROP CONSTRAINT glossary_term_definition_en_fits,
  DROP CONSTRAINT glossary_term_definition_zh_fits,
  DROP CONSTRAINT glossary_term_seed_problem_fits,
  DROP CONSTRAINT glossary_term_seed_problem_zh_fits;
ALTER TABLE "Case" DROP CONSTRAINT case_summary_en_fits,
  DROP CONSTRAINT case_summary_zh_fits;
ALTER TABLE "Inquiry" DROP CONSTRAINT inquiry_said;
ALTER TABLE "Task" DROP CONSTRAINT task_said;
ALTER TABLE "Annotation" DROP CONSTRAINT annotation_said;
ALTER TABLE "ReviewNote" DROP CONSTRAINT review_note_said;
ALTER TABLE "PartyMerge" DROP CONSTRAINT party_merge_why_said;
ALTER TABLE "LoopNote" DROP CONSTRAINT loop_note_length;
ALTER TABLE "GlossaryNote" DROP CONSTRAINT glossary_note_length;
ALTER TABLE "Statement" DROP CONSTRAINT statement_topic_said;
ALTER TABLE "Discrepancy" DROP CONSTRAINT discrepancy_values_in_both;

-- Rows of before stay as they are and are named where they stand; whatever is written from now on keeps the rule. What is
-- withdrawn, retracted or corrected is let be, so that a text of before can be.
DO $$
DECLARE
  rule record;
BEGIN
  FOR rule IN SELECT * FROM (VALUES
    ('Party', 'party_note_fits', $rule$"withdrawnAt" IS NOT NULL OR is_text("note", 4000, 'lines')$rule$),
    ('Party', 'party_note_zh_fits', $rule$"withdrawnAt" IS NOT NULL OR is_text("noteZh", 4000, 'lines')$rule$),
    ('Deal', 'deal_note_fits', $rule$"withdrawnAt" IS NOT NULL OR is_text("note", 4000, 'lines')$rule$),
    ('Deal', 'deal_note_zh_fits', $rule$"withdrawnAt" IS NOT NULL OR is_text("noteZh", 4000, 'lines')$rule$),
    ('Link', 'link_collateral_fits', $rule$"withdrawnAt" IS NOT NULL OR is_text("collateral", 400, 'line')$rule$),
    ('Link', 'link_collateral_zh_fits', $rule$"withdrawnAt" IS NOT NULL OR is_text("collateralZh", 400, 'line')$rule$),
    ('Link', 'link_tranche_fits', $rule$"withdrawnAt" IS NOT NULL OR is_text("tranche", 200, 'line')$rule$),
    ('Link', 'link_tranche_zh_fits', $rule$"withdrawnAt" IS NOT NULL OR is_text("trancheZh", 200, 'line')$rule$),
    ('Link', 'link_interest_fits', $rule$"withdrawnAt" IS NOT NULL OR is_text("interest", 200, 'line')$rule$),
    ('Link', 'link_interest_zh_fits', $rule$"withdrawnAt" IS NOT NULL OR is_text("interestZh", 200, 'line')$rule$),
    ('Link', 'link_note_fits', $rule$"withdrawnAt" IS NOT NULL OR is_text("note", 4000, 'lines')$rule$),
    ('Link', 'link_note_zh_fits', $rule$"withdrawnAt" IS NOT NULL OR is_text("noteZh", 4000, 'lines')$rule$),
    ('LinkPart', 'link_part_note_fits', $rule$"withdrawnAt" IS NOT NULL OR is_text("note", 2000, 'lines')$rule$),
    ('LinkPart', 'link_part_note_zh_fits', $rule$"withdrawnAt" IS NOT NULL OR is_text("noteZh", 2000, 'lines')$rule$),
    ('Claim', 'claim_wording_fits', $rule$"status" = 'retracted' OR "recordedTo" IS NOT NULL OR is_text("wording", 1000, 'lines')$rule$),
    ('Claim', 'claim_period_label_fits', $rule$"status" = 'retracted' OR "recordedTo" IS NOT NULL OR is_text("periodLabel", 60, 'line')$rule$),
    ('Claim', 'claim_period_label_zh_fits', $rule$"status" = 'retracted' OR "recordedTo" IS NOT NULL OR is_text("periodLabelZh", 60, 'line')$rule$),
    ('Claim', 'claim_reason_fits', $rule$"status" = 'retracted' OR "recordedTo" IS NOT NULL OR is_text("reason", 4000, 'lines')$rule$),
    ('Claim', 'claim_reason_zh_fits', $rule$"status" = 'retracted' OR "recordedTo" IS NOT NULL OR is_text("reasonZh", 4000, 'lines')$rule$),
    ('Claim', 'claim_note_fits', $rule$"status" = 'retracted' OR "recordedTo" IS NOT NULL OR is_text("note", 4000, 'lines')$rule$),
    ('Claim', 'claim_note_zh_fits', $rule$"status" = 'retracted' OR "recordedTo" IS NOT NULL OR is_text("noteZh", 4000, 'lines')$rule$),
    ('Citation', 'citation_fragment_fits', $rule$"withdrawnAt" IS NOT NULL OR is_text("fragment", 400, 'line')$rule$),
    ('Citation', 'citation_locator_fits', $rule$"withdrawnAt" IS NOT NULL OR is_text("locator", 400, 'line')$rule$),
    ('Citation', 'citation_locator_zh_fits', $rule$"withdrawnAt" IS NOT NULL OR is_text("locatorZh", 400, 'line')$rule$),
    ('Citation', 'citation_no_capture_reason_fits', $rule$"withdrawnAt" IS NOT NULL OR is_text("noCaptureReason", 400, 'line')$rule$),
    ('Source', 'source_note_fits', $rule$"withdrawnAt" IS NOT NULL OR is_text("note", 2000, 'lines')$rule$),
    ('Source', 'source_note_zh_fits', $rule$"withdrawnAt" IS NOT NULL OR is_text("noteZh", 2000, 'lines')$rule$),
    ('RulePlace', 'rule_place_cap_units_fits', $rule$"withdrawnAt" IS NOT NULL OR is_text("capUnits", 120, 'line')$rule$),
    ('RulePlace', 'rule_place_cap_units_zh_fits', $rule$"withdrawnAt" IS NOT NULL OR is_text("capUnitsZh", 120, 'line')$rule$),
    ('RulePlace', 'rule_place_chip_classes_fits', $rule$"withdrawnAt" IS NOT NULL OR is_text("chipClasses", 400, 'line')$rule$),
    ('RulePlace', 'rule_place_chip_classes_zh_fits', $rule$"withdrawnAt" IS NOT NULL OR is_text("chipClassesZh", 400, 'line')$rule$),
    ('RulePlace', 'rule_place_note_fits', $rule$"withdrawnAt" IS NOT NULL OR is_text("note", 2000, 'lines')$rule$),
    ('RulePlace', 'rule_place_note_zh_fits', $rule$"withdrawnAt" IS NOT NULL OR is_text("noteZh", 2000, 'lines')$rule$),
    ('Indicator', 'indicator_note_fits', $rule$"withdrawnAt" IS NOT NULL OR is_text("note", 4000, 'lines')$rule$),
    ('Indicator', 'indicator_note_zh_fits', $rule$"withdrawnAt" IS NOT NULL OR is_text("noteZh", 4000, 'lines')$rule$),
    ('GlossaryTerm', 'glossary_term_definition_en_fits', $rule$"withdrawnAt" IS NOT NULL OR is_text("definitionEn", 2000, 'lines')$rule$),
    ('GlossaryTerm', 'glossary_term_definition_zh_fits', $rule$"withdrawnAt" IS NOT NULL OR is_text("definitionZh", 2000, 'lines')$rule$),
    ('GlossaryTerm', 'glossary_term_seed_problem_fits', $rule$"withdrawnAt" IS NOT NULL OR is_text("seedProblem", 2000, 'lines')$rule$),
    ('GlossaryTerm', 'glossary_term_seed_problem_zh_fits', $rule$"withdrawnAt" IS NOT NULL OR is_text("seedProblemZh", 2000, 'lines')$rule$),
    ('Case', 'case_summary_en_fits', $rule$"summaryEn" = '' OR is_text("summaryEn", 4000, 'lines')$rule$),
    ('Case', 'case_summary_zh_fits', $rule$"summaryZh" = '' OR is_text("summaryZh", 4000, 'lines')$rule$),
    ('Discrepancy', 'discrepancy_statement_fits', $rule$is_text("statement", 4000, 'lines')$rule$),
    ('Discrepancy', 'discrepancy_statement_zh_fits', $rule$is_text("statementZh", 4000, 'lines')$rule$),
    ('Discrepancy', 'discrepancy_seed_value_fits', $rule$is_text("seedValue", 4000, 'lines')$rule$),
    ('Discrepancy', 'discrepancy_seed_value_zh_fits', $rule$is_text("seedValueZh", 4000, 'lines')$rule$),
    ('Discrepancy', 'discrepancy_sourced_value_fits', $rule$is_text("sourcedValue", 4000, 'lines')$rule$),
    ('Discrepancy', 'discrepancy_sourced_value_zh_fits', $rule$is_text("sourcedValueZh", 4000, 'lines')$rule$),
    ('Discrepancy', 'discrepancy_explanation_fits', $rule$is_text("explanation", 4000, 'lines')$rule$),
    ('Discrepancy', 'discrepancy_explanation_zh_fits', $rule$is_text("explanationZh", 4000, 'lines')$rule$),
    ('Statement', 'statement_section_en_fits', $rule$is_text("sectionEn", 400, 'line')$rule$),
    ('Statement', 'statement_section_zh_fits', $rule$is_text("sectionZh", 400, 'line')$rule$),
    ('Statement', 'statement_paraphrase_en_fits', $rule$is_text("paraphraseEn", 400, 'line')$rule$),
    ('Statement', 'statement_paraphrase_zh_fits', $rule$is_text("paraphraseZh", 400, 'line')$rule$),
    ('Statement', 'statement_anchor_en_fits', $rule$is_text("anchorEn", 200, 'line')$rule$),
    ('Statement', 'statement_anchor_zh_fits', $rule$is_text("anchorZh", 200, 'line')$rule$),
    ('Statement', 'statement_topic_fits', $rule$is_text("topic", 120, 'line')$rule$),
    ('Statement', 'statement_explanation_en_fits', $rule$is_text("explanationEn", 4000, 'lines')$rule$),
    ('Statement', 'statement_explanation_zh_fits', $rule$is_text("explanationZh", 4000, 'lines')$rule$),
    ('AnalogyStep', 'analogy_step_analogy_fits', $rule$is_text("analogy", 120, 'line')$rule$),
    ('AnalogyStep', 'analogy_step_actor_fits', $rule$is_text("actor", 200, 'line')$rule$),
    ('AnalogyStep', 'analogy_step_actor_zh_fits', $rule$is_text("actorZh", 200, 'line')$rule$),
    ('AnalogyStep', 'analogy_step_action_en_fits', $rule$is_text("actionEn", 4000, 'lines')$rule$),
    ('AnalogyStep', 'analogy_step_action_zh_fits', $rule$is_text("actionZh", 4000, 'lines')$rule$),
    ('AnalogyStep', 'analogy_step_note_fits', $rule$is_text("note", 4000, 'lines')$rule$),
    ('AnalogyStep', 'analogy_step_note_zh_fits', $rule$is_text("noteZh", 4000, 'lines')$rule$),
    ('AnalogyStep', 'analogy_step_unit_fits', $rule$is_text("unit", 40, 'line')$rule$),
    ('Party', 'party_jurisdiction_shape', $rule$is_country("jurisdiction")$rule$),
    ('Party', 'party_lei_shape', $rule$is_lei("lei")$rule$),
    ('RulePlace', 'rule_place_jurisdiction_shape', $rule$is_country("jurisdiction")$rule$),
    ('Case', 'case_words_named', $rule$are_case_words("words")$rule$),
    ('AnalogyStep', 'analogy_step_amount_kept', $rule$is_kept_number("amount", coalesce(currency_digits("unit"), 6)) AND "amount" >= 0$rule$),
    ('AnalogyStep', 'analogy_step_unit_known', $rule$("amount" IS NULL OR "unit" IS NOT NULL) AND ("unit" !~ '^[A-Z]{3}(_per_(hour|day|month|quarter|year))?$' OR currency_digits(substr("unit", 1, 3)) IS NOT NULL)$rule$),
    ('Inquiry', 'inquiry_days_in_span', $rule$is_kept_day("askedOn") AND is_kept_day("answeredOn") AND is_kept_day(("deadlineAt" AT TIME ZONE "deadlineZone")::date)$rule$),
    ('Inquiry', 'inquiry_said', $rule$is_text("question", 10000, 'talk')$rule$),
    ('Inquiry', 'inquiry_sent_to_fits', $rule$is_text("sentTo", 400, 'line')$rule$),
    ('Inquiry', 'inquiry_answer_fits', $rule$is_text("answer", 10000, 'lines')$rule$),
    ('Task', 'task_due_in_span', $rule$is_kept_day("due")$rule$),
    ('Task', 'task_said', $rule$is_text("text", 2000, 'talk')$rule$),
    ('Annotation', 'annotation_said', $rule$is_text("text", 10000, 'talk')$rule$),
    ('ReviewNote', 'review_note_said', $rule$is_text("text", 4000, 'lines')$rule$),
    ('PartyMerge', 'party_merge_why_said', $rule$is_text("why", 2000, 'lines')$rule$),
    ('NotSame', 'not_same_why_fits', $rule$is_text("why", 2000, 'lines')$rule$),
    ('LoopNote', 'loop_note_length', $rule$("textEn" = '' OR is_text("textEn", 4000, 'lines')) AND ("textZh" = '' OR is_text("textZh", 4000, 'lines'))$rule$),
    ('GlossaryNote', 'glossary_note_length', $rule$("textEn" = '' OR is_text("textEn", 4000, 'lines')) AND ("textZh" = '' OR is_text("textZh", 4000, 'lines'))$rule$)
  ) AS rules (tab, named, says) LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (%s) NOT VALID', rule.tab, rule.named, rule.says);
    BEGIN
      EXECUTE format('ALTER TABLE %I VALIDATE CONSTRAINT %I', rule.tab, rule.named);
    EXCEPTION WHEN check_violation THEN
      RAISE NOTICE 'rows of % from before break %', rule.tab, rule.named;
    END;
  END LOOP;
END $$;

-- Fields of a case that hold what nobody could write today, for every rule of a value that a record has: a test reads the
-- rules and looks for each. Retracted and superseded claims and withdrawn records are no matter of readers. The words of a
-- case are read, and judged, by the product.
CREATE OR REPLACE FUNCTION stored_faults(in_case uuid) RETURNS TABLE ("type" text, "slug" text, "field" text)
LANGUAGE sql STABLE AS $$
  SELECT 'case', t."slug", f.field FROM "Case" t CROSS JOIN LATERAL (VALUES
      ('title', NOT is_name(t."titleEn", 200) OR NOT is_name(t."titleZh", 200)),
      ('summary', (t."summaryEn" <> '' AND NOT is_text(t."summaryEn", 4000, 'lines'))
        OR (t."summaryZh" <> '' AND NOT is_text(t."summaryZh", 4000, 'lines'))),
      ('day', NOT is_kept_day(t."asOf"))) AS f (field, is_wrong)
    WHERE t."id" = in_case AND f.is_wrong
  UNION ALL
  SELECT 'claim', c."slug", f.field FROM "Claim" c CROSS JOIN LATERAL (VALUES
      ('value', claim_value_fault(c."property", c."valueType"::text, c."value", c."valueMin", c."valueMax", c."unit",
        c."text", c."textZh", c."codes") IS NOT NULL
        OR coalesce(c."text" IS NOT NULL AND c."valueType" NOT IN ('date', 'yes_no', 'text'), false)
        OR (coalesce(cardinality(c."codes"), 0) > 0) <> (c."valueType" = 'code')
        OR (c."valueType" = 'date' AND is_partial_date(coalesce(c."text", '')) IS NOT TRUE)
        OR (c."valueType" = 'yes_no' AND coalesce(c."text", '') NOT IN ('yes', 'no'))
        OR (c."valueType" = 'text' AND NOT is_said_somewhere(c."text", c."textZh"))),
      ('asOf', NOT is_partial_date(c."asOf")),
      ('period', NOT is_kept_day(c."periodStart") OR NOT is_kept_day(c."periodEnd")
        OR NOT is_text(c."periodLabel", 60, 'line')
        OR NOT is_text(c."periodLabelZh", 60, 'line')),
      ('wording', NOT is_text(c."wording", 1000, 'lines')),
      ('reason', NOT is_text(c."reason", 4000, 'lines') OR NOT is_text(c."reasonZh", 4000, 'lines')),
      ('note', NOT is_text(c."note", 4000, 'lines') OR NOT is_text(c."noteZh", 4000, 'lines')),
      ('citations', EXISTS (SELECT FROM "Citation" q WHERE q."claimId" = c."id" AND q."withdrawnAt" IS NULL AND (
        NOT is_text(q."fragment", 400, 'line')
        OR NOT is_text(q."locator", 400, 'line')
        OR NOT is_text(q."locatorZh", 400, 'line')
        OR NOT is_text(q."noCaptureReason", 400, 'line'))))) AS f (field, is_wrong)
    WHERE c."caseId" = in_case AND c."status" <> 'retracted' AND c."recordedTo" IS NULL AND f.is_wrong
  UNION ALL
  SELECT 'party', p."slug", f.field FROM "Party" p CROSS JOIN LATERAL (VALUES
      ('name', NOT is_name(p."nameEn", 200) OR NOT is_name(p."nameZh", 200)),
      ('aliases', NOT are_names(p."aliases", 200)),
      ('jurisdiction', NOT is_country(p."jurisdiction")),
      ('lei', NOT is_lei(p."lei")),
      ('cik', p."cik" !~ '^[0-9]{1,10}$'),
      ('ticker', NOT is_name(p."ticker", 20)),
      ('wikidata', p."wikidata" !~ '^Q[1-9][0-9]{0,11}$'),
      ('note', NOT is_text(p."note", 4000, 'lines') OR NOT is_text(p."noteZh", 4000, 'lines'))) AS f (field, is_wrong)
    WHERE p."caseId" = in_case AND p."withdrawnAt" IS NULL AND f.is_wrong
  UNION ALL
  SELECT 'deal', d."slug", f.field FROM "Deal" d CROSS JOIN LATERAL (VALUES
      ('title', NOT is_name(d."titleEn", 300) OR NOT is_name(d."titleZh", 300)),
      ('announced', NOT is_partial_date(d."announced")),
      ('signed', NOT is_partial_date(d."signed")),
      ('effective', NOT is_partial_date(d."effective")),
      ('ended', NOT is_partial_date(d."ended")
        OR NOT is_in_order(d."signed", d."ended") OR NOT is_in_order(d."effective", d."ended")),
      ('note', NOT is_text(d."note", 4000, 'lines') OR NOT is_text(d."noteZh", 4000, 'lines'))) AS f (field, is_wrong)
    WHERE d."caseId" = in_case AND d."withdrawnAt" IS NULL AND f.is_wrong
  UNION ALL
  SELECT 'link', l."slug", f.field FROM "Link" l CROSS JOIN LATERAL (VALUES
      ('start', NOT is_partial_date(l."start")),
      ('end', NOT is_partial_date(l."end") OR NOT is_in_order(l."start", l."end")),
      ('collateral', NOT is_text(l."collateral", 400, 'line') OR NOT is_text(l."collateralZh", 400, 'line')),
      ('tranche', NOT is_text(l."tranche", 200, 'line') OR NOT is_text(l."trancheZh", 200, 'line')),
      ('interest', NOT is_text(l."interest", 200, 'line') OR NOT is_text(l."interestZh", 200, 'line')),
      ('note', NOT is_text(l."note", 4000, 'lines') OR NOT is_text(l."noteZh", 4000, 'lines'))) AS f (field, is_wrong)
    WHERE l."caseId" = in_case AND l."withdrawnAt" IS NULL AND f.is_wrong
  UNION ALL
  SELECT 'link_part', coalesce(pl."slug", pd."slug") || '/' || coalesce(wl."slug", wd."slug") || '/' || p."relation", 'note'
    FROM "LinkPart" p LEFT JOIN "Link" pl ON pl."id" = p."partLinkId" LEFT JOIN "Deal" pd ON pd."id" = p."partDealId"
      LEFT JOIN "Link" wl ON wl."id" = p."wholeLinkId" LEFT JOIN "Deal" wd ON wd."id" = p."wholeDealId"
    WHERE p."caseId" = in_case AND p."withdrawnAt" IS NULL AND (NOT is_text(p."note", 2000, 'lines') OR NOT is_text(p."noteZh", 2000, 'lines'))
  UNION ALL
  SELECT 'source', s."slug", f.field FROM "Source" s CROSS JOIN LATERAL (VALUES
      ('publisher', NOT is_name(s."publisher", 200)),
      ('title', NOT is_name(s."title", 400)),
      ('author', NOT is_name(s."author", 200)),
      ('published', NOT is_partial_date(s."published")),
      ('url', NOT is_web_address(s."url")),
      ('language', s."language" !~ '^[a-z]{2}$'),
      ('wordsOf', NOT is_name(s."wordsOf", 200)),
      ('note', NOT is_text(s."note", 2000, 'lines') OR NOT is_text(s."noteZh", 2000, 'lines'))) AS f (field, is_wrong)
    WHERE s."caseId" = in_case AND s."withdrawnAt" IS NULL AND f.is_wrong
  UNION ALL
  SELECT 'rule', r."slug", f.field FROM "Rule" r CROSS JOIN LATERAL (VALUES
      ('title', NOT is_name(r."title", 300) OR NOT is_name(r."titleZh", 300)),
      ('places', EXISTS (SELECT FROM "RulePlace" p WHERE p."ruleId" = r."id" AND p."withdrawnAt" IS NULL AND (
        NOT is_country(p."jurisdiction") OR NOT is_partial_date(p."inForceFrom") OR NOT is_partial_date(p."complianceFrom")
        OR NOT is_partial_date(p."inForceTo") OR NOT is_in_order(p."inForceFrom", p."complianceFrom")
        OR NOT is_in_order(p."inForceFrom", p."inForceTo") OR NOT is_kept_number(p."capValue", 6) OR p."capValue" < 0
        OR NOT is_name(p."nameEn", 120) OR NOT is_name(p."nameZh", 120)
        OR NOT is_text(p."capUnits", 120, 'line') OR NOT is_text(p."capUnitsZh", 120, 'line')
        OR NOT is_text(p."chipClasses", 400, 'line') OR NOT is_text(p."chipClassesZh", 400, 'line')
        OR NOT is_text(p."note", 2000, 'lines') OR NOT is_text(p."noteZh", 2000, 'lines'))))) AS f (field, is_wrong)
    WHERE r."caseId" = in_case AND r."withdrawnAt" IS NULL AND f.is_wrong
  UNION ALL
  SELECT 'indicator', i."slug", f.field FROM "Indicator" i CROSS JOIN LATERAL (VALUES
      ('name', NOT is_name(i."nameEn", 300) OR NOT is_name(i."nameZh", 300)),
      ('unit', NOT (i."unit" = '' OR indicator_takes(i."unit"))),
      ('note', NOT is_text(i."note", 4000, 'lines') OR NOT is_text(i."noteZh", 4000, 'lines'))) AS f (field, is_wrong)
    WHERE i."caseId" = in_case AND i."withdrawnAt" IS NULL AND f.is_wrong
  UNION ALL
  SELECT 'glossary_term', g."slug", f.field FROM "GlossaryTerm" g CROSS JOIN LATERAL (VALUES
      ('term', NOT is_name(g."termEn", 200) OR NOT is_name(g."termZh", 200)),
      ('definition', NOT is_text(g."definitionEn", 2000, 'lines') OR NOT is_text(g."definitionZh", 2000, 'lines')),
      ('seedProblem', NOT is_text(g."seedProblem", 2000, 'lines') OR NOT is_text(g."seedProblemZh", 2000, 'lines'))) AS f (field, is_wrong)
    WHERE g."caseId" = in_case AND g."withdrawnAt" IS NULL AND f.is_wrong
  UNION ALL
  SELECT 'discrepancy', d."slug", f.field FROM "Discrepancy" d CROSS JOIN LATERAL (VALUES
      ('statement', NOT is_text(d."statement", 4000, 'lines') OR NOT is_text(d."statementZh", 4000, 'lines')),
      ('seedValue', NOT is_text(d."seedValue", 4000, 'lines') OR NOT is_text(d."seedValueZh", 4000, 'lines')),
      ('sourcedValue', NOT is_text(d."sourcedValue", 4000, 'lines') OR NOT is_text(d."sourcedValueZh", 4000, 'lines')),
      ('explanation', NOT is_text(d."explanation", 4000, 'lines') OR NOT is_text(d."explanationZh", 4000, 'lines'))) AS f (field, is_wrong)
    WHERE d."caseId" = in_case AND f.is_wrong
  UNION ALL
  SELECT 'statement', s."slug", f.field FROM "Statement" s CROSS JOIN LATERAL (VALUES
      ('section', NOT is_text(s."sectionEn", 400, 'line') OR NOT is_text(s."sectionZh", 400, 'line')),
      ('paraphrase', NOT is_text(s."paraphraseEn", 400, 'line') OR NOT is_text(s."paraphraseZh", 400, 'line')),
      ('anchor', NOT is_text(s."anchorEn", 200, 'line') OR NOT is_text(s."anchorZh", 200, 'line')),
      ('topic', NOT is_text(s."topic", 120, 'line')),
      ('explanation', NOT is_text(s."explanationEn", 4000, 'lines') OR NOT is_text(s."explanationZh", 4000, 'lines'))) AS f (field, is_wrong)
    WHERE s."caseId" = in_case AND f.is_wrong
  UNION ALL
  SELECT 'analogy_step', a."slug", f.field FROM "AnalogyStep" a CROSS JOIN LATERAL (VALUES
      ('analogy', NOT is_text(a."analogy", 120, 'line')),
      ('actor', NOT is_text(a."actor", 200, 'line') OR NOT is_text(a."actorZh", 200, 'line')),
      ('action', NOT is_text(a."actionEn", 4000, 'lines') OR NOT is_text(a."actionZh", 4000, 'lines')),
      ('amount', NOT is_kept_number(a."amount", coalesce(currency_digits(a."unit"), 6)) OR a."amount" < 0),
      ('unit', NOT is_text(a."unit", 40, 'line') OR (a."amount" IS NOT NULL AND a."unit" IS NULL)
        OR (a."unit" ~ '^[A-Z]{3}(_per_(hour|day|month|quarter|year))?$' AND currency_digits(substr(a."unit", 1, 3)) IS NULL)),
      ('note', NOT is_text(a."note", 4000, 'lines') OR NOT is_text(a."noteZh", 4000, 'lines'))) AS f (field, is_wrong)
    WHERE a."caseId" = in_case AND f.is_wrong
  UNION ALL
  SELECT 'inquiry', q."slug", f.field FROM "Inquiry" q CROSS JOIN LATERAL (VALUES
      ('question', NOT is_text(q."question", 10000, 'talk')),
      ('sentTo', NOT is_text(q."sentTo", 400, 'line')),
      ('askedOn', NOT is_kept_day(q."askedOn")),
      ('deadline', NOT is_kept_day((q."deadlineAt" AT TIME ZONE q."deadlineZone")::date)),
      ('answer', NOT is_text(q."answer", 10000, 'lines')),
      ('answeredOn', NOT is_kept_day(q."answeredOn"))) AS f (field, is_wrong)
    WHERE q."caseId" = in_case AND q."withdrawnAt" IS NULL AND f.is_wrong
$$;
