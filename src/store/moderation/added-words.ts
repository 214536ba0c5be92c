import type {
  AddedWords,
  AddedWordsStore,
  RemovalNotice,
  WordsTransaction,
} from '#debate/moderation/added-words-port.ts';
import { Prisma, type PrismaClient } from '#store/generated/client.ts';
import { lockDebate } from '#store/lock-debate.ts';
import { wordsKey } from '#store/words-key.ts';

/** Whether a log entry clears an item: a moderator left it shown after review, or restored it. */
export const isClearing = Prisma.sql`"action" IN ('pass', 'restore')`;

type Item = Prisma.Sql | number;

/**
 * All words that members added to an item as it is now; `at` is null for old answers. `number` may
 * be a column `e."number"` of the statement around it, so no table in here is called e.
 */
const said = (debateId: string, number: Item) => Prisma.sql`
  SELECT m."kind", m."memberKey", m."quote" AS "words", m."at",
    ${wordsKey('mark', Prisma.sql`m."memberKey"`, Prisma.sql`m."quote"`)} AS "key"
  FROM "Mark" m JOIN "Evidence" i ON i."debateId" = m."debateId" AND i."number" = m."number"
    AND i."markRevision" = m."revision"
  WHERE m."debateId" = ${debateId} AND m."number" = ${number} AND m."quote" IS NOT NULL
  UNION ALL
  SELECT 'credit', c."memberKey", c."why", c."at",
    ${wordsKey('credit', Prisma.sql`c."memberKey"`, Prisma.sql`c."why"`)}
  FROM "Credit" c WHERE c."debateId" = ${debateId} AND c."number" = ${number}
  UNION ALL
  SELECT 'answer', i."authorKey", i."answer", i."answerAt",
    ${wordsKey('answer', Prisma.sql`i."authorKey"`, Prisma.sql`i."answer"`)}
  FROM "Evidence" i
  WHERE i."debateId" = ${debateId} AND i."number" = ${number} AND i."answer" IS NOT NULL`;

const isIn = (table: 'RemovedWords' | 'ClearedWords', debateId: string, number: Item) => Prisma.sql`
  EXISTS (SELECT FROM ${Prisma.raw(`"${table}"`)} k
    WHERE k."debateId" = ${debateId} AND k."number" = ${number} AND k."key" = s."key")`;

/** When each of the words shown below an item was added, without those that were cleared. */
export const unclearedWords = (debateId: string, number: Item): Prisma.Sql => Prisma.sql`
  SELECT s."at" FROM (${said(debateId, number)}) s
  WHERE NOT ${isIn('RemovedWords', debateId, number)}
    AND NOT ${isIn('ClearedWords', debateId, number)}`;

export const anyAdded = (debateId: string, number: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`EXISTS (${said(debateId, number)})`;

const added = (debateId: string, number: number) => Prisma.sql`
  SELECT s."key", s."kind", s."memberKey", s."words", r."reason" AS "removedFor",
    CASE WHEN m."named" AND s."kind" <> 'credit' THEN m."name" END AS "name",
    r."key" IS NULL AND NOT ${isIn('ClearedWords', debateId, number)} AND EXISTS (
      SELECT FROM "Moderation" l WHERE l."debateId" = ${debateId} AND l."number" = ${number}
        AND ${isClearing}) AS "isNew"
  FROM (${said(debateId, number)}) s
  LEFT JOIN "Member" m ON m."debateId" = ${debateId} AND m."authorKey" = s."memberKey"
  LEFT JOIN "RemovedWords" r ON r."debateId" = ${debateId} AND r."number" = ${number}
    AND r."key" = s."key"`;

export function createAddedWordsStore(prisma: PrismaClient): AddedWordsStore {
  return {
    async page(debateId, number, offset, size) {
      const [words, counted] = await Promise.all([
        prisma.$queryRaw<AddedWords[]>`
          ${added(debateId, number)}
          ORDER BY s."kind" = 'answer' DESC, s."at" DESC, s."key" LIMIT ${size} OFFSET ${offset}`,
        prisma.$queryRaw<{ total: number }[]>`
          SELECT count(*)::int AS "total" FROM (${said(debateId, number)}) s`,
      ]);
      return { words, total: counted[0]?.total ?? 0 };
    },

    async untoldRemoved(debateId, memberKey, most) {
      return await prisma.$queryRaw<RemovalNotice[]>`
        SELECT r."number", r."key", r."reason", s."kind" FROM "RemovedWords" r
        LEFT JOIN LATERAL (${said(debateId, Prisma.sql`r."number"`)}) s ON s."key" = r."key"
        WHERE r."debateId" = ${debateId} AND r."memberKey" = ${memberKey} AND NOT r."told"
        ORDER BY r."at", r."key" LIMIT ${most}`;
    },

    async toldRemoved(debateId, notices) {
      const OR = notices.map(({ number, key }) => ({ number, key }));
      const told = { where: { debateId, OR }, data: { told: true } };
      await prisma.$transaction([
        lockDebate(prisma, debateId),
        prisma.removedWords.updateMany(told),
      ]);
    },
  };
}

export function wordsStatements(tx: Prisma.TransactionClient, debateId: string): WordsTransaction {
  return {
    async findWords(number, key) {
      const rows = await tx.$queryRaw<AddedWords[]>`
        ${added(debateId, number)} WHERE s."key" = ${key}`;
      return rows[0] ?? null;
    },

    async removeWords(removal) {
      await tx.removedWords.create({ data: { debateId, ...removal } });
    },

    async returnWords(number, key) {
      await tx.$executeRaw`
        WITH returned AS (
          DELETE FROM "RemovedWords" WHERE "debateId" = ${debateId} AND "number" = ${number}
            AND "key" = ${key} RETURNING *
        )
        INSERT INTO "ClearedWords" ("debateId", "number", "key", "memberKey")
        SELECT "debateId", "number", "key", "memberKey" FROM returned ON CONFLICT DO NOTHING`;
    },

    async clearWords(number, until) {
      await tx.$executeRaw`
        INSERT INTO "ClearedWords" ("debateId", "number", "key", "memberKey")
        SELECT ${debateId}, ${number}, s."key", s."memberKey" FROM (${said(debateId, number)}) s
        WHERE s."at" IS NULL OR s."at" <= ${until} ON CONFLICT DO NOTHING`;
    },
  };
}
