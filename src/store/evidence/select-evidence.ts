import { Prisma } from '#store/generated/client.ts';
import { wordsKey } from '#store/words-key.ts';

const answerKey = wordsKey('answer', Prisma.sql`e."authorKey"`, Prisma.sql`e."answer"`);

/** An item with its grade and the name its author may be shown under. */
export const selectEvidence = Prisma.sql`
  SELECT e."number", e."claim", e."side", e."text", e."source", e."sourceKind", e."sourceLevel", e."specificity", e."addressed",
    e."target", e."cluster", mv."cluster" AS "home", e."similarTo", e."authorKey", CASE WHEN m."named" THEN m."name" END AS "authorName",
    e."revision", e."markRevision", e."filedAt", e."withdrawnAt", e."concededAt", e."answer", e."hiddenAt", e."hiddenReason", e."hideAnswer", e."reviewSince", e."erasedAt",
    (e."answer" IS NOT NULL AND EXISTS (SELECT 1 FROM "RemovedWords" r WHERE r."debateId" = e."debateId"
      AND r."number" = e."number" AND r."key" = ${answerKey})) AS "isAnswerRemoved",
    EXISTS (SELECT 1 FROM "Evidence" t WHERE t."debateId" = e."debateId" AND t."number" = e."target" AND t."addressed") AS "targetAddressed",
    e."gradeKey", g."grader", g."rubric", g."bearing", g."diagnosticity", g."reasoning",
    g."direction", g."span"
  FROM "Evidence" e
  JOIN "Grade" g ON g."debateId" = e."debateId" AND g."key" = e."gradeKey"
  LEFT JOIN "SourceMove" mv ON mv."debateId" = e."debateId" AND mv."number" = e."number" AND mv."sourceKey" = e."sourceKey"
  LEFT JOIN "Member" m ON m."debateId" = e."debateId" AND m."authorKey" = e."authorKey"`;
