-- The page on which deals are recorded keeps a whole text with its rows: a table of sixty rows is longer than any other form.

ALTER TABLE "Draft" DROP CONSTRAINT draft_length;
ALTER TABLE "Draft" ADD CONSTRAINT draft_length
  CHECK (length("text") <= CASE WHEN "key" ~ '^record-deal(#|$)' THEN 400000 ELSE 40000 END);
