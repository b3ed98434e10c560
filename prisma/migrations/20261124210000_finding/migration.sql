-- Finding by name reads one stored line of names and one index at a time: pairs for Chinese, trigrams for everything
-- else. Folded on the fly and asked for in one condition, thousands of names were folded for every key pressed.

DROP INDEX party_names_trigrams;
DROP INDEX party_names_pairs;
DROP INDEX deal_titles_trigrams;
DROP INDEX deal_titles_pairs;

ALTER TABLE "Party" ADD COLUMN "called" TEXT
  GENERATED ALWAYS AS (name_lines(VARIADIC ARRAY["nameEn", "nameZh", "ticker"] || "aliases" || "readings")) STORED;
ALTER TABLE "Deal" ADD COLUMN "called" TEXT GENERATED ALWAYS AS (name_lines("titleEn", "titleZh")) STORED;

CREATE INDEX party_called_trigrams ON "Party" USING gin ("called" gin_trgm_ops);
CREATE INDEX party_called_pairs ON "Party" USING gin (pairs_of("called"));
CREATE INDEX deal_called_trigrams ON "Deal" USING gin ("called" gin_trgm_ops);
CREATE INDEX deal_called_pairs ON "Deal" USING gin (pairs_of("called"));

CREATE OR REPLACE FUNCTION parties_called(in_case uuid, typed text, most integer) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SET pg_trgm.word_similarity_threshold = 0.4 AS $$
DECLARE
  words text := fold_name(typed);
  pairs tsquery := any_pair_of(typed);
BEGIN
  IF numnode(pairs) > 0 THEN
    RETURN QUERY SELECT "id" FROM "Party" WHERE "caseId" = in_case AND pairs_of("called") @@ pairs
      ORDER BY position(words IN "called") = 0, length("called"), "slug" LIMIT most;
  ELSIF length(words) < 3 THEN
    -- Too short to be misspelt: names with a word that begins so.
    RETURN QUERY SELECT "id" FROM "Party"
      WHERE "caseId" = in_case AND ' ' || translate("called", E'\n', ' ') LIKE '% ' || substr(within_text(typed), 2)
      ORDER BY length("called"), "slug" LIMIT most;
  ELSE
    RETURN QUERY SELECT "id" FROM "Party"
      WHERE "caseId" = in_case AND ("called" %> words OR "called" LIKE within_text(typed))
      ORDER BY word_similarity(words, "called") DESC, length("called"), "slug" LIMIT most;
  END IF;
END $$;

CREATE OR REPLACE FUNCTION deals_called(in_case uuid, typed text, most integer) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SET pg_trgm.word_similarity_threshold = 0.4 AS $$
DECLARE
  words text := fold_name(typed);
  pairs tsquery := any_pair_of(typed);
BEGIN
  IF numnode(pairs) > 0 THEN
    RETURN QUERY SELECT "id" FROM "Deal" WHERE "caseId" = in_case AND pairs_of("called") @@ pairs
      ORDER BY position(words IN "called") = 0, length("called"), "slug" LIMIT most;
  ELSIF length(words) < 3 THEN
    RETURN QUERY SELECT "id" FROM "Deal"
      WHERE "caseId" = in_case AND ' ' || translate("called", E'\n', ' ') LIKE '% ' || substr(within_text(typed), 2)
      ORDER BY length("called"), "slug" LIMIT most;
  ELSE
    RETURN QUERY SELECT "id" FROM "Deal"
      WHERE "caseId" = in_case AND ("called" %> words OR "called" LIKE within_text(typed))
      ORDER BY word_similarity(words, "called") DESC, length("called"), "slug" LIMIT most;
  END IF;
END $$;
