-- AlterTable
ALTER TABLE "Installation" ADD COLUMN     "instants" TEXT;
