-- CreateTable
CREATE TABLE "SourceApart" (
    "debateId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "of" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SourceApart_pkey" PRIMARY KEY ("debateId","number","of")
);

-- Partings that were kept with what members had said; when each was made is only known of the words.
INSERT INTO "SourceApart" ("debateId", "number", "of", "at")
SELECT "debateId", "number", "of", max("at") FROM "SameSource" WHERE "refused"
GROUP BY "debateId", "number", "of";

-- AlterTable
ALTER TABLE "SameSource" DROP COLUMN "refused";
