-- Posts that are not yet as they should be, in the order in which they are due: a few of all that
-- were ever posted. Prisma's schema cannot say partial indexes, so it is written by hand;
-- src/store/posts/due.ts repeats the condition, or it is not used.
CREATE INDEX "Post_waiting_idx" ON "Post" ("dueAt") WHERE "wanted" > "shown" AND NOT "gone";

DROP INDEX "Post_dueAt_idx";
