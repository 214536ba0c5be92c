-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "turn" INTEGER NOT NULL DEFAULT 0;

-- A message that was the board, and leads to it now, is a post of its own.
ALTER TABLE "Post" DROP CONSTRAINT "Post_identity",
ADD CONSTRAINT "Post_identity" CHECK (CASE "kind"
  WHEN 'board' THEN num_nonnulls("number", "hour", "week", "summaryKind") = 0
  WHEN 'former-board' THEN "number" IS NOT NULL AND num_nonnulls("hour", "week", "summaryKind") = 0
  WHEN 'card' THEN "number" IS NOT NULL AND num_nonnulls("hour", "week", "summaryKind") = 0
  WHEN 'list' THEN "hour" IS NOT NULL AND num_nonnulls("number", "week", "summaryKind") = 0
  WHEN 'summary' THEN num_nonnulls("week", "summaryKind") = 2 AND num_nonnulls("number", "hour") = 0
    AND "summaryKind" IN ('weekly', 'so-far')
  ELSE false END);
