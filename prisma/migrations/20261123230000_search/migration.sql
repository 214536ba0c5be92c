-- Search over text and source. Prisma's schema cannot say indexes on expressions, so these are
-- written by hand; src/store/search.ts repeats the expressions, or the indexes are not used.

-- Trusted since PostgreSQL 13: the owner of the database may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- What an item is searched by. Signs become spaces, so that GPT-4, 86.5 and the parts of a link
-- are taken apart into words in the same way as what is searched for.
CREATE FUNCTION searched("text" text, "source" text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN translate("text" || ' ' || coalesce("source", ''), '-/\:._,;+=?&#%@~^*()[]{}<>|"''`!$', repeat(' ', 40));

-- CreateIndex
CREATE INDEX "Evidence_words_idx" ON "Evidence" USING GIN (to_tsvector('simple', searched("text", "source")));

-- CreateIndex
CREATE INDEX "Evidence_trigrams_idx" ON "Evidence" USING GIN (searched("text", "source") gin_trgm_ops);
