-- AlterTable
ALTER TABLE "Cluster" ADD COLUMN     "target" INTEGER;

-- AlterTable
ALTER TABLE "Draft" ADD COLUMN     "target" INTEGER;

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "answer" TEXT,
ADD COLUMN     "concededAt" TIMESTAMPTZ(3),
ADD COLUMN     "target" INTEGER;

-- CreateTable
CREATE TABLE "Rating" (
    "debateId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "raterKey" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "quote" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Rating_pkey" PRIMARY KEY ("debateId","number","raterKey","kind")
);

-- CreateTable
CREATE TABLE "ChangedMind" (
    "debateId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "memberKey" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ChangedMind_pkey" PRIMARY KEY ("debateId","number","memberKey")
);

-- CreateIndex
CREATE INDEX "Rating_debateId_raterKey_idx" ON "Rating"("debateId", "raterKey");

-- CreateIndex
CREATE INDEX "ChangedMind_debateId_memberKey_idx" ON "ChangedMind"("debateId", "memberKey");

-- CreateIndex
CREATE INDEX "Evidence_debateId_target_idx" ON "Evidence"("debateId", "target");
