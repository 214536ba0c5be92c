-- A press for a vote used to write a row for its member as an author: side by side, the rows of both
-- code names stood in one order. Whoever did nothing but vote has no such row any more.
DELETE FROM "Member" m
WHERE m."name" IS NULL AND m."named" AND NOT m."moderator" AND m."young" IS NULL
  AND m."vouchedBy" IS NULL
  AND NOT EXISTS (SELECT 1 FROM "Evidence" e
    WHERE e."debateId" = m."debateId" AND e."authorKey" = m."authorKey")
  AND NOT EXISTS (SELECT 1 FROM "Draft" d
    WHERE d."debateId" = m."debateId" AND d."authorKey" = m."authorKey")
  AND NOT EXISTS (SELECT 1 FROM "Mark" k
    WHERE k."debateId" = m."debateId" AND k."memberKey" = m."authorKey")
  AND NOT EXISTS (SELECT 1 FROM "Credit" c
    WHERE c."debateId" = m."debateId" AND c."memberKey" = m."authorKey")
  AND NOT EXISTS (SELECT 1 FROM "SameSource" s
    WHERE s."debateId" = m."debateId" AND s."memberKey" = m."authorKey")
  AND NOT EXISTS (SELECT 1 FROM "Moderation" o
    WHERE o."debateId" = m."debateId" AND m."authorKey" IN (o."byKey", o."memberKey"));
