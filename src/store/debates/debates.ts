import type { Debate, DebateSettings, DebateState } from '#debate/core/debate.ts';
import type { DebateStore } from '#debate/core/debate-port.ts';
import type { Gates } from '#debate/core/rules/gates.ts';
import { SOURCE_RULES } from '#debate/sources/rules/version.ts';
import type { ScheduledDebate, ScheduleStore } from '#debate/summary/schedule-port.ts';
import type { Prisma, PrismaClient } from '#store/generated/client.ts';
import { NO_SERVER, toDebate, withClaims } from '#store/rows.ts';
import { createDebateCache } from './debate-cache.ts';

/**
 * With `sandbox`, a server that is new with its debate is marked as made up. `find` uses the
 * connections of `admitting`: every press begins with it, even while the other connections are all
 * busy.
 */
export function createDebateStore(
  prisma: PrismaClient,
  sandbox: boolean,
  admitting = prisma,
): DebateStore & ScheduleStore {
  const cache = createDebateCache();

  const find = (debateId: string) =>
    cache.get(debateId, async () => {
      const row = await admitting.debate.findUnique({
        where: { id: debateId },
        include: withClaims,
      });
      return row === null || row.guildId === NO_SERVER ? null : toDebate(row);
    });

  const openIn = async (guildId: string) => {
    const guild = await prisma.guild.findUnique({ where: { id: guildId } });
    return guild?.openDebateId ? await find(guild.openDebateId) : null;
  };

  return {
    find,
    openIn,

    async latestIn(guildId) {
      const open = await openIn(guildId);
      if (open !== null) return open;
      const row = await prisma.debate.findFirst({
        where: { guildId },
        orderBy: { createdAt: 'desc' },
        include: withClaims,
      });
      return row === null ? null : toDebate(row);
    },

    async allOpen() {
      const rows = await prisma.debate.findMany({
        where: { state: { not: 'closed' } },
        select: { id: true },
      });
      return rows.map((row) => row.id);
    },

    // The last week by the order of the key, which takes one index lookup per debate.
    async scheduled() {
      const rows = await prisma.$queryRaw<ScheduledRow[]>`
        SELECT d."id", d."day", d."hour", d."timezone", d."endsOn", d."createdAt",
          last."week", last."endsAt"
        FROM "Debate" d JOIN "Guild" g ON g."id" = d."guildId" AND g."leftAt" IS NULL
        LEFT JOIN LATERAL (
          SELECT s."week", s."endsAt" FROM "Summary" s
          WHERE s."debateId" = d."id" AND s."kind" = 'weekly' ORDER BY s."week" DESC LIMIT 1
        ) AS last ON true
        WHERE d."state" <> 'closed' ORDER BY d."id"`;
      return rows.map(toScheduled);
    },

    async create(debate) {
      const created = await prisma.$transaction((tx) => createUnlessOpen(tx, debate, sandbox));
      const stored = created ? debate : await openIn(debate.guildId);
      if (stored === null) throw new Error(`debate of guild ${debate.guildId} closed meanwhile`);
      return { debate: stored, created };
    },

    async setState(debateId, state, at) {
      await prisma.$transaction((tx) => writeState(tx, debateId, state, at));
      cache.drop(debateId);
    },

    forget: (debateId) => cache.drop(debateId),

    async erasures(debateId) {
      const sums = await prisma.erasure.aggregate({
        where: { debateId },
        _count: true,
        _sum: { votes: true, items: true },
      });
      return {
        members: sums._count,
        votes: sums._sum.votes ?? 0,
        items: sums._sum.items ?? 0,
      };
    },
  };
}

/** Closing a debate makes room for a new one in its server. */
export async function writeState(
  tx: Prisma.TransactionClient,
  debateId: string,
  state: DebateState,
  at: Date,
): Promise<void> {
  const closedAt = state === 'closed' ? at : null;
  const row = await tx.debate.update({ where: { id: debateId }, data: { state, closedAt } });
  if (state !== 'closed') return;
  await tx.guild.updateMany({
    where: { id: row.guildId, openDebateId: debateId },
    data: { openDebateId: null },
  });
}

type ScheduledRow = {
  id: string;
  day: number;
  hour: number;
  timezone: string;
  endsOn: string | null;
  createdAt: Date;
  week: string | null;
  endsAt: Date | null;
};

function toScheduled({ id, day, hour, timezone, endsOn, ...row }: ScheduledRow): ScheduledDebate {
  const slot = { day, hour, timeZone: timezone };
  const last =
    row.week === null || row.endsAt === null ? null : { week: row.week, endsAt: row.endsAt };
  return { id, timetable: { slot, begun: row.createdAt, endsOn }, last };
}

/** The guild's row is the lock: of two simultaneous setups one creates and one finds it taken. */
async function createUnlessOpen(
  tx: Prisma.TransactionClient,
  debate: Debate,
  sandbox: boolean,
): Promise<boolean> {
  await tx.guild.createMany({
    data: { id: debate.guildId, joinedAt: debate.createdAt, sandbox },
    skipDuplicates: true,
  });
  const claimed = await tx.guild.updateMany({
    where: { id: debate.guildId, openDebateId: null },
    data: { openDebateId: debate.id },
  });
  if (claimed.count === 0) return false;
  await tx.debate.create({
    data: {
      id: debate.id,
      guildId: debate.guildId,
      thesisKey: debate.thesis.key,
      thesis: debate.thesis,
      state: debate.state,
      createdAt: debate.createdAt,
      sourceRules: SOURCE_RULES,
      ...settingColumns(debate),
      ...gateColumns(debate.gates),
      claims: { create: debate.claims.map((claim) => ({ ...claim })) },
    },
  });
  await tx.poll.create({ data: { debateId: debate.id } });
  await tx.voteCount.createMany({
    data: debate.claims.map(({ number }) => ({ debateId: debate.id, claim: number })),
  });
  return true;
}

/** The columns of what setup sets. */
export function settingColumns(settings: Omit<DebateSettings, 'gates'>) {
  return {
    channelId: settings.channelId,
    summaryChannelId: settings.summaryChannelId,
    moderatorRoleId: settings.moderatorRoleId,
    day: settings.schedule.day,
    hour: settings.schedule.hour,
    timezone: settings.schedule.timeZone,
    endsOn: settings.endsOn,
    filingsPerDay: settings.filingsPerDay,
  };
}

function gateColumns({ accountDays, serverDays, ...roles }: Gates) {
  return { gateAccountDays: accountDays, gateServerDays: serverDays, ...roles };
}
