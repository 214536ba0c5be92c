-- Casts a batch of votes of one debate: see src/store/ballot/cast-batch.ts, its only caller.
--
-- Its statements follow the lock of the debate's poll, and each sees what was committed before it.
-- In one plain statement all would see what was there before it waited for the lock, and a count of
-- voters would be wrong now and then. A function is still one round.
--
-- presses: [{"voter": key, "claim": number, "stance": word or null to withdraw}, …], of each voter
-- and claim one. Returns a row for each; none at all where the debate is gone or, unless
-- "even_closed", has been closed. A claim that the debate does not have fails the whole batch.
--
-- Shown numbers move once at least five voters have another stance than the shown numbers have of
-- them. Until the first step that is everybody with a vote. Later a voter's stance is compared with
-- the one that the last step had of them. While the period of that step is open, the row keeps it as
-- "base". Once a period has ended, rows tell nothing finer than periods, so that somebody who
-- changed in the period of the step may have done so before it or after: they count as changed only
-- where they now have none of the stances that they had in that period. Of those who had changed
-- when it ended the number is kept ("carried"), and as many are taken off it as may have changed
-- back since ("touched"). So "changed" + "carried" - "touched" is never too many.
CREATE FUNCTION "cast_votes"("of_debate" text, "presses" jsonb, "even_closed" boolean)
RETURNS TABLE (
  "voter" text, "claim" integer, "was" text, "revision" integer, "period" integer, "own" jsonb,
  "shownAgree" integer, "shownDisagree" integer, "shownUnsure" integer)
LANGUAGE plpgsql
-- A plan made while the tables were small is used again when they have grown: indexes only.
SET enable_seqscan = off
AS $$
#variable_conflict use_column
DECLARE
  "open" integer;
