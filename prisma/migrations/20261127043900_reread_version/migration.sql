-- AlterTable
ALTER TABLE "Debate" ADD COLUMN     "rereadVersion" INTEGER NOT NULL DEFAULT 0;
