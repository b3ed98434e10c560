-- One judge of the values that claims state: what form and sheet refuse, plain SQL is refused too. The twin of these rules is
-- `readClaimValue`; a test compares both over generated values. They are looked at when a value is written, so that a row
-- of before can still be disputed, retracted and corrected.

-- The smallest unit of a currency of ISO 4217, by the digits behind the point; null for a code of nothing.
CREATE FUNCTION currency_digits(code text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
  WHEN code IN (
    'BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') THEN 0
  WHEN code IN (
    'AED', 'AFN', 'ALL', 'AMD', 'AOA', 'ARS', 'AUD', 'AWG', 'AZN', 'BAM', 'BBD', 'BDT', 'BGN', 'BMD', 'BND', 'BOB',
    'BRL', 'BSD', 'BTN', 'BWP', 'BYN', 'BZD', 'CAD', 'CDF', 'CHF', 'CNY', 'COP', 'CRC', 'CUP', 'CVE', 'CZK', 'DKK',
    'DOP', 'DZD', 'EGP', 'ERN', 'ETB', 'EUR', 'FJD', 'FKP', 'GBP', 'GEL', 'GHS', 'GIP', 'GMD', 'GTQ', 'GYD', 'HKD',
    'HNL', 'HTG', 'HUF', 'IDR', 'ILS', 'INR', 'IRR', 'JMD', 'KES', 'KGS', 'KHR', 'KPW', 'KYD', 'KZT', 'LAK', 'LBP',
    'LKR', 'LRD', 'LSL', 'MAD', 'MDL', 'MGA', 'MKD', 'MMK', 'MNT', 'MOP', 'MRU', 'MUR', 'MVR', 'MWK', 'MXN', 'MYR',
    'MZN', 'NAD', 'NGN', 'NIO', 'NOK', 'NPR', 'NZD', 'PAB', 'PEN', 'PGK', 'PHP', 'PKR', 'PLN', 'QAR', 'RON', 'RSD',
    'RUB', 'SAR', 'SBD', 'SCR', 'SDG', 'SEK', 'SGD', 'SHP', 'SLE', 'SOS', 'SRD', 'SSP', 'STN', 'SVC', 'SYP', 'SZL',
    'THB', 'TJS', 'TMT', 'TOP', 'TRY', 'TTD', 'TWD', 'TZS', 'UAH', 'USD', 'UYU', 'UZS', 'VED', 'VES', 'WST', 'XCD',
    'XCG', 'YER', 'ZAR', 'ZMW', 'ZWG') THEN 2
  WHEN code IN (
    'BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') THEN 3
END;

-- The types of value that a property takes, the one that a unit decides for first; null for no property.
CREATE FUNCTION property_types(property text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
  WHEN property IN (
    'amount', 'amount_paid', 'asset_value', 'balance', 'charge', 'debt_total', 'revenue', 'data_centre_revenue',
    'capex', 'total_debt', 'lease_commitments', 'purchase_commitments', 'cash', 'net_income', 'backlog_rpo') THEN ARRAY['money']
  WHEN property IN (
    'value') THEN ARRAY['money', 'percent', 'rate', 'count']
  WHEN property IN (
    'rate') THEN ARRAY['rate']
  WHEN property IN (
    'share_percent', 'volume_cap', 'customer_share_percent') THEN ARRAY['percent']
  WHEN property IN (
    'capacity_gw', 'duration', 'units', 'licences_granted', 'tier1_countries', 'tier2_cap') THEN ARRAY['count']
  WHEN property IN (
    'exists', 'purchase_option', 'uses_spv', 'secured_debt_planned', 'formally_rescinded') THEN ARRAY['yes_no']
  WHEN property IN (
    'stage', 'parent', 'jurisdiction') THEN ARRAY['code']
  WHEN property IN (
    'date', 'notified_effective_immediately') THEN ARRAY['date']
  WHEN property IN (
    'enforcement', 'payment_split', 'procedure', 'tier1_members', 'tier3_treatment') THEN ARRAY['text']
END;

CREATE FUNCTION is_share_property(property text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN property IN ('share_percent', 'volume_cap', 'customer_share_percent');

CREATE FUNCTION may_be_negative(property text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN property IN ('value', 'rate', 'net_income');

-- At most 18 digits before the point and so many behind it.
CREATE FUNCTION is_kept_number(number numeric, decimals integer) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN number IS NULL OR (abs(number) < 1e18 AND number = round(number, decimals));

-- 2025, 2025-H2, 2025-Q3, 2025-10 or 2025-10-07, where such a day exists, of a year from 1800 to 2199.
CREATE OR REPLACE FUNCTION is_partial_date(value text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
  WHEN value !~ '^(18|19|20|21)[0-9]{2}(-(H[12]|Q[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?))?$' THEN false
  WHEN length(value) < 10 THEN true
  ELSE substr(value, 9, 2)::int <= extract(day FROM
    make_date(substr(value, 1, 4)::int, substr(value, 6, 2)::int, 1) + interval '1 month' - interval '1 day')
END;

-- Columns keep what is written: rounded on its way in, a number that is too fine would say something else.
DROP TRIGGER claim_accepted_content_kept ON "Claim";
ALTER TABLE "Claim"
  ALTER COLUMN "value" TYPE numeric,
  ALTER COLUMN "valueMin" TYPE numeric,
  ALTER COLUMN "valueMax" TYPE numeric,
  DROP CONSTRAINT claim_money_two_decimals;
ALTER TABLE "RulePlace" ALTER COLUMN "capValue" TYPE numeric;
ALTER TABLE "AnalogyStep" ALTER COLUMN "amount" TYPE numeric;
CREATE TRIGGER claim_accepted_content_kept BEFORE UPDATE ON "Claim"
  FOR EACH ROW WHEN (OLD."status" = 'accepted' AND (
    NEW."property", NEW."valueType", NEW."qualifier", NEW."value", NEW."valueMin", NEW."valueMax", NEW."unit",
    NEW."text", NEW."codes", NEW."wording", NEW."asOf", NEW."periodStart", NEW."periodEnd", NEW."periodLabel"
  ) IS DISTINCT FROM (
    OLD."property", OLD."valueType", OLD."qualifier", OLD."value", OLD."valueMin", OLD."valueMax", OLD."unit",
    OLD."text", OLD."codes", OLD."wording", OLD."asOf", OLD."periodStart", OLD."periodEnd", OLD."periodLabel"
  )) EXECUTE FUNCTION refuse_change('what was accepted is corrected by a successor');

-- Why a unit does not go with a type of value of a property; null where it does.
CREATE FUNCTION claim_unit_fault(property text, type text, unit text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE type
  WHEN 'money' THEN CASE WHEN currency_digits(unit) IS NULL THEN 'claim_currency_known' END
  WHEN 'rate' THEN CASE
    WHEN unit = 'percent' AND 'percent' = ANY (property_types(property)) THEN 'claim_unit_fits'
    WHEN unit ~ '^percent(_per_(month|quarter|year))?$' THEN null
    WHEN unit !~ '^[A-Z]{3}_per_(hour|day|month|quarter|year)$' THEN 'claim_unit_fits'
    WHEN currency_digits(substr(unit, 1, 3)) IS NULL THEN 'claim_currency_known'
  END
  WHEN 'count' THEN CASE
    WHEN unit ~ '^[A-Za-z][A-Za-z0-9_]{0,39}$' AND unit !~ '^[A-Z]{3}(_per_(hour|day|month|quarter|year))?$'
      AND unit !~ '^percent(_per_(month|quarter|year))?$' THEN null
    ELSE 'claim_unit_fits'
  END
END;

-- Why one number cannot be what a claim states; null where it can.
CREATE FUNCTION claim_number_fault(number numeric, property text, type text, unit text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
  WHEN number IS NULL THEN null
  WHEN NOT is_kept_number(number, 6) THEN 'claim_number_kept'
  WHEN type = 'money' AND NOT is_kept_number(number, currency_digits(unit)) THEN 'claim_money_of_currency'
  WHEN is_share_property(property) AND number NOT BETWEEN 0 AND 100 THEN 'claim_share_of_whole'
  WHEN number < 0 AND NOT may_be_negative(property) THEN 'claim_not_below_zero'
END;

CREATE FUNCTION claim_codes_fault(property text, codes text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
  WHEN property = 'stage' THEN CASE
    WHEN cardinality(codes) = 1 AND codes[1] IN ('rumoured', 'reported', 'announced', 'signed', 'conditional', 'drawn',
      'completed', 'lapsed', 'cancelled', 'disputed', 'superseded') THEN null
    ELSE 'claim_codes_known'
  END
  WHEN property = 'jurisdiction' THEN
    CASE WHEN array_to_string(codes, '|', '') !~ '^[A-Z]{2}(\|[A-Z]{2})*$' THEN 'claim_codes_known' END
  WHEN array_to_string(codes, '|', '') !~ '^[a-z0-9]+(-[a-z0-9]+)*(\|[a-z0-9]+(-[a-z0-9]+)*)*$' THEN 'claim_codes_known'
END;

-- The name of the first rule that a value breaks; null for a value that may stand.
CREATE FUNCTION claim_value_fault(
  property text, type text, number numeric, lower_bound numeric, upper_bound numeric, unit text, words text,
  words_zh text, codes text[]
) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
  WHEN property_types(property) IS NULL THEN 'claim_property_known'
  WHEN type = 'undisclosed' THEN null
  WHEN NOT type = ANY (property_types(property)) THEN 'claim_type_of_property'
  WHEN type = 'code' THEN claim_codes_fault(property, codes)
  WHEN type = 'text' THEN
    CASE WHEN char_length(words) > 4000 OR char_length(words_zh) > 4000 THEN 'claim_words_short' END
  ELSE coalesce(
    claim_unit_fault(property, type, unit),
    claim_number_fault(number, property, type, unit),
    claim_number_fault(lower_bound, property, type, unit),
    claim_number_fault(upper_bound, property, type, unit))
END;

CREATE FUNCTION judge_claim_value() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  fault text := claim_value_fault(NEW."property", NEW."valueType"::text, NEW."value", NEW."valueMin", NEW."valueMax",
    NEW."unit", NEW."text", NEW."textZh", NEW."codes");
BEGIN
  IF fault IS NOT NULL THEN
    RAISE EXCEPTION 'the value of claim % breaks the rule %', NEW."slug", fault
      USING ERRCODE = 'check_violation', CONSTRAINT = fault, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER claim_value_judged
  BEFORE INSERT OR UPDATE OF "property", "valueType", "value", "valueMin", "valueMax", "unit", "text", "textZh", "codes"
  ON "Claim" FOR EACH ROW EXECUTE FUNCTION judge_claim_value();
