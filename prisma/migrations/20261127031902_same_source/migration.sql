-- AlterTable
ALTER TABLE "Debate" ADD COLUMN     "rereadTo" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "sourceRules" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "sourcesJoined" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "SameSource" (
    "debateId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "memberKey" TEXT NOT NULL,
    "of" INTEGER NOT NULL,
    "highestNumber" INTEGER NOT NULL,
    "refused" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SameSource_pkey" PRIMARY KEY ("debateId","number","memberKey")
);

-- CreateTable
CREATE TABLE "SourceMove" (
    "debateId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "of" INTEGER NOT NULL,
    "sourceKey" TEXT NOT NULL,
    "cluster" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SourceMove_pkey" PRIMARY KEY ("debateId","number")
);

-- CreateIndex
CREATE INDEX "SameSource_debateId_memberKey_idx" ON "SameSource"("debateId", "memberKey");

-- AlterTable
ALTER TABLE "Cluster" ADD COLUMN     "sourceRules" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Debate" ADD COLUMN     "rereadAt" TIMESTAMPTZ(3);
