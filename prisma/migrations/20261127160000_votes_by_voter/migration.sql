-- Votes by debate, voter and claim: one index serves a voter's votes and each single one, where two did.
DROP INDEX "Vote_debateId_voterKey_idx";
ALTER TABLE "Vote" DROP CONSTRAINT "Vote_pkey",
ADD CONSTRAINT "Vote_pkey" PRIMARY KEY ("debateId", "voterKey", "claim");

DROP INDEX "VoteChange_debateId_voterKey_idx";
ALTER TABLE "VoteChange" DROP CONSTRAINT "VoteChange_pkey",
ADD CONSTRAINT "VoteChange_pkey" PRIMARY KEY ("debateId", "voterKey", "claim", "revision");

-- The function "cast_votes" stays for processes of the version before, which may still run while
-- this one starts. Votes wait while the keys are built.

-- Casts a batch of votes of one debate: see src/store/ballot/cast-batch.ts, its only caller.
--
-- Its statements follow the lock of the debate's poll, and each sees what was committed before it.
-- In one plain statement all would see what was there before it waited for the lock, and a count of
-- voters would be wrong now and then. A function is still one round.
--
-- presses: [{"voter": key, "claim": number, "stance": word or null to withdraw}, …], of each voter
-- and claim one. Returns a row for each; none at all where the debate is gone or, unless "erases",
-- has been closed. A claim that the debate does not have fails the whole batch. "stamp" is the word of
-- src/store/claim-stamps.ts for the claim, letter for letter. With "erases" the presses are all votes
-- of somebody whose rows are about to be deleted, withdrawn ones included, and each has the stance
-- null.
--
-- Shown numbers move once at least five persons have another stance than the shown numbers have of
-- them. Until the first step that is everybody with a vote. Later a voter's stance is compared with
-- the one that the last step had of them. While the period of that step is open, the row keeps it as
-- "base". Once a period has ended, rows tell nothing finer than periods, so that somebody who
-- changed in the period of the step may have done so before it or after: they count as changed only
-- where they now have none of the stances that they had in that period. Of those who had changed
-- when it ended the number is kept ("carried"), and as many are taken off it as may have changed
-- back since ("touched").
--
-- An erasure leaves nothing by which its person could be told who votes again. So it takes back what
-- its rows have counted, and two kinds are counted apart: "erased", persons who are for certain in
-- the shown numbers and went, and "fresh", votes of which the shown numbers have none. Each of the
-- fresh may be one of the erased who came back, with the same stance even, and such a pair counts
-- for nobody: what is certain is the difference of the two. "gone" are those who erased before the
-- last period's end, or of whom it is not known whether they are in the shown numbers. They may be
-- among the fresh as well, and one who is, is not among the carried any more. So the sum below is
-- never more than the persons who differ, however often somebody erases and votes again.
CREATE FUNCTION "cast_batch"("of_debate" text, "presses" jsonb, "erases" boolean)
RETURNS TABLE (
  "voter" text, "claim" integer, "was" text, "revision" integer, "period" integer, "own" json,
  "shownAgree" integer, "shownDisagree" integer, "shownUnsure" integer, "stamp" text)
LANGUAGE plpgsql
-- A session soon uses one plan for each statement, until the next ANALYZE, and may have made it while
-- the tables were empty. So what grows is looked up row by row, in LATERAL joins whose only cheap way
-- is the key: a hash of a whole debate is none.
SET enable_seqscan = off
AS $$
#variable_conflict use_column
DECLARE
  "open" integer;
