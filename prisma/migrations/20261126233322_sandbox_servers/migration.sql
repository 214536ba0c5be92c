-- AlterTable
ALTER TABLE "Guild" ADD COLUMN     "sandbox" BOOLEAN NOT NULL DEFAULT false;
