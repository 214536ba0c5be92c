-- CreateTable
CREATE TABLE "ModelCheck" (
    "server" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "measures" JSONB NOT NULL,
    "costs" JSONB NOT NULL,

    CONSTRAINT "ModelCheck_pkey" PRIMARY KEY ("server","model")
);
