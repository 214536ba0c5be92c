-- The items that lists show, in the order in which they stand without marks on merit, to be read
-- and counted from the index alone. Prisma's schema cannot say partial indexes, so it is written
-- by hand; src/store/evidence/list.ts repeats the condition, or it is not used.
CREATE INDEX "Evidence_listed_idx" ON "Evidence" ("debateId", "claim", "number" DESC) INCLUDE ("side")
  WHERE "target" IS NULL AND "withdrawnAt" IS NULL AND "hiddenAt" IS NULL AND "erasedAt" IS NULL;
