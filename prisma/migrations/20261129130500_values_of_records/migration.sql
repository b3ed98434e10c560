-- One judge of names, texts, dates in pairs, addresses and identifiers: what form and sheet refuse, plain SQL is refused
-- too. The twins are `judgeName`, `LONGEST`, `judgeDates`, `isWebAddress` and `faultOfUnit`; a test compares them.

-- Nothing of the text is seen: gaps, joiners and marks alone.
CREATE FUNCTION is_unseen(value text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN value ~ '^[\u0001-\u0020\u007f-\u00a0\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890-\u0891\u08e2\u115f-\u1160\u1680\u17b4-\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]*$';

-- A name is seen, stands on one line in its own direction, is whole and has at most so many characters.
CREATE FUNCTION is_name(value text, longest integer) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN char_length(value) <= longest AND NOT is_unseen(value)
  AND value !~ '[\u0001-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffd]';

CREATE FUNCTION are_names("values" text[], longest integer) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN NOT EXISTS (SELECT FROM unnest("values") AS one WHERE is_name(one, longest) IS NOT true);

CREATE OR REPLACE FUNCTION is_web_address(value text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN char_length(value) <= 2000 AND value ~
  '^https?://[^\u0001-\u0020\u007f-\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufffd/?#:@<>"\\^`{|}\[\]%]+(:[0-9]{1,5})?([/?#][^\u0001-\u0020\u007f-\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufffd<>"]*)?$';

CREATE FUNCTION first_day(value text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN make_date(substr(value, 1, 4)::int, CASE substr(value, 6, 1)
  WHEN '' THEN 1
  WHEN 'H' THEN 6 * substr(value, 7, 1)::int - 5
  WHEN 'Q' THEN 3 * substr(value, 7, 1)::int - 2
  ELSE substr(value, 6, 2)::int
END, coalesce(nullif(substr(value, 9, 2), ''), '1')::int);

CREATE FUNCTION last_day(value text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (first_day(value) + CASE
  WHEN length(value) = 10 THEN interval '1 day'
  WHEN length(value) = 4 THEN interval '1 year'
  WHEN substr(value, 6, 1) = 'H' THEN interval '6 months'
  WHEN substr(value, 6, 1) = 'Q' THEN interval '3 months'
  ELSE interval '1 month'
END - interval '1 day')::date;

-- No end certainly lies before its beginning; dates that overlap are in order, and a text that is no date has its own rule.
CREATE FUNCTION is_in_order(start text, ending text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
  WHEN is_partial_date(start) AND is_partial_date(ending) THEN first_day(start) <= last_day(ending)
  ELSE true
END;

-- Some value could be stated in the unit.
CREATE FUNCTION indicator_takes(unit text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN unit = 'percent' OR currency_digits(unit) IS NOT NULL OR claim_unit_fault('value', 'rate', unit) IS NULL
  OR claim_unit_fault('value', 'count', unit) IS NULL;

-- A name is said in any case: these rules stand in the rules of names.
ALTER TABLE "Member" DROP CONSTRAINT member_name_said;
ALTER TABLE "Source" DROP CONSTRAINT source_publisher_said, DROP CONSTRAINT source_words_of_said;

-- Rows of before stay as they are and are named where they stand; whatever is written from now on keeps the rule.
DO $$
DECLARE
  rule record;
BEGIN
  FOR rule IN SELECT * FROM (VALUES
    ('Party', 'party_name_en_name', $rule$is_name("nameEn", 200)$rule$),
    ('Party', 'party_name_zh_name', $rule$is_name("nameZh", 200)$rule$),
    ('Party', 'party_ticker_name', $rule$is_name("ticker", 20)$rule$),
    ('Party', 'party_aliases_names', $rule$are_names("aliases", 200)$rule$),
    ('Party', 'party_wikidata_fits', $rule$char_length("wikidata") <= 13$rule$),
    ('Party', 'party_note_fits', $rule$char_length("note") <= 4000$rule$),
    ('Deal', 'deal_note_fits', $rule$char_length("note") <= 4000$rule$),
    ('Link', 'link_note_fits', $rule$char_length("note") <= 4000$rule$),
    ('LinkPart', 'link_part_note_fits', $rule$char_length("note") <= 2000$rule$),
    ('Source', 'source_note_fits', $rule$char_length("note") <= 2000$rule$),
    ('RulePlace', 'rule_place_note_fits', $rule$char_length("note") <= 2000$rule$),
    ('Indicator', 'indicator_note_fits', $rule$char_length("note") <= 4000$rule$),
    ('Claim', 'claim_note_fits', $rule$char_length("note") <= 4000$rule$),
    ('Party', 'party_note_zh_fits', $rule$char_length("noteZh") <= 4000$rule$),
    ('Deal', 'deal_note_zh_fits', $rule$char_length("noteZh") <= 4000$rule$),
    ('Link', 'link_note_zh_fits', $rule$char_length("noteZh") <= 4000$rule$),
    ('LinkPart', 'link_part_note_zh_fits', $rule$char_length("noteZh") <= 2000$rule$),
    ('Source', 'source_note_zh_fits', $rule$char_length("noteZh") <= 2000$rule$),
    ('RulePlace', 'rule_place_note_zh_fits', $rule$char_length("noteZh") <= 2000$rule$),
    ('Indicator', 'indicator_note_zh_fits', $rule$char_length("noteZh") <= 4000$rule$),
    ('Claim', 'claim_note_zh_fits', $rule$char_length("noteZh") <= 4000$rule$),
    ('Deal', 'deal_title_en_name', $rule$is_name("titleEn", 300)$rule$),
    ('Case', 'case_title_en_name', $rule$is_name("titleEn", 200)$rule$),
    ('Deal', 'deal_title_zh_name', $rule$is_name("titleZh", 300)$rule$),
    ('Case', 'case_title_zh_name', $rule$is_name("titleZh", 200)$rule$),
    ('Link', 'link_collateral_fits', $rule$char_length("collateral") <= 400$rule$),
    ('Link', 'link_collateral_zh_fits', $rule$char_length("collateralZh") <= 400$rule$),
    ('Link', 'link_tranche_fits', $rule$char_length("tranche") <= 200$rule$),
    ('Link', 'link_tranche_zh_fits', $rule$char_length("trancheZh") <= 200$rule$),
    ('Link', 'link_interest_fits', $rule$char_length("interest") <= 200$rule$),
    ('Link', 'link_interest_zh_fits', $rule$char_length("interestZh") <= 200$rule$),
    ('Claim', 'claim_wording_fits', $rule$char_length("wording") <= 1000$rule$),
    ('Claim', 'claim_period_label_fits', $rule$char_length("periodLabel") <= 60$rule$),
    ('Claim', 'claim_period_label_zh_fits', $rule$char_length("periodLabelZh") <= 60$rule$),
    ('Claim', 'claim_reason_fits', $rule$char_length("reason") <= 4000$rule$),
    ('Claim', 'claim_reason_zh_fits', $rule$char_length("reasonZh") <= 4000$rule$),
    ('Citation', 'citation_fragment_fits', $rule$char_length("fragment") <= 400$rule$),
    ('Citation', 'citation_no_capture_reason_fits', $rule$char_length("noCaptureReason") <= 400$rule$),
    ('Source', 'source_publisher_name', $rule$is_name("publisher", 200)$rule$),
    ('Source', 'source_title_name', $rule$is_name("title", 400)$rule$),
    ('Source', 'source_author_name', $rule$is_name("author", 200)$rule$),
    ('Source', 'source_words_of_name', $rule$is_name("wordsOf", 200)$rule$),
    ('Rule', 'rule_title_name', $rule$is_name("title", 300)$rule$),
    ('Rule', 'rule_title_zh_name', $rule$is_name("titleZh", 300)$rule$),
    ('RulePlace', 'rule_place_name_en_name', $rule$is_name("nameEn", 120)$rule$),
    ('Indicator', 'indicator_name_en_name', $rule$is_name("nameEn", 300)$rule$),
    ('RulePlace', 'rule_place_name_zh_name', $rule$is_name("nameZh", 120)$rule$),
    ('Indicator', 'indicator_name_zh_name', $rule$is_name("nameZh", 300)$rule$),
    ('RulePlace', 'rule_place_cap_units_fits', $rule$char_length("capUnits") <= 120$rule$),
    ('RulePlace', 'rule_place_cap_units_zh_fits', $rule$char_length("capUnitsZh") <= 120$rule$),
    ('RulePlace', 'rule_place_chip_classes_fits', $rule$char_length("chipClasses") <= 400$rule$),
    ('RulePlace', 'rule_place_chip_classes_zh_fits', $rule$char_length("chipClassesZh") <= 400$rule$),
    ('GlossaryTerm', 'glossary_term_term_en_name', $rule$is_name("termEn", 200)$rule$),
    ('GlossaryTerm', 'glossary_term_term_zh_name', $rule$is_name("termZh", 200)$rule$),
    ('GlossaryTerm', 'glossary_term_definition_en_fits', $rule$char_length("definitionEn") <= 2000$rule$),
    ('GlossaryTerm', 'glossary_term_definition_zh_fits', $rule$char_length("definitionZh") <= 2000$rule$),
    ('GlossaryTerm', 'glossary_term_seed_problem_fits', $rule$char_length("seedProblem") <= 2000$rule$),
    ('GlossaryTerm', 'glossary_term_seed_problem_zh_fits', $rule$char_length("seedProblemZh") <= 2000$rule$),
    ('Case', 'case_summary_en_fits', $rule$char_length("summaryEn") <= 4000$rule$),
    ('Case', 'case_summary_zh_fits', $rule$char_length("summaryZh") <= 4000$rule$),
    ('Member', 'member_name_name', $rule$is_name("name", 200)$rule$),
    ('RulePlace', 'rule_place_cap_kept', $rule$is_kept_number("capValue", 6)$rule$),
    ('Deal', 'deal_signed_before_end', $rule$is_in_order("signed", "ended")$rule$),
    ('Deal', 'deal_effective_before_end', $rule$is_in_order("effective", "ended")$rule$),
    ('Link', 'link_start_before_end', $rule$is_in_order("start", "end")$rule$),
    ('RulePlace', 'rule_place_complied_after_force', $rule$is_in_order("inForceFrom", "complianceFrom")$rule$),
    ('RulePlace', 'rule_place_ends_after_force', $rule$is_in_order("inForceFrom", "inForceTo")$rule$),
    ('Claim', 'claim_period_in_span', $rule$"periodStart" BETWEEN date '1800-01-01' AND date '2199-12-31' AND "periodEnd" BETWEEN date '1800-01-01' AND date '2199-12-31'$rule$),
    ('Case', 'case_day_in_span', $rule$"asOf" BETWEEN date '1800-01-01' AND date '2199-12-31'$rule$),
    ('Indicator', 'indicator_unit_known', $rule$"unit" = '' OR indicator_takes("unit")$rule$)
  ) AS rules (tab, named, says) LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (%s) NOT VALID', rule.tab, rule.named, rule.says);
    BEGIN
      EXECUTE format('ALTER TABLE %I VALIDATE CONSTRAINT %I', rule.tab, rule.named);
    EXCEPTION WHEN check_violation THEN
      RAISE NOTICE 'rows of % from before break %', rule.tab, rule.named;
    END;
  END LOOP;
END $$;
