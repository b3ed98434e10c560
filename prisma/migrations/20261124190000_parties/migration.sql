-- Parties at the desk: merges that can be undone, "not the same", pinned places, and finding a party by what is typed.

-- AlterTable
ALTER TABLE "Party" ADD COLUMN "readings" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "PartyMerge" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "intoId" UUID NOT NULL,
    "why" TEXT NOT NULL,
    "mergedById" UUID NOT NULL,
    "mergedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneById" UUID,
    "undoneAt" TIMESTAMPTZ(6),
    "undoneWhy" TEXT,

    CONSTRAINT "PartyMerge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NotSame" (
    "caseId" UUID NOT NULL,
    "oneId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "why" TEXT,
    "notedById" UUID NOT NULL,
    "notedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(6),

    CONSTRAINT "NotSame_pkey" PRIMARY KEY ("oneId","otherId")
);

-- CreateTable
CREATE TABLE "NodePosition" (
    "caseId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "x" INTEGER,
    "y" INTEGER,
    "placedById" UUID NOT NULL,
    "placedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "NodePosition_pkey" PRIMARY KEY ("caseId","partyId")
);

-- CreateIndex
CREATE INDEX "PartyMerge_caseId_idx" ON "PartyMerge"("caseId");

-- CreateIndex
CREATE INDEX "PartyMerge_partyId_idx" ON "PartyMerge"("partyId");

-- CreateIndex
CREATE INDEX "PartyMerge_intoId_idx" ON "PartyMerge"("intoId");

-- CreateIndex
CREATE INDEX "NotSame_caseId_idx" ON "NotSame"("caseId");

