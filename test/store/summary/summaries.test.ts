import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Debate } from '#debate/core/debate.ts';
import type { SummaryKind } from '#debate/summary/summary-content.ts';
import type { ClaimTally } from '#debate/tally/rules-1/tally.ts';
import { type DebateTally, tallyDebate } from '#debate/tally/rules-1/tally-debate.ts';
import { itemOf } from '../../debate/tally/rules-1/debates.ts';
import { openStage, type Stage } from '../../support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const AT = new Date('2026-11-23T09:00:00Z');

/** Stores a summary with so many items for the essay on claim 1. */
async function put(debate: Debate, week: string, kind: SummaryKind, supports: number) {
  const items = Array.from({ length: supports }, (_, at) =>
    itemOf(`m${at}`, at + 1, 'supports', { specificity: 4 }),
  );
  const tally = tallyDebate([
    { number: 1, role: 'premise', items },
    { number: 2, role: 'exception', items: [] },
  ]);
  const content = { lines: [], tally, votes: [], claims: [], voters: 0, authors: supports };
  const times = { startsAt: AT, endsAt: AT, madeAt: AT, rules: 'rules/1' };
  const about = { ...times, late: false, final: false, unposted: null, inputs: [], moves: [] };
  await stage.store.inDebate(debate.id, async (tx) => {
    const summary = { week, kind, ...about, content };
    if (kind === 'weekly') await tx.addWeekly(summary);
    else await tx.putSoFar(summary);
  });
  return tally;
}

const outlineOf = ({ balance, sources, verdict }: ClaimTally | DebateTally) => ({
  balance,
  sources,
  verdict: { firmness: verdict.firmness },
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
    expect(history).toEqual(
      [['2026-W53', second] as const, ['2027-W01', third] as const].map(([week, tally]) => ({
        week,
        tally: {
          ...outlineOf(tally),
          claims: tally.claims.map(({ number, tally: one }) => ({ number, tally: outlineOf(one) })),
        },
      })),
    );
    expect(await stage.store.summaries.history(debate.id, '2026-W01', 9)).toEqual([]);
  });
});
