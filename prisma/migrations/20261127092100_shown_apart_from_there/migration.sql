-- AlterTable
ALTER TABLE "Member" ALTER COLUMN "noticedOn" DROP NOT NULL;

-- Whoever has done nothing but report was shown no notice: with the first vote or item it is due.
UPDATE "Member" m SET "noticedOn" = NULL
WHERE m."name" IS NULL AND m."named" AND m."young" IS NULL
  AND EXISTS (SELECT 1 FROM "Report" r
    WHERE r."debateId" = m."debateId" AND r."memberKey" = m."authorKey")
  AND NOT EXISTS (SELECT 1 FROM "Mark" k
    WHERE k."debateId" = m."debateId" AND k."memberKey" = m."authorKey")
  AND NOT EXISTS (SELECT 1 FROM "Credit" c
    WHERE c."debateId" = m."debateId" AND c."memberKey" = m."authorKey")
  AND NOT EXISTS (SELECT 1 FROM "SameSource" s
    WHERE s."debateId" = m."debateId" AND s."memberKey" = m."authorKey")
  AND NOT EXISTS (SELECT 1 FROM "Evidence" e
    WHERE e."debateId" = m."debateId" AND e."authorKey" = m."authorKey");
