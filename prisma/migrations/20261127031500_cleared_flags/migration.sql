-- Flags that a moderator has looked at since the text was written, and left shown, hold no longer.
UPDATE "Evidence" e SET "addressed" = false
WHERE e."addressed" AND (
  SELECT m."action" FROM "Moderation" m
  WHERE m."debateId" = e."debateId" AND m."number" = e."number"
    AND m."at" >= coalesce(
      (SELECT max(r."at") FROM "EvidenceRevision" r
        WHERE r."debateId" = e."debateId" AND r."number" = e."number"), e."filedAt")
  ORDER BY m."at" DESC, m."id" DESC LIMIT 1
) IN ('pass', 'restore');
