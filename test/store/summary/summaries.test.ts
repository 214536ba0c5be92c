import { describe, expect, it } from 'vitest';
import type { Debate } from '#debate/core/debate.ts';
import type { SummaryKind } from '#debate/core/rules/summary-kind.ts';
import { freezeTally } from '#debate/summary/rules/freeze-tally.ts';
import type { FrozenStanding, FrozenTally } from '#debate/summary/rules/frozen-tally.ts';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import { contest, debateOf } from '../../debate/summary/rules/made-facts.ts';
import { useStage } from '../../support/stage.ts';

const stage = await useStage();

const AT = new Date('2026-11-23T09:00:00Z');

/** Stores a summary with so many items for the essay on claim 1. */
async function put(debate: Debate, week: string, kind: SummaryKind, supports: number) {
  const tally = freezeTally(tallyDebate(debateOf([contest(supports, 0), []])));
  const content = { lines: [], tally, votes: [], claims: [], voters: 0, authors: supports };
  const times = { startsAt: AT, endsAt: AT, madeAt: AT, rules: tally.rules };
  const about = {
    ...times,
    late: false,
    final: false,
    unposted: null,
    moves: [],
    alarm: false,
  };
  await stage.store.inDebate(debate.id, async (tx) => {
    const summary = { week, kind, ...about, content };
    if (kind === 'weekly') await tx.addWeekly(summary);
    else await tx.putSoFar(summary);
  });
  return tally;
}

const outlineOf = ({ essay, sources, word }: FrozenStanding) => ({ essay, sources, word });

const historyOf = (week: string, tally: FrozenTally) => ({
  week,
  tally: {
    ...outlineOf(tally),
    rules: tally.rules,
    claims: tally.claims.map((claim) => ({ number: claim.number, ...outlineOf(claim) })),
  },
});

describe('the history of a debate', () => {
  it('is that of its weekly summaries up to a week, oldest first, the newest of them', async () => {
    const debate = await stage.newDebate();
    const other = await stage.newDebate();
    await put(other, '2026-W44', 'weekly', 1);
    await put(debate, '2026-W52', 'weekly', 4);
    const second = await put(debate, '2026-W53', 'weekly', 5);
    await put(debate, '2026-W53', 'so-far', 2);
    const third = await put(debate, '2027-W01', 'weekly', 0);
    await put(debate, '2027-W02', 'weekly', 3);
    const history = await stage.store.summaries.history(debate.id, '2027-W01', 2);
    expect(history).toEqual([historyOf('2026-W53', second), historyOf('2027-W01', third)]);
    expect(await stage.store.summaries.history(debate.id, '2026-W01', 9)).toEqual([]);
  });
});

describe('a summary that rules/1 made', () => {
  /** Its tally as that version wrote it. */
  const numbers = { people: 3, sources: 4, interval: { low: -0.4, high: 0.1 } };
  const verdict = {
    leader: 'challengers',
    firmness: 'open',
    reason: { people: 3, sources: 4, weight: 1, checkedClusters: 0, lacks: [] },
  };
  const former = {
    rules: 'rules/1',
    balance: -0.1,
    essay: 45,
    challengers: 55,
    ...numbers,
    verdict,
    enough: 1,
    counted: 1,
    claims: [
      {
        number: 1,
        role: 'premise',
        tally: { balance: -0.1, essay: 45, challengers: 55, ...numbers, verdict, items: [] },
      },
    ],
  };

  it('is read as it was, and is in the history under its own rules', async () => {
    const debate = await stage.newDebate();
    await put(debate, '2026-W47', 'weekly', 3);
    await stage.pool.query(
      `UPDATE "Summary" SET "rules" = 'rules/1',
         "content" = jsonb_set("content", '{tally}', $2::jsonb) WHERE "debateId" = $1`,
      [debate.id, JSON.stringify(former)],
    );
    const found = await stage.store.summaries.newest(debate.id);
    expect(found?.content.tally).toMatchObject({
      rules: 'rules/1',
      essay: 45,
      challengers: 55,
      low: 30,
      high: 55,
      word: 'open',
      formerly: { verdict: 'The challengers are ahead, still open' },
    });
    const [week] = await stage.store.summaries.history(debate.id, '2026-W47', 9);
    expect(week?.tally).toEqual({
      rules: 'rules/1',
      essay: 45,
      sources: 4,
      word: 'open',
      claims: [{ number: 1, essay: 45, sources: 4, word: 'open' }],
    });
  });
});
