import type {
  AddedWords,
  AddedWordsStore,
  WordsTransaction,
} from '#debate/moderation/added-words-port.ts';
import { Prisma, type PrismaClient } from '#store/generated/client.ts';
import { wordsKey } from '#store/removed-words.ts';

/** All words that members added to an item, as it is now; `at` is null for its author's answer. */
const added = (debateId: string, number: Prisma.Sql | number) => Prisma.sql`
  WITH said AS (
    SELECT m."kind", m."memberKey", m."quote" AS "words", m."at",
      ${wordsKey('mark', Prisma.sql`m."memberKey"`, Prisma.sql`m."quote"`)} AS "key"
    FROM "Mark" m JOIN "Evidence" e ON e."debateId" = m."debateId" AND e."number" = m."number"
      AND e."markRevision" = m."revision"
    WHERE m."debateId" = ${debateId} AND m."number" = ${number} AND m."quote" IS NOT NULL
    UNION ALL
    SELECT 'credit', c."memberKey", c."why", c."at",
      ${wordsKey('credit', Prisma.sql`c."memberKey"`, Prisma.sql`c."why"`)}
    FROM "Credit" c WHERE c."debateId" = ${debateId} AND c."number" = ${number}
    UNION ALL
    SELECT 'answer', e."authorKey", e."answer", NULL,
      ${wordsKey('answer', Prisma.sql`e."authorKey"`, Prisma.sql`e."answer"`)}
    FROM "Evidence" e
    WHERE e."debateId" = ${debateId} AND e."number" = ${number} AND e."answer" IS NOT NULL
  ), added AS (
    SELECT s.*, CASE WHEN k."named" AND s."kind" <> 'credit' THEN k."name" END AS "name",
      r."reason" AS "removedFor"
    FROM said s
    LEFT JOIN "Member" k ON k."debateId" = ${debateId} AND k."authorKey" = s."memberKey"
    LEFT JOIN "RemovedWords" r ON r."debateId" = ${debateId} AND r."number" = ${number}
      AND r."key" = s."key"
  )`;

export const anyAdded = (debateId: string, number: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`EXISTS (${added(debateId, number)} SELECT 1 FROM added)`;

const columns = Prisma.sql`"key", "kind", "memberKey", "name", "words", "removedFor"`;

export function createAddedWordsStore(prisma: PrismaClient): AddedWordsStore {
  return {
    async page(debateId, number, offset, size) {
      const [words, counted] = await Promise.all([
        prisma.$queryRaw<AddedWords[]>`
          ${added(debateId, number)} SELECT ${columns} FROM added
          ORDER BY "at" DESC NULLS FIRST, "key" LIMIT ${size} OFFSET ${offset}`,
        prisma.$queryRaw<{ total: number }[]>`
          ${added(debateId, number)} SELECT count(*)::int AS "total" FROM added`,
      ]);
      return { words, total: counted[0]?.total ?? 0 };
    },

    async untoldRemoved(debateId, memberKey, most) {
      return await prisma.removedWords.findMany({
        where: { debateId, memberKey, told: false },
        select: { number: true, key: true, reason: true },
        orderBy: [{ at: 'asc' }, { key: 'asc' }],
        take: most,
      });
    },

    async toldRemoved(debateId, notices) {
      const OR = notices.map(({ number, key }) => ({ number, key }));
      await prisma.removedWords.updateMany({ where: { debateId, OR }, data: { told: true } });
    },
  };
}

export function wordsStatements(tx: Prisma.TransactionClient, debateId: string): WordsTransaction {
  return {
    async findWords(number, key) {
      const rows = await tx.$queryRaw<AddedWords[]>`
        ${added(debateId, number)} SELECT ${columns} FROM added WHERE "key" = ${key}`;
      return rows[0] ?? null;
    },

    async removeWords(removal) {
      await tx.removedWords.create({ data: { debateId, ...removal } });
    },

    async returnWords(number, key) {
      await tx.removedWords.deleteMany({ where: { debateId, number, key } });
    },
  };
}
