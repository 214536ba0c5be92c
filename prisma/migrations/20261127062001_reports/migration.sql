-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "reviewSince" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Report" (
    "debateId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "memberKey" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "words" TEXT,
    "young" BOOLEAN NOT NULL,
    "ownSide" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("debateId","number","memberKey")
);

-- CreateIndex
CREATE INDEX "Report_debateId_memberKey_idx" ON "Report"("debateId", "memberKey");
