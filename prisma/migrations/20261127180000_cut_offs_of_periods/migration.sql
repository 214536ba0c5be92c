-- AlterTable
ALTER TABLE "VotePeriod" ADD COLUMN     "endsAt" TIMESTAMPTZ(3);

-- Periods that no summary was kept of stay without: nobody knows for which moment they were ended.
UPDATE "VotePeriod" p SET "endsAt" = s."endsAt" FROM "Summary" s
WHERE s."debateId" = p."debateId" AND s."week" = p."week" AND s."kind" = 'weekly';
