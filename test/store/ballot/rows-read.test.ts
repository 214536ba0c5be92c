import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { castBatch, type Press } from '#store/ballot/cast-batch.ts';
import { createVoteStore } from '#store/ballot/votes.ts';
import { connect, FOR_VOTES } from '#store/connect.ts';
import { openStage, type Stage } from '../../support/stage.ts';

/** Votes of other members, each of whom has changed theirs in this period, and rows of other debates. */
const OTHERS = 2_000;

/** A session plans a statement for values in general once it ran it so often. */
const RUNS_UNTIL_PLANNED = 6;

const VOTERS = Array.from({ length: 10 }, (_, number) => `voter ${number}`);

const TABLES = ['Vote', 'VoteChange', 'ClaimStamp'];

type Connection = ReturnType<typeof connect>;
type Transaction = Parameters<typeof castBatch>[0];

/** Rows that a session reads of what grows. */
const rowsRead = ({ prisma }: Connection, act: (tx: Transaction) => Promise<unknown>) =>
  prisma.$transaction(async (tx) => {
    const before = await soFar(tx);
    await act(tx);
    return (await soFar(tx)) - before;
  });

/** It counts what the session has not told the server yet, and so maybe transactions before. */
async function soFar(tx: Transaction): Promise<number> {
  const rows = await tx.$queryRaw<{ read: number }[]>`
    SELECT sum("seq_tup_read" + coalesce("idx_tup_fetch", 0))::int AS "read"
    FROM pg_stat_xact_user_tables WHERE "relname" = ANY (${TABLES})`;
  return rows[0]?.read ?? 0;
}

const ACTS = {
  'votes that change others': (tx: Transaction, debateId: string, stance: Press['stance']) =>
    castBatch(
      tx,
      debateId,
      VOTERS.map((voterKey) => ({ voterKey, claim: 1, stance })),
    ),
  'screens with the votes of one voter': (tx: Transaction, debateId: string) =>
    createVoteStore(tx as Connection['prisma']).of(debateId, 'voter 1'),
  'questions whether somebody changed their mind': (tx: Transaction, debateId: string) =>
    createVoteStore(tx as Connection['prisma']).hasChanged(debateId, 1, 'voter 1'),
};

describe.each(['never counted', 'counted while there were few'] as const)(
  'in a debate that has grown since its statements were planned, of tables %s,',
  (counted) => {
    let stage: Stage;
    /** One session, which plans as those for votes do. */
    let voting: Connection;
    let debateId = '';
    const before = new Map<string, number>();

    beforeAll(async () => {
      stage = await openStage({ own: true });
      voting = connect({ url: stage.url, max: 1, ...FOR_VOTES });
      debateId = (await stage.newDebate()).id;
      await castBatch(voting.prisma, debateId, [{ voterKey: 'first', claim: 1, stance: 'agree' }]);
      const names = TABLES.map((name) => `"${name}"`).join(', ');
      if (counted !== 'never counted') await stage.pool.query(`ANALYZE ${names}`);
      for (let run = 0; run < RUNS_UNTIL_PLANNED; run += 1) {
        for (const [name, act] of Object.entries(ACTS)) {
          const stance = run % 2 === 0 ? 'disagree' : 'agree';
          before.set(name, await rowsRead(voting, (tx) => act(tx, debateId, stance)));
        }
      }
      await fill(stage, debateId);
    });
    afterAll(async () => {
      await voting?.close();
      await stage?.close();
    });

    it.each(Object.keys(ACTS) as (keyof typeof ACTS)[])(
      '%s read no rows but their own',
      async (name) => {
        const read = await rowsRead(voting, (tx) => ACTS[name](tx, debateId, 'unsure'));
        // What each voter has changed themselves is read, and each run adds to it.
        expect(read - (before.get(name) ?? 0)).toBeLessThan(OTHERS / 4);
      },
    );
  },
);

async function fill({ pool }: Stage, debateId: string): Promise<void> {
  const others = 'generate_series(1, $1::int) AS n';
  await pool.query(
    `INSERT INTO "VoteChange" ("debateId", "claim", "voterKey", "revision", "from", "to", "period")
     SELECT $2, 1, 'other ' || n, 2, 'agree', 'unsure', 1 FROM ${others}`,
    [OTHERS, debateId],
  );
  await pool.query(
    `INSERT INTO "Vote" ("debateId", "claim", "voterKey", "stance", "revision", "period")
     SELECT $2, 1, 'other ' || n, 'unsure', 2, 1 FROM ${others}`,
    [OTHERS, debateId],
  );
  await pool.query(
    `INSERT INTO "ClaimStamp" ("debateId", "claim", "backend", "change")
     SELECT 'other ' || n, 1, 1, 1 FROM ${others}`,
    [OTHERS],
  );
}
