import type { ActingRole, LoggedAction, LogStore } from '#debate/log/log-port.ts';
import type { PrismaClient } from '#store/generated/client.ts';

/** What moderators did, as everybody may read it: no code name is selected. */
export function createLogStore(prisma: PrismaClient): LogStore {
  return {
    async entries(debateId, offset, size) {
      const rows = await prisma.moderation.findMany({
        where: { debateId },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        select: {
          action: true,
          number: true,
          reason: true,
          isPublic: true,
          byRole: true,
          until: true,
          at: true,
        },
        skip: offset,
        take: size,
      });
      const entries = rows.map(({ isPublic, reason, ...row }) => ({
        ...row,
        action: row.action as LoggedAction,
        byRole: row.byRole as ActingRole,
        reason: isPublic ? reason : null,
      }));
      return { entries, total: await prisma.moderation.count({ where: { debateId } }) };
    },

    async hiddenBetween(debateId, from, to) {
      const rows = await prisma.$queryRaw<{ hidden: number; shownAgain: number }[]>`
        SELECT count(*)::int AS "hidden",
          (count(*) FILTER (WHERE "last" = 'restore'))::int AS "shownAgain"
        FROM (
          SELECT DISTINCT ON ("number") "action" AS "last" FROM "Moderation"
          WHERE "debateId" = ${debateId} AND "action" IN ('hide', 'restore') AND "at" < ${to}
            AND "number" IN (SELECT "number" FROM "Moderation"
              WHERE "debateId" = ${debateId} AND "action" = 'hide' AND "at" >= ${from} AND "at" < ${to})
          ORDER BY "number", "at" DESC, "id" DESC
        ) AS latest`;
      return rows[0] ?? { hidden: 0, shownAgain: 0 };
    },
  };
}
