-- AlterTable
ALTER TABLE "Cluster" ADD COLUMN     "founder" INTEGER;

-- CreateIndex
CREATE INDEX "Cluster_debateId_founder_idx" ON "Cluster"("debateId", "founder");

UPDATE "Cluster" c SET "founder" = c."number"
WHERE EXISTS (SELECT 1 FROM "Evidence" e
  WHERE e."debateId" = c."debateId" AND e."number" = c."number");

-- A cluster whose number no item has was founded by an edit: of an older item in the same place that
-- was revised. Where there is but one, it is that one; of several nobody can say which.
UPDATE "Cluster" c SET "founder" = f."item"
FROM (
  SELECT k."debateId", k."number", min(e."number") AS "item"
  FROM "Cluster" k JOIN "Evidence" e ON e."debateId" = k."debateId" AND e."claim" = k."claim"
    AND e."side" = k."side" AND e."target" IS NOT DISTINCT FROM k."target"
    AND e."revision" > 1 AND e."number" < k."number"
  WHERE k."founder" IS NULL
  GROUP BY 1, 2 HAVING count(*) = 1
) AS f
WHERE f."debateId" = c."debateId" AND f."number" = c."number";

-- Erasures until now emptied only clusters with the number of an erased item.
UPDATE "Cluster" c SET "textKey" = NULL, "grams" = '{}', "names" = '{}', "numbers" = '{}',
  "sourceKey" = CASE WHEN EXISTS (
    SELECT 1 FROM "Evidence" e WHERE e."debateId" = c."debateId" AND e."cluster" = c."number"
      AND e."sourceKey" = c."sourceKey") THEN c."sourceKey" END
WHERE c."founder" IS DISTINCT FROM c."number" AND EXISTS (
  SELECT 1 FROM "Evidence" e WHERE e."debateId" = c."debateId" AND e."claim" = c."claim"
    AND e."side" = c."side" AND e."target" IS NOT DISTINCT FROM c."target"
    AND e."revision" > 1 AND e."number" < c."number" AND e."erasedAt" IS NOT NULL
    AND e."number" = coalesce(c."founder", e."number"));
