-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "answeredAt" TIMESTAMPTZ(3),
ADD COLUMN     "hideAnswer" TEXT;

-- AlterTable
ALTER TABLE "Moderation" ADD COLUMN     "byRole" TEXT NOT NULL DEFAULT 'moderator',
ADD COLUMN     "isPublic" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "until" TIMESTAMPTZ(3);

-- Discord did not say who deleted a card.
UPDATE "Moderation" SET "byRole" = 'unknown' WHERE "byKey" = 'card-deleted';

-- CreateTable
CREATE TABLE "Freeze" (
    "debateId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Freeze_pkey" PRIMARY KEY ("debateId","key")
);

-- CreateTable
CREATE TABLE "LimitUse" (
    "key" TEXT NOT NULL,
    "used" INTEGER NOT NULL,
    "goneAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LimitUse_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "Freeze_until_idx" ON "Freeze"("until");

-- CreateIndex
CREATE INDEX "LimitUse_goneAt_idx" ON "LimitUse"("goneAt");
