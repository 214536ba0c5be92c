-- AlterTable
ALTER TABLE "Summary" ADD COLUMN     "moves" JSONB;
