-- Which post a row is was said by its key: board, card:12, list:2026-11-23T21,
-- summary:2026-W47:weekly. Now columns say it.
ALTER TABLE "Post" ADD COLUMN     "id" SERIAL NOT NULL,
ADD COLUMN     "number" INTEGER,
ADD COLUMN     "hour" TIMESTAMPTZ(3),
ADD COLUMN     "week" TEXT,
ADD COLUMN     "summaryKind" TEXT;

UPDATE "Post" SET "number" = split_part("key", ':', 2)::int WHERE "kind" = 'card';
UPDATE "Post" SET "hour" = (split_part("key", ':', 2) || ':00:00Z')::timestamptz WHERE "kind" = 'list';
UPDATE "Post" SET "week" = split_part("key", ':', 2), "summaryKind" = split_part("key", ':', 3)
WHERE "kind" = 'summary';

ALTER TABLE "Post" DROP CONSTRAINT "Post_pkey",
DROP COLUMN "key",
ADD CONSTRAINT "Post_pkey" PRIMARY KEY ("debateId", "id"),
ADD CONSTRAINT "Post_identity" CHECK (CASE "kind"
  WHEN 'board' THEN num_nonnulls("number", "hour", "week", "summaryKind") = 0
  WHEN 'card' THEN "number" IS NOT NULL AND num_nonnulls("hour", "week", "summaryKind") = 0
  WHEN 'list' THEN "hour" IS NOT NULL AND num_nonnulls("number", "week", "summaryKind") = 0
  WHEN 'summary' THEN num_nonnulls("week", "summaryKind") = 2 AND num_nonnulls("number", "hour") = 0
    AND "summaryKind" IN ('weekly', 'so-far')
  ELSE false END);

-- One post of each: nulls are equal here, which Prisma's schema cannot say.
CREATE UNIQUE INDEX "Post_debateId_kind_number_hour_week_summaryKind_key"
ON "Post"("debateId", "kind", "number", "hour", "week", "summaryKind") NULLS NOT DISTINCT;
