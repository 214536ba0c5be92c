-- AlterTable
ALTER TABLE "Debate" ADD COLUMN     "fileRoleId" TEXT,
ADD COLUMN     "gateAccountDays" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "gateServerDays" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "voteRoleId" TEXT;
