-- CreateTable
CREATE TABLE "Poll" (
    "debateId" TEXT NOT NULL,
    "period" INTEGER NOT NULL DEFAULT 1,
    "voters" INTEGER NOT NULL DEFAULT 0,
    "changes" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Poll_pkey" PRIMARY KEY ("debateId")
);

-- CreateTable
CREATE TABLE "VoteCount" (
    "debateId" TEXT NOT NULL,
    "claim" INTEGER NOT NULL,
    "agree" INTEGER NOT NULL DEFAULT 0,
    "disagree" INTEGER NOT NULL DEFAULT 0,
    "unsure" INTEGER NOT NULL DEFAULT 0,
    "minds" INTEGER NOT NULL DEFAULT 0,
    "shownAgree" INTEGER NOT NULL DEFAULT 0,
    "shownDisagree" INTEGER NOT NULL DEFAULT 0,
    "shownUnsure" INTEGER NOT NULL DEFAULT 0,
    "shownMinds" INTEGER NOT NULL DEFAULT 0,
    "step" INTEGER NOT NULL DEFAULT 1,
    "since" INTEGER NOT NULL DEFAULT 1,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "carried" INTEGER NOT NULL DEFAULT 0,
    "touched" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "VoteCount_pkey" PRIMARY KEY ("debateId","claim")
);

-- CreateTable
CREATE TABLE "VotePeriod" (
    "debateId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "week" TEXT NOT NULL,
    "voters" INTEGER NOT NULL,
    "changes" INTEGER NOT NULL,
    "claims" JSONB NOT NULL,

    CONSTRAINT "VotePeriod_pkey" PRIMARY KEY ("debateId","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "VotePeriod_debateId_week_key" ON "VotePeriod"("debateId", "week");

-- A vote belongs to the period after the last weekly summary whose cut-off had come by then.
CREATE TABLE "VoteOfNow" AS
SELECT v."debateId", v."claim", v."voterKey", v."stance", v."revision",
  1 + (SELECT count(*) FROM "Summary" s WHERE s."debateId" = v."debateId"
    AND s."kind" = 'weekly' AND s."endsAt" <= v."at")::int AS "period"
FROM "Vote" v;

CREATE TABLE "VoteChangeOfNow" AS
SELECT v."debateId", v."claim", v."voterKey", v."revision", v."from", v."to",
  1 + (SELECT count(*) FROM "Summary" s WHERE s."debateId" = v."debateId"
    AND s."kind" = 'weekly' AND s."endsAt" <= v."at")::int AS "period"
FROM "VoteChange" v;

-- Both tables are written anew in the order of their keys, so that the order of rows tells nothing.
TRUNCATE "Vote", "VoteChange";

-- AlterTable
DROP INDEX "Vote_debateId_claim_stance_idx";
ALTER TABLE "Vote" DROP COLUMN "at", DROP COLUMN "previous",
ADD COLUMN     "period" INTEGER NOT NULL,
ADD COLUMN     "step" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "base" TEXT;

-- AlterTable
DROP INDEX "VoteChange_debateId_at_idx";
ALTER TABLE "VoteChange" DROP COLUMN "at",
ADD COLUMN     "period" INTEGER NOT NULL;

INSERT INTO "Vote" ("debateId", "claim", "voterKey", "stance", "revision", "period")
SELECT "debateId", "claim", "voterKey", "stance", "revision", "period" FROM "VoteOfNow"
ORDER BY "debateId", "claim", "voterKey";

INSERT INTO "VoteChange" ("debateId", "claim", "voterKey", "revision", "from", "to", "period")
SELECT "debateId", "claim", "voterKey", "revision", "from", "to", "period" FROM "VoteChangeOfNow"
ORDER BY "debateId", "claim", "voterKey", "revision";

DROP TABLE "VoteOfNow", "VoteChangeOfNow";

-- Counters of what there is.
INSERT INTO "Poll" ("debateId", "period", "voters", "changes")
SELECT d."id", p."period",
  (SELECT count(DISTINCT v."voterKey") FROM "Vote" v
    WHERE v."debateId" = d."id" AND v."stance" IS NOT NULL),
  (SELECT count(*) FROM "VoteChange" c WHERE c."debateId" = d."id" AND c."period" = p."period")
FROM "Debate" d CROSS JOIN LATERAL (
  SELECT 1 + count(*)::int AS "period" FROM "Summary" s
  WHERE s."debateId" = d."id" AND s."kind" = 'weekly') AS p;

INSERT INTO "VoteCount" ("debateId", "claim", "agree", "disagree", "unsure", "minds", "since")
SELECT c."debateId", c."number",
  count(v."voterKey") FILTER (WHERE v."stance" = 'agree'),
  count(v."voterKey") FILTER (WHERE v."stance" = 'disagree'),
  count(v."voterKey") FILTER (WHERE v."stance" = 'unsure'),
  (SELECT count(DISTINCT m."voterKey") FROM "VoteChange" m
    WHERE m."debateId" = c."debateId" AND m."claim" = c."number" AND m."period" = p."period"
      AND m."from" IS NOT NULL AND m."to" IS NOT NULL),
  p."period"
FROM "Claim" c JOIN "Poll" p ON p."debateId" = c."debateId"
LEFT JOIN "Vote" v ON v."debateId" = c."debateId" AND v."claim" = c."number"
GROUP BY c."debateId", c."number", p."period";

-- Ballots have shown the numbers of now from five voters on; below that nothing has been shown.
UPDATE "VoteCount" SET "shownAgree" = "agree", "shownDisagree" = "disagree",
  "shownUnsure" = "unsure", "shownMinds" = "minds", "step" = 2
WHERE "agree" + "disagree" + "unsure" >= 5;

-- A claim moved with the end of a period.
UPDATE "Summary" s SET "moves" = (
  SELECT coalesce(jsonb_agg(jsonb_build_object('claim', one -> 'claim', 'period',
    (SELECT count(*) FROM "Summary" w WHERE w."debateId" = s."debateId" AND w."kind" = 'weekly'
      AND w."endsAt" <= (one ->> 'at')::timestamptz))), '[]')
  FROM jsonb_array_elements(s."moves") AS one)
WHERE jsonb_typeof(s."moves") = 'array';
