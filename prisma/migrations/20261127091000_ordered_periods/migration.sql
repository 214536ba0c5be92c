-- AlterTable
ALTER TABLE "Poll" ADD COLUMN     "ordered" INTEGER NOT NULL DEFAULT 0;

-- Until now the rows of a period were written anew in the transaction that ended it.
UPDATE "Poll" p SET "ordered" = p."period" - (d."state" <> 'closed')::int
FROM "Debate" d WHERE d."id" = p."debateId";
