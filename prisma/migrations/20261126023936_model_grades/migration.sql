-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "addressed" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Grade" ADD COLUMN     "prompt" TEXT,
ADD COLUMN     "server" TEXT,
ADD COLUMN     "tokensCached" INTEGER,
ADD COLUMN     "tokensIn" INTEGER,
ADD COLUMN     "tokensOut" INTEGER;

-- CreateTable
CREATE TABLE "Grading" (
    "debateId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "heldUntil" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "Grading_pkey" PRIMARY KEY ("debateId","number")
);

-- CreateTable
CREATE TABLE "ModelCall" (
    "debateId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "item" INTEGER,
    "model" TEXT NOT NULL,
    "server" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "tokensIn" INTEGER,
    "tokensCached" INTEGER,
    "tokensOut" INTEGER,
    "charged" INTEGER NOT NULL,
    "ms" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ModelCall_pkey" PRIMARY KEY ("debateId","id")
);

-- CreateTable
CREATE TABLE "TokenWeek" (
    "guildId" TEXT NOT NULL,
    "week" TEXT NOT NULL,
    "tokens" INTEGER NOT NULL,

    CONSTRAINT "TokenWeek_pkey" PRIMARY KEY ("guildId","week")
);

-- CreateTable
CREATE TABLE "ModelAbility" (
    "server" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "structured" TEXT NOT NULL,
    "tokenParam" TEXT NOT NULL,
    "temperature" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ModelAbility_pkey" PRIMARY KEY ("server","model")
);

-- CreateIndex
CREATE INDEX "Grading_state_dueAt_idx" ON "Grading"("state", "dueAt");

-- CreateIndex
CREATE INDEX "ModelCall_debateId_at_idx" ON "ModelCall"("debateId", "at");

-- CreateIndex
CREATE INDEX "Evidence_debateId_gradeKey_idx" ON "Evidence"("debateId", "gradeKey");

-- CreateIndex
CREATE INDEX "EvidenceRevision_debateId_gradeKey_idx" ON "EvidenceRevision"("debateId", "gradeKey");
