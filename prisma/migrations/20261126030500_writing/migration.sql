-- CreateTable
CREATE TABLE "Writing" (
    "debateId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "bullets" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Writing_pkey" PRIMARY KEY ("debateId")
);

-- CreateTable
CREATE TABLE "SentenceDispute" (
    "debateId" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SentenceDispute_pkey" PRIMARY KEY ("debateId","sentence","number")
);