-- AddForeignKey
ALTER TABLE "PartyMerge" ADD CONSTRAINT "PartyMerge_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartyMerge" ADD CONSTRAINT "PartyMerge_caseId_partyId_fkey" FOREIGN KEY ("caseId", "partyId") REFERENCES "Party"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartyMerge" ADD CONSTRAINT "PartyMerge_caseId_intoId_fkey" FOREIGN KEY ("caseId", "intoId") REFERENCES "Party"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartyMerge" ADD CONSTRAINT "PartyMerge_mergedById_fkey" FOREIGN KEY ("mergedById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartyMerge" ADD CONSTRAINT "PartyMerge_undoneById_fkey" FOREIGN KEY ("undoneById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotSame" ADD CONSTRAINT "NotSame_caseId_oneId_fkey" FOREIGN KEY ("caseId", "oneId") REFERENCES "Party"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotSame" ADD CONSTRAINT "NotSame_caseId_otherId_fkey" FOREIGN KEY ("caseId", "otherId") REFERENCES "Party"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotSame" ADD CONSTRAINT "NotSame_notedById_fkey" FOREIGN KEY ("notedById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NodePosition" ADD CONSTRAINT "NodePosition_caseId_partyId_fkey" FOREIGN KEY ("caseId", "partyId") REFERENCES "Party"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NodePosition" ADD CONSTRAINT "NodePosition_placedById_fkey" FOREIGN KEY ("placedById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Merges ------------------------------------------------------------------------------------------------------------

ALTER TABLE "PartyMerge"
  ADD CONSTRAINT party_merge_two_parties CHECK ("partyId" <> "intoId"),
  ADD CONSTRAINT party_merge_why_said CHECK (is_said("why")),
  ADD CONSTRAINT party_merge_undone_by_someone CHECK (("undoneAt" IS NULL) = ("undoneById" IS NULL)),
  ADD CONSTRAINT party_merge_undone_later CHECK ("undoneAt" >= "mergedAt");

-- A party stands for itself or for one other.
CREATE UNIQUE INDEX party_merge_one_in_force ON "PartyMerge" ("partyId") WHERE "undoneAt" IS NULL;

-- What was merged is written down for good; it can be undone, once.
CREATE FUNCTION refuse_change_of_merge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."undoneAt" IS NOT NULL
    OR to_jsonb(OLD) - '{undoneAt,undoneById,undoneWhy}'::text[] <> to_jsonb(NEW) - '{undoneAt,undoneById,undoneWhy}'::text[]
  THEN
    RAISE EXCEPTION 'a merge can only be undone, once'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER party_merge_only_undone BEFORE UPDATE ON "PartyMerge"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_merge();

-- Merges in force form no circle. The lock makes two writers take turns.
CREATE FUNCTION refuse_circle_of_merges() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('merge:' || NEW."caseId", 0));
  IF EXISTS (
    WITH RECURSIVE above(id) AS (
      SELECT NEW."intoId"
      UNION SELECT m."intoId" FROM "PartyMerge" m JOIN above ON m."partyId" = above.id WHERE m."undoneAt" IS NULL)
    SELECT FROM above WHERE id = NEW."partyId"
  ) THEN
    RAISE EXCEPTION 'the merge leads back to where it starts'
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER party_merge_no_circle AFTER INSERT ON "PartyMerge"
  FOR EACH ROW EXECUTE FUNCTION refuse_circle_of_merges();

ALTER TABLE "NotSame"
  ADD CONSTRAINT not_same_smaller_first CHECK ("oneId" < "otherId");

-- Places ------------------------------------------------------------------------------------------------------------

ALTER TABLE "NodePosition"
  ADD CONSTRAINT node_position_both_or_none CHECK (("x" IS NULL) = ("y" IS NULL)),
  ADD CONSTRAINT node_position_in_reach CHECK (abs("x") <= 100000 AND abs("y") <= 100000),
  ADD CONSTRAINT node_position_version_positive CHECK ("version" >= 1);

DO $$
DECLARE
  named text;
  snake text;
BEGIN
  FOREACH named IN ARRAY ARRAY['PartyMerge', 'NotSame', 'NodePosition'] LOOP
    snake := lower(regexp_replace(named, '([a-z])([A-Z])', '\1_\2', 'g'));
    EXECUTE format('CREATE TRIGGER %I BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change(%L)',
      snake || '_never_deleted', named, 'nothing is deleted');
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change(%L)',
      snake || '_never_emptied', named, 'nothing is deleted');
  END LOOP;
END $$;

-- Finding what has a name -------------------------------------------------------------------------------------------

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- A name as it is compared: one width, no accents, no capitals. Naming the dictionary makes it the same for ever.
CREATE FUNCTION fold_name(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN lower(public.unaccent('public.unaccent'::regdictionary, normalize(coalesce(name, ''), NFKC)));

-- Names that belong together, folded, one per line.
CREATE FUNCTION name_lines(VARIADIC names text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN fold_name(array_to_string(names, E'\n'));

-- Characters and pairs of characters of Chinese names: trigrams find nothing in a name of two characters.
CREATE FUNCTION pairs_of(name text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (
  SELECT coalesce(array_to_tsvector(array_agg(DISTINCT piece)), ''::tsvector) FROM (
    SELECT substr(name, place, size) AS piece
    FROM generate_series(1, length(name)) AS place, generate_series(1, 2) AS size
  ) AS pieces WHERE piece ~ '^[\u3400-\u4dbf\u4e00-\u9fff]+$'
);

-- What was typed as pairs of which any may be there; one character alone is looked for as it is.
CREATE FUNCTION any_pair_of(typed text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (
  SELECT coalesce(string_agg(piece, ' | '), '')::tsquery FROM (
    SELECT piece, length(piece) AS size, max(length(piece)) OVER () AS longest
    FROM unnest(tsvector_to_array(pairs_of(fold_name(typed)))) AS piece
  ) AS pieces WHERE size = longest
);

-- What was typed as a pattern of LIKE; its own signs stand for themselves.
CREATE FUNCTION within_text(typed text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN '%' || regexp_replace(fold_name(typed), '([\\%_])', '\\\1', 'g') || '%';

CREATE INDEX party_names_trigrams ON "Party" USING gin
  (name_lines(VARIADIC ARRAY["nameEn", "nameZh", "ticker"] || "aliases" || "readings") gin_trgm_ops);
CREATE INDEX party_names_pairs ON "Party" USING gin
  (pairs_of(name_lines(VARIADIC ARRAY["nameEn", "nameZh", "ticker"] || "aliases" || "readings")));
CREATE INDEX deal_titles_trigrams ON "Deal" USING gin (name_lines("titleEn", "titleZh") gin_trgm_ops);
CREATE INDEX deal_titles_pairs ON "Deal" USING gin (pairs_of(name_lines("titleEn", "titleZh")));

-- Parties and deals of a case that may be meant by what was typed: misspelt, in part, or in Chinese characters. The
-- threshold is lower than Postgres's own, so that "nvdia" still finds its name; who asks ranks what comes.
CREATE FUNCTION parties_called(in_case uuid, typed text, most integer) RETURNS SETOF uuid LANGUAGE sql STABLE
SET pg_trgm.word_similarity_threshold = 0.35 AS $$
  SELECT "id" FROM "Party",
    LATERAL (SELECT name_lines(VARIADIC ARRAY["nameEn", "nameZh", "ticker"] || "aliases" || "readings") AS names) AS called
  WHERE "caseId" = in_case AND (
    name_lines(VARIADIC ARRAY["nameEn", "nameZh", "ticker"] || "aliases" || "readings") %> fold_name(typed)
    OR name_lines(VARIADIC ARRAY["nameEn", "nameZh", "ticker"] || "aliases" || "readings") LIKE within_text(typed)
    OR pairs_of(name_lines(VARIADIC ARRAY["nameEn", "nameZh", "ticker"] || "aliases" || "readings")) @@ any_pair_of(typed))
  ORDER BY word_similarity(fold_name(typed), names) DESC, length(names), "slug" LIMIT most
$$;

CREATE FUNCTION deals_called(in_case uuid, typed text, most integer) RETURNS SETOF uuid LANGUAGE sql STABLE
SET pg_trgm.word_similarity_threshold = 0.35 AS $$
  SELECT "id" FROM "Deal"
  WHERE "caseId" = in_case AND (
    name_lines("titleEn", "titleZh") %> fold_name(typed)
    OR name_lines("titleEn", "titleZh") LIKE within_text(typed)
    OR pairs_of(name_lines("titleEn", "titleZh")) @@ any_pair_of(typed))
  ORDER BY word_similarity(fold_name(typed), name_lines("titleEn", "titleZh")) DESC, "slug" LIMIT most
$$;
