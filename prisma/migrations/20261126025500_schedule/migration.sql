-- AlterTable
ALTER TABLE "Debate" ADD COLUMN     "endsOn" TEXT;

-- AlterTable
ALTER TABLE "Summary" ADD COLUMN     "final" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "inputs" JSONB,
ADD COLUMN     "late" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "unposted" TEXT;
