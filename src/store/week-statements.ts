import type { DebateTransaction, NewSummary } from '../debate/ports.ts';
import type { DebateState } from '../debate/types.ts';
import { writeState } from './debates.ts';
import type { Prisma } from './generated/client.ts';

type WeekStatements = Pick<DebateTransaction, 'standing' | 'putSoFar' | 'addWeekly' | 'setState'>;

/** The statements with which a week ends, inside the transaction that has the debate to itself. */
export function weekStatements(tx: Prisma.TransactionClient, debateId: string): WeekStatements {
  return {
    async standing() {
      const debate = await tx.debate.findUniqueOrThrow({
        where: { id: debateId },
        select: { state: true },
      });
      const last = await tx.summary.findFirst({
        where: { debateId, kind: 'weekly' },
        orderBy: { week: 'desc' },
        select: { week: true, endsAt: true },
      });
      return { state: debate.state as DebateState, last };
    },

    async putSoFar({ week, kind, ...summary }) {
      const data = summaryColumns(summary);
      await tx.summary.upsert({
        where: { debateId_week_kind: { debateId, week, kind } },
        create: { debateId, week, kind, ...data },
        update: data,
      });
    },

    async addWeekly({ week, kind, ...summary }) {
      const added = await tx.summary.createMany({
        data: { debateId, week, kind, ...summaryColumns(summary) },
        skipDuplicates: true,
      });
      return added.count > 0;
    },

    setState: (state, at) => writeState(tx, debateId, state, at),
  };
}

/** Frozen values, as JSON where they are no columns. */
function summaryColumns({ content, inputs, moves, ...columns }: Omit<NewSummary, 'week' | 'kind'>) {
  return {
    ...columns,
    content: content as unknown as Prisma.InputJsonValue,
    inputs: inputs as unknown as Prisma.InputJsonValue,
    moves: moves as unknown as Prisma.InputJsonValue,
  };
}