BEGIN
  SELECT p."period" INTO "open" FROM "Poll" p
  WHERE p."debateId" = "of_debate" FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN; END IF;
  IF NOT "even_closed" AND NOT EXISTS (
    SELECT 1 FROM "Debate" d WHERE d."id" = "of_debate" AND d."state" <> 'closed')
  THEN RETURN; END IF;
  IF NOT "even_closed" AND EXISTS (
    SELECT 1 FROM jsonb_to_recordset("presses") AS p("claim" integer)
    WHERE NOT EXISTS (SELECT 1 FROM "VoteCount" c
      WHERE c."debateId" = "of_debate" AND c."claim" = p."claim"))
  THEN RAISE EXCEPTION 'a vote on a claim that debate % does not have', "of_debate"; END IF;

  RETURN QUERY
  WITH press AS MATERIALIZED (
    SELECT p."voter", p."claim", p."stance", v."stance" AS "was", c."step",
      coalesce(v."revision", 0) AS "revision",
      p."stance" IS DISTINCT FROM v."stance" AS "changes",
      -- In this step it has a base already, or gets the stance that it has now.
      CASE WHEN v."step" = c."step" THEN v."base" ELSE v."stance" END AS "base",
      c."since" = "open" AS "isExact",
      h."wasKnown", h."isKnown", coalesce(h."isAmbiguous" AND NOT h."isTouched", false) AS "touches",
      -- A mind is counted once in a period.
      v."stance" IS NOT NULL AND p."stance" <> v."stance" AND NOT EXISTS (
        SELECT 1 FROM "VoteChange" o WHERE o."debateId" = "of_debate" AND o."claim" = p."claim"
          AND o."voterKey" = p."voter" AND o."period" = "open"
          AND o."from" IS NOT NULL AND o."to" IS NOT NULL) AS "mind"
    FROM jsonb_to_recordset("presses") AS p("voter" text, "claim" integer, "stance" text)
    JOIN "VoteCount" c ON c."debateId" = "of_debate" AND c."claim" = p."claim"
    LEFT JOIN "Vote" v ON v."debateId" = "of_debate" AND v."claim" = p."claim"
      AND v."voterKey" = p."voter"
    -- The stances that the last step may have of this voter: what they came into its period with,
    -- and all that they had in it; without a change since, the one that they have.
    LEFT JOIN LATERAL (
      SELECT bool_or(o."period" = c."since") AS "isAmbiguous",
        bool_or(o."period" > c."since") AS "isTouched",
        (array_agg(o."from" ORDER BY o."revision"))[1] IS NOT DISTINCT FROM v."stance"
          OR bool_or(o."period" = c."since" AND o."to" IS NOT DISTINCT FROM v."stance")
          OR count(*) = 0 AS "wasKnown",
        CASE WHEN count(*) = 0 THEN p."stance" IS NOT DISTINCT FROM v."stance"
          ELSE (array_agg(o."from" ORDER BY o."revision"))[1] IS NOT DISTINCT FROM p."stance"
            OR bool_or(o."period" = c."since" AND o."to" IS NOT DISTINCT FROM p."stance")
        END AS "isKnown"
      FROM "VoteChange" o
      WHERE o."debateId" = "of_debate" AND o."claim" = p."claim" AND o."voterKey" = p."voter"
        AND o."period" >= c."since"
    ) AS h ON c."since" < "open"
  ), kept AS (
    INSERT INTO "Vote" ("debateId", "claim", "voterKey", "stance", "revision", "period", "step",
      "base")
    SELECT "of_debate", p."claim", p."voter", p."stance", p."revision" + p."changes"::int, "open",
      CASE WHEN p."isExact" THEN p."step" ELSE 0 END, CASE WHEN p."isExact" THEN p."base" END
    FROM press p WHERE p."revision" > 0 OR p."changes"
    ORDER BY p."claim", p."voter"
    ON CONFLICT ("debateId", "claim", "voterKey") DO UPDATE SET "stance" = EXCLUDED."stance",
      "revision" = EXCLUDED."revision", "period" = EXCLUDED."period", "step" = EXCLUDED."step",
      "base" = EXCLUDED."base"
  ), logged AS (
    INSERT INTO "VoteChange" ("debateId", "claim", "voterKey", "revision", "from", "to", "period")
    SELECT "of_debate", p."claim", p."voter", p."revision" + 1, p."was", p."stance", "open"
    FROM press p WHERE p."changes" ORDER BY p."claim", p."voter"
  ), voter AS MATERIALIZED (
    SELECT b."voter", count(v."stance") AS "before", b."more",
      coalesce(jsonb_agg(jsonb_build_object('claim', v."claim", 'stance', v."stance", 'period',
        v."period")) FILTER (WHERE v."stance" IS NOT NULL), '[]') AS "own"
    FROM (SELECT p."voter",
        sum((p."stance" IS NOT NULL)::int - (p."was" IS NOT NULL)::int) AS "more"
      FROM press p GROUP BY p."voter") AS b
    LEFT JOIN "Vote" v ON v."debateId" = "of_debate" AND v."voterKey" = b."voter"
    GROUP BY b."voter", b."more"
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
      sum(CASE WHEN p."isExact" THEN (p."stance" IS DISTINCT FROM p."base")::int
          - (p."was" IS DISTINCT FROM p."base")::int
        ELSE p."wasKnown"::int - p."isKnown"::int END)::int AS "changed",
      count(*) FILTER (WHERE p."changes" AND p."touches")::int AS "touched"
    FROM press p GROUP BY p."claim"
  ), sums AS (
    SELECT c."claim", c."step", c."carried", c."agree" + m."agree" AS "agree",
      c."disagree" + m."disagree" AS "disagree", c."unsure" + m."unsure" AS "unsure",
      c."minds" + m."minds" AS "minds", c."changed" + m."changed" AS "changed",
      c."touched" + m."touched" AS "touched"
    FROM "VoteCount" c JOIN moved m ON m."claim" = c."claim" WHERE c."debateId" = "of_debate"
  ), counted AS (
    SELECT s.*, CASE WHEN s."step" = 1 THEN s."agree" + s."disagree" + s."unsure"
      ELSE s."changed" + greatest(s."carried" - s."touched", 0) END >= 5 AS "steps"
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
      "touched" = CASE WHEN n."steps" THEN 0 ELSE n."touched" END
    FROM counted n
    WHERE c."debateId" = "of_debate" AND c."claim" = n."claim"
    RETURNING c."claim", c."shownAgree", c."shownDisagree", c."shownUnsure"
  )
  SELECT p."voter", p."claim", p."was", p."revision" + p."changes"::int, "open", b."own",
    t."shownAgree", t."shownDisagree", t."shownUnsure"
  FROM press p JOIN voter b ON b."voter" = p."voter" JOIN tallied t ON t."claim" = p."claim";
END
$$;
