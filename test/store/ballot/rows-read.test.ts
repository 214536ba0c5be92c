import { afterAll, beforeAll, expect, it } from 'vitest';
import { castBatch, type Press } from '#store/ballot/cast-batch.ts';
import { connect } from '#store/connect.ts';
import { openStage, type Stage } from '../../support/stage.ts';

let stage: Stage;
/** One session, which plans as those for votes do. */
let voting: ReturnType<typeof connect>;
beforeAll(async () => {
  stage = await openStage({ own: true });
  voting = connect({ url: stage.url, max: 1, prepares: true });
});
afterAll(async () => {
  await voting.close();
  await stage.close();
});

/** Votes of other members, each of whom has changed theirs in this period. */
const OTHERS = 2_000;

/** A session has a plan for values in general after so many runs. */
const RUNS_UNTIL_PLANNED = 6;

const castInOne = (debateId: string, presses: readonly Press[]) =>
  voting.prisma.$transaction(async (transaction) => {
    await castBatch(transaction, debateId, presses);
    const rows = await transaction.$queryRaw<{ read: number }[]>`
      SELECT sum("seq_tup_read" + coalesce("idx_tup_fetch", 0))::int AS "read"
      FROM pg_stat_xact_user_tables WHERE "relname" IN ('Vote', 'VoteChange')`;
    return rows[0]?.read ?? 0;
  });

it("reads its own voters' rows alone when votes are changed, however many others have been", async () => {
  const { id } = await stage.newDebate();
  const press = (stance: Press['stance']) =>
    Array.from({ length: 10 }, (_, number) => ({ voterKey: `voter ${number}`, claim: 1, stance }));
  await castInOne(id, press('agree'));
  let before = 0;
  for (let run = 0; run < RUNS_UNTIL_PLANNED; run += 1) {
    before = await castInOne(id, press(run % 2 === 0 ? 'disagree' : 'agree'));
  }
  await stage.pool.query(
    `INSERT INTO "VoteChange" ("debateId", "claim", "voterKey", "revision", "from", "to", "period")
     SELECT "debateId", 1, 'other ' || n, 2, 'agree', 'unsure', "period"
     FROM "Poll", generate_series(1, $2::int) AS n WHERE "debateId" = $1`,
    [id, OTHERS],
  );
  const after = await castInOne(id, press('unsure'));
  // What each voter has changed themselves is read, and each run adds to it.
  expect(after - before).toBeLessThan(OTHERS / 4);
});