BEGIN
  SELECT p."period" INTO "open" FROM "Poll" p
  WHERE p."debateId" = "of_debate" FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN; END IF;
  IF NOT "erases" AND NOT EXISTS (
    SELECT 1 FROM "Debate" d WHERE d."id" = "of_debate" AND d."state" <> 'closed')
  THEN RETURN; END IF;
  IF NOT "erases" AND EXISTS (
    SELECT 1 FROM jsonb_to_recordset("presses") AS p("claim" integer)
    WHERE NOT EXISTS (SELECT 1 FROM "VoteCount" c
      WHERE c."debateId" = "of_debate" AND c."claim" = p."claim"))
  THEN RAISE EXCEPTION 'a vote on a claim that debate % does not have', "of_debate"; END IF;

  RETURN QUERY
  WITH press AS MATERIALIZED (
    SELECT p."voter", p."claim", p."stance", v."stance" AS "was", c."step",
      coalesce(v."revision", 0) AS "revision",
      p."stance" IS DISTINCT FROM v."stance" AS "changes",
      -- The stance that the shown numbers have of it. In the period of the step the row says it, or
      -- gets the stance that it has now; later it is what the voter came with into what is left of
      -- their history, and one of several where that begins in the period of the step.
      CASE WHEN c."since" < "open" AND h."count" > 0 THEN h."came"
        WHEN c."since" = "open" AND v."step" = c."step" THEN v."base"
        ELSE v."stance" END AS "base",
      c."since" = "open" AS "isExact", coalesce(h."isAmbiguous", false) AS "isAmbiguous",
      coalesce(h."had", '{}') AS "had",
      coalesce(h."isAmbiguous" AND NOT h."isTouched", false) AS "touches",
      v."stance" IS NOT NULL AND p."stance" <> v."stance" AND m."period" IS NULL AS "mind"
    FROM jsonb_to_recordset("presses") AS p("voter" text, "claim" integer, "stance" text)
    JOIN "VoteCount" c ON c."debateId" = "of_debate" AND c."claim" = p."claim"
    LEFT JOIN LATERAL (
      SELECT o."stance", o."revision", o."step", o."base" FROM "Vote" o
      WHERE o."debateId" = "of_debate" AND o."voterKey" = p."voter" AND o."claim" = p."claim"
      LIMIT 1
    ) AS v ON true
    LEFT JOIN LATERAL (
      SELECT count(*) AS "count", bool_or(o."period" = c."since") AS "isAmbiguous",
        bool_or(o."period" > c."since") AS "isTouched",
        (array_agg(o."from" ORDER BY o."revision"))[1] AS "came",
        array_agg(coalesce(o."to", '')) FILTER (WHERE o."period" = c."since") AS "had"
      FROM "VoteChange" o
      WHERE o."debateId" = "of_debate" AND o."claim" = p."claim" AND o."voterKey" = p."voter"
        AND o."period" >= c."since"
    ) AS h ON c."since" < "open"
    -- A mind is counted once in a period.
    LEFT JOIN LATERAL (
      SELECT o."period" FROM "VoteChange" o
      WHERE o."debateId" = "of_debate" AND o."claim" = p."claim" AND o."voterKey" = p."voter"
        AND o."period" = "open" AND o."from" IS NOT NULL AND o."to" IS NOT NULL
      LIMIT 1
    ) AS m ON v."stance" IS NOT NULL AND p."stance" <> v."stance"
  ), weighed AS MATERIALIZED (
    SELECT p.*,
      p."was" IS DISTINCT FROM p."base" AND coalesce(p."was", '') <> ALL (p."had") AS "differed",
      p."stance" IS DISTINCT FROM p."base" AND coalesce(p."stance", '') <> ALL (p."had")
        AND NOT "erases" AS "differs"
    FROM press p
  ), kept AS (
    INSERT INTO "Vote" ("debateId", "claim", "voterKey", "stance", "revision", "period", "step",
      "base")
    SELECT "of_debate", p."claim", p."voter", p."stance", p."revision" + p."changes"::int, "open",
      CASE WHEN p."isExact" THEN p."step" ELSE 0 END, CASE WHEN p."isExact" THEN p."base" END
    FROM press p WHERE p."revision" > 0 OR p."changes"
    ORDER BY p."voter", p."claim"
    ON CONFLICT ("debateId", "claim", "voterKey") DO UPDATE SET "stance" = EXCLUDED."stance",
      "revision" = EXCLUDED."revision", "period" = EXCLUDED."period", "step" = EXCLUDED."step",
      "base" = EXCLUDED."base"
  ), logged AS (
    INSERT INTO "VoteChange" ("debateId", "claim", "voterKey", "revision", "from", "to", "period")
    SELECT "of_debate", p."claim", p."voter", p."revision" + 1, p."was", p."stance", "open"
    FROM press p WHERE p."changes" ORDER BY p."voter", p."claim"
  ), voter AS MATERIALIZED (
    SELECT b."voter", o."before", b."more", o."own"
    FROM (SELECT p."voter",
        sum((p."stance" IS NOT NULL)::int - (p."was" IS NOT NULL)::int) AS "more"
      FROM press p GROUP BY p."voter") AS b
    CROSS JOIN LATERAL (
      SELECT count(v."stance") AS "before", coalesce(json_agg(json_build_object('claim', v."claim",
        'stance', v."stance", 'period', v."period")) FILTER (WHERE v."stance" IS NOT NULL), '[]')
        AS "own"
      FROM "Vote" v WHERE v."debateId" = "of_debate" AND v."voterKey" = b."voter"
    ) AS o
  ), polled AS (
    UPDATE "Poll" q SET
      "voters" = q."voters" + (SELECT coalesce(sum(
        (b."before" + b."more" > 0)::int - (b."before" > 0)::int), 0) FROM voter b),
      "changes" = q."changes" + (SELECT count(*) FROM press p WHERE p."changes")
    WHERE q."debateId" = "of_debate" AND EXISTS (SELECT 1 FROM press p WHERE p."changes")
  ), moved AS (
    SELECT p."claim", count(*) FILTER (WHERE p."mind")::int AS "minds",
      sum((coalesce(p."stance", '') = 'agree')::int
        - (coalesce(p."was", '') = 'agree')::int)::int AS "agree",
      sum((coalesce(p."stance", '') = 'disagree')::int
        - (coalesce(p."was", '') = 'disagree')::int)::int AS "disagree",
      sum((coalesce(p."stance", '') = 'unsure')::int
        - (coalesce(p."was", '') = 'unsure')::int)::int AS "unsure",
      (count(*) FILTER (WHERE p."base" IS NOT NULL AND p."differs")
        - count(*) FILTER (WHERE p."base" IS NOT NULL AND p."differed"))::int AS "changed",
      (count(*) FILTER (WHERE p."base" IS NULL AND p."differs")
        - count(*) FILTER (WHERE p."base" IS NULL AND p."differed"))::int AS "fresh",
      count(*) FILTER (WHERE p."touches" AND (p."changes" OR "erases"))::int AS "touched",
      count(*) FILTER (WHERE "erases" AND NOT p."isAmbiguous" AND p."base" IS NOT NULL)::int
        AS "erased",
      count(*) FILTER (WHERE "erases" AND p."isAmbiguous")::int AS "gone"
    FROM weighed p GROUP BY p."claim"
  ), sums AS (
    SELECT c."claim", c."step", c."carried", c."agree" + m."agree" AS "agree",
      c."disagree" + m."disagree" AS "disagree", c."unsure" + m."unsure" AS "unsure",
      c."minds" + m."minds" AS "minds", c."changed" + m."changed" AS "changed",
      c."touched" + m."touched" AS "touched", c."fresh" + m."fresh" AS "fresh",
      c."erased" + m."erased" AS "erased", c."gone" + m."gone" AS "gone"
    FROM "VoteCount" c JOIN moved m ON m."claim" = c."claim" WHERE c."debateId" = "of_debate"
  ), counted AS (
    SELECT s.*, CASE WHEN s."step" = 1 THEN s."agree" + s."disagree" + s."unsure"
      ELSE s."changed" + greatest(s."carried" - s."touched" - least(s."fresh", s."gone"), 0)
        + greatest(s."erased" - s."fresh", s."fresh" - s."erased" - s."gone", 0)
      END >= 5 AS "steps"
    FROM sums s
  ), tallied AS (
    UPDATE "VoteCount" c SET "agree" = n."agree", "disagree" = n."disagree",
      "unsure" = n."unsure", "minds" = n."minds",
      "shownAgree" = CASE WHEN n."steps" THEN n."agree" ELSE c."shownAgree" END,
      "shownDisagree" = CASE WHEN n."steps" THEN n."disagree" ELSE c."shownDisagree" END,
      "shownUnsure" = CASE WHEN n."steps" THEN n."unsure" ELSE c."shownUnsure" END,
      "shownMinds" = CASE WHEN n."steps" THEN n."minds" ELSE c."shownMinds" END,
      "step" = c."step" + n."steps"::int,
      "since" = CASE WHEN n."steps" THEN "open" ELSE c."since" END,
      "changed" = CASE WHEN n."steps" THEN 0 ELSE n."changed" END,
      "carried" = CASE WHEN n."steps" THEN 0 ELSE c."carried" END,
      "touched" = CASE WHEN n."steps" THEN 0 ELSE n."touched" END,
      "fresh" = CASE WHEN n."steps" THEN 0 ELSE n."fresh" END,
      "erased" = CASE WHEN n."steps" THEN 0 ELSE n."erased" END,
      "gone" = CASE WHEN n."steps" THEN 0 ELSE n."gone" END
    FROM counted n
    WHERE c."debateId" = "of_debate" AND c."claim" = n."claim"
    RETURNING c."claim", c."shownAgree", c."shownDisagree", c."shownUnsure"
  ), stamped AS MATERIALIZED (
    SELECT t.*, w."stamp" FROM tallied t CROSS JOIN LATERAL (
      SELECT coalesce(string_agg(s."claim" || '/' || s."backend" || '/' || s."change", ' '
        ORDER BY s."claim", s."backend"), '') AS "stamp"
      FROM "ClaimStamp" s WHERE s."debateId" = "of_debate" AND s."claim" IN (-1, t."claim")
    ) AS w
  )
  SELECT p."voter", p."claim", p."was", p."revision" + p."changes"::int, "open", b."own",
    t."shownAgree", t."shownDisagree", t."shownUnsure", t."stamp"
  FROM press p JOIN voter b ON b."voter" = p."voter" JOIN stamped t ON t."claim" = p."claim";
END
$$;
