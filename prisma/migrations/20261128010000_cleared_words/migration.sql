-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "answerAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "ClearedWords" (
    "debateId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "memberKey" TEXT NOT NULL,

    CONSTRAINT "ClearedWords_pkey" PRIMARY KEY ("debateId","number","key")
);

-- CreateIndex
CREATE INDEX "ClearedWords_debateId_memberKey_idx" ON "ClearedWords"("debateId", "memberKey");

-- What stood below an item when a moderator last left it shown, or showed it again, is nothing new. Of answers no time was
-- kept.
INSERT INTO "ClearedWords" ("debateId", "number", "key", "memberKey")
SELECT s."debateId", s."number",
  left(encode(sha256(convert_to(s."part" || ' ' || s."memberKey" || ' ' || s."words", 'UTF8')), 'hex'), 32),
  s."memberKey"
FROM (
  SELECT m."debateId", m."number", 'mark' AS "part", m."memberKey", m."quote" AS "words", m."at"
  FROM "Mark" m WHERE m."quote" IS NOT NULL
  UNION ALL
  SELECT c."debateId", c."number", 'credit', c."memberKey", c."why", c."at" FROM "Credit" c
  UNION ALL
  SELECT e."debateId", e."number", 'answer', e."authorKey", e."answer", NULL
  FROM "Evidence" e WHERE e."answer" IS NOT NULL
) s JOIN (
  SELECT "debateId", "number", max("at") AS "at" FROM "Moderation"
  WHERE "action" IN ('pass', 'restore') GROUP BY "debateId", "number"
) l ON l."debateId" = s."debateId" AND l."number" = s."number" AND (s."at" IS NULL OR s."at" <= l."at")
ON CONFLICT DO NOTHING;
