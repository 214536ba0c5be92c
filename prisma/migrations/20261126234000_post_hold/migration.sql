-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "anew" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "hold" INTEGER NOT NULL DEFAULT 0;

-- Beside a message's id the time of a sending meant that somebody had asked for the board again.
UPDATE "Post" SET "anew" = true WHERE "kind" = 'board' AND "messageId" IS NOT NULL AND "sentAt" IS NOT NULL;

-- On any other post a process that had lost its hold left it behind, and with it a failure.
UPDATE "Post" SET "sentAt" = NULL WHERE "kind" <> 'board' AND "messageId" IS NOT NULL;
UPDATE "Post" SET "lastError" = NULL, "attempts" = 0 WHERE "gone" OR "shown" >= "wanted";
