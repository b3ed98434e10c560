-- Characters are taken apart once. Counted from the beginning of the text for each of them, names of a few hundred
-- characters in many spellings took longer than a statement may. What it gives is as before, so the indexes stay.

CREATE OR REPLACE FUNCTION pairs_of(name text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (
  SELECT coalesce(array_to_tsvector(array_agg(DISTINCT piece)), ''::tsvector) FROM (
    SELECT unnest(ARRAY[sign, sign || lead(sign) OVER (ORDER BY place)]) AS piece
    FROM unnest(string_to_array(name, NULL)) WITH ORDINALITY AS signs (sign, place)
  ) AS pieces WHERE piece ~ '^[\u3400-\u4dbf\u4e00-\u9fff]+$'
);
