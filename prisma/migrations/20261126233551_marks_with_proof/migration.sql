-- One word per thing: what members say of an item are marks; that it changed a vote is a credit.
ALTER TABLE "ChangedMind" RENAME TO "Credit";
ALTER TABLE "Credit" RENAME CONSTRAINT "ChangedMind_pkey" TO "Credit_pkey";
ALTER INDEX "ChangedMind_debateId_memberKey_idx" RENAME TO "Credit_debateId_memberKey_idx";

ALTER TABLE "Rating" RENAME TO "Mark";
ALTER TABLE "Mark" RENAME COLUMN "raterKey" TO "memberKey";
ALTER TABLE "Mark" RENAME COLUMN "kind" TO "topic";
ALTER TABLE "Mark" RENAME COLUMN "value" TO "kind";
ALTER INDEX "Rating_debateId_raterKey_idx" RENAME TO "Mark_debateId_memberKey_idx";
ALTER TABLE "Mark" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "highestNumber" INTEGER,
ADD COLUMN "told" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "Mark" DROP CONSTRAINT "Rating_pkey";
ALTER TABLE "Mark" ADD CONSTRAINT "Mark_pkey"
  PRIMARY KEY ("debateId", "number", "memberKey", "topic", "revision");

-- Nobody can tell any more which earlier texts were near-equal: each counts as one of its own.
ALTER TABLE "Evidence" ADD COLUMN "markRevision" INTEGER NOT NULL DEFAULT 1;
UPDATE "Evidence" SET "markRevision" = "revision" WHERE "revision" <> 1;
ALTER TABLE "EvidenceRevision" ADD COLUMN "markRevision" INTEGER NOT NULL DEFAULT 1;
UPDATE "EvidenceRevision" SET "markRevision" = "revision" WHERE "revision" <> 1;

-- Checks from before quote nothing: they stay visible with revision 0, and count nothing. Disputes
-- always quoted: they are about the present text, which still has the source that they are about.
UPDATE "Mark" SET "kind" = 'check' WHERE "topic" = 'source' AND "kind" = 'checked';
UPDATE "Mark" SET "kind" = 'dispute' WHERE "topic" = 'source' AND "kind" = 'disputed';
UPDATE "Mark" m SET "revision" = e."markRevision", "highestNumber" = (
  SELECT max(h."number") FROM "Evidence" h WHERE h."debateId" = m."debateId")
FROM "Evidence" e
WHERE e."debateId" = m."debateId" AND e."number" = m."number"
  AND m."topic" = 'source' AND m."kind" = 'dispute' AND m."quote" IS NOT NULL;

ALTER TABLE "Member" ADD COLUMN "moderator" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "young" BOOLEAN,
ADD COLUMN "vouchedBy" TEXT,
ADD COLUMN "vouchedAt" TIMESTAMPTZ(3);

ALTER TABLE "Moderation" ADD COLUMN "memberKey" TEXT,
ALTER COLUMN "number" DROP NOT NULL;

-- Whoever has an act of moderation in the log was a moderator then.
UPDATE "Member" m SET "moderator" = true
WHERE EXISTS (
  SELECT 1 FROM "Moderation" d WHERE d."debateId" = m."debateId" AND d."byKey" = m."authorKey");
