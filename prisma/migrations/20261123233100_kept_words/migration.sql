-- The words of an item are kept beside it: what to_tsvector costs for each of the hundreds of
-- items that a search looks at and ranks was most of the search. Prisma cannot say that a column
-- is generated.

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN "words" tsvector
  GENERATED ALWAYS AS (to_tsvector('simple', searched("text", "source"))) STORED;

-- DropIndex
DROP INDEX "Evidence_words_idx";

-- CreateIndex
CREATE INDEX "Evidence_words_idx" ON "Evidence" USING GIN ("words");
