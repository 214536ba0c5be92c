-- CreateTable
CREATE TABLE "SourceOffer" (
    "debateId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "from" INTEGER NOT NULL,
    "answer" TEXT,
    "told" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SourceOffer_pkey" PRIMARY KEY ("debateId","number","from")
);

-- CreateIndex
CREATE INDEX "SourceOffer_debateId_from_idx" ON "SourceOffer"("debateId", "from");
