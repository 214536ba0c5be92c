-- AlterTable
ALTER TABLE "Summary" DROP COLUMN "inputs";

-- CreateTable
CREATE TABLE "Record" (
    "debateId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "link" INTEGER,
    "previous" TEXT,
    "kind" TEXT NOT NULL,
    "week" TEXT,
    "text" TEXT NOT NULL,

    CONSTRAINT "Record_pkey" PRIMARY KEY ("debateId","hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "Record_debateId_link_key" ON "Record"("debateId", "link");

-- CreateIndex
CREATE UNIQUE INDEX "Record_debateId_kind_week_key" ON "Record"("debateId", "kind", "week");
