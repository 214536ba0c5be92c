-- CreateTable
CREATE TABLE "RemovedWords" (
    "debateId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "memberKey" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "told" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RemovedWords_pkey" PRIMARY KEY ("debateId","number","key")
);

-- CreateIndex
CREATE INDEX "RemovedWords_debateId_memberKey_idx" ON "RemovedWords"("debateId", "memberKey");
