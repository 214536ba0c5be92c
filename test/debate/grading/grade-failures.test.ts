import { describe, expect, it } from 'vitest';
import { outstandingGrades } from '#debate/grading/enqueue-gradings.ts';
import type { LedgerEntry } from '#debate/model/ledger-port.ts';
import { connect } from '#store/connect.ts';
import { createCallStore } from '#store/model/calls.ts';
import { OTHER, useGradedDebate } from './graded-debate.ts';

const play = useGradedDebate();

describe('a model that has no grade for an item', () => {
  it.each([
    ['refusal', 'kept', 1],
    ['prose', 'kept', 2],
    ['wrong-nonce', 'kept', 2],
    ['truncated', 'kept', 3],
    ['no-format', 'graded', 3],
    ['failing', 'waiting', 1],
    ['hanging', 'waiting', 1],
  ] as const)('(%s) leaves the item %s', async (behaviour, state, requests) => {
    play.server.behave(behaviour);
    play.ports = play.withModel({
      // Only what never comes is waited for in vain; what failed would be asked again too late.
      timeoutMs: behaviour === 'hanging' ? 2_000 : 60_000,
      firstPauseMs: 60_000,
      model: behaviour,
    });
    const number = await play.file(1);
    await play.grade(number);
    expect(play.server.requests).toHaveLength(requests);
    expect(await play.rows(`SELECT "state" FROM "Grading" WHERE "debateId" = $debate`)).toEqual([
      { state },
    ]);
    expect((await play.item(number)).grade.grader).toBe(state === 'graded' ? behaviour : 'rules/2');
    expect(await play.calls()).toHaveLength(requests);
  });

  it('in one way only is asked in that way at once by the next process, after two items', async () => {
    play.server.behave('no-format');
    for (const by of [1, 2, 3]) {
      if (by === 3) play.ports = play.withModel();
      await play.grade(await play.file(by, { text: `${OTHER} It was run ${by}.` }));
    }
    expect((await play.calls()).map(({ outcome }) => outcome)).toEqual([
      ...['rejected', 'rejected', 'ok'],
      ...['rejected', 'rejected', 'ok'],
      'ok',
    ]);
  });

  it('for now is asked again later, five times in all', async () => {
    play.server.behave('failing');
    play.ports = play.withModel({ firstPauseMs: 60_000 });
    const number = await play.file(1);
    for (let tries = 1; tries <= 6; tries += 1) {
      await play.grade(number);
      await play.hurry();
    }
    expect(play.server.requests).toHaveLength(5);
    expect(await outstandingGrades(play.ports, play.debate.id)).toBe(0);
    expect((await play.calls()).every(({ charged }) => charged === 0)).toBe(true);
  });

  it('because it has no list of models is told in the ledger', async () => {
    await play.reopenServer({ models: [] });
    await play.grade(await play.file(1));
    expect(await play.calls()).toMatchObject([{ outcome: 'no-model', tokensIn: null, charged: 0 }]);
  });
});

describe('the week’s budget', () => {
  const spent = () =>
    play.stage.store.calls.spent({ guildId: play.debate.guildId, week: '2026-W47' });

  it('is what was used, or what was set aside where the play.server does not tell', async () => {
    await play.grade(await play.file(1));
    const [first] = await play.calls();
    expect(await spent()).toBe((first?.tokensIn ?? 0) + (first?.tokensOut ?? 0));
    play.server.behave('no-usage');
    await play.grade(await play.file(2, { text: OTHER }));
    const [, second] = await play.calls();
    expect(second).toMatchObject({ tokensIn: null, tokensCached: null, tokensOut: null });
    expect(await spent()).toBe((first?.charged ?? 0) + (second?.charged ?? 0));
    expect(second?.charged).toBeGreaterThan(first?.charged ?? 0);
  });

  it('is never exceeded, however many ask at once over several processes', async () => {
    const week = { guildId: play.debate.guildId, week: '2026-W47' };
    const other = connect({ url: play.stage.url, max: 10 });
    const processes = [play.stage.store.calls, createCallStore(other.prisma)];
    const asked = Array.from({ length: 25 }, () =>
      processes.map((calls) => calls.reserve(week, 300, 4_000)),
    );
    const granted = (await Promise.all(asked.flat())).filter(Boolean);
    expect(granted).toHaveLength(13);
    expect(await spent()).toBe(3_900);
    const call: LedgerEntry = {
      debateId: play.debate.id,
      item: 1,
      model: 'm',
      server: 's',
      ms: 1,
      usage: { in: 90, cached: 0, out: 10 },
      reserved: 300,
      charged: 100,
      purpose: 'grade',
      outcome: 'ok',
      at: new Date('2026-11-21T12:00:00Z'),
    };
    // What one process puts back is another's to take, and never more than that.
    const settled = granted.map((_, at) => processes[at % 2]?.settle(week, call));
    const again = Array.from({ length: 25 }, () =>
      processes.map((calls) => calls.reserve(week, 300, 4_000)),
    );
    const more = (await Promise.all(again.flat())).filter(Boolean).length;
    await Promise.all(settled);
    expect(await spent()).toBe(1_300 + more * 300);
    expect(await spent()).toBeLessThanOrEqual(4_000);
    await other.close();
    expect(await play.stage.store.calls.reserve({ ...week, week: '2026-W48' }, 4_001, 4_000)).toBe(
      false,
    );
  });

  it('once spent leaves the grade by rules, and the item is graded in the next week', async () => {
    play.ports = play.withModel({ weeklyTokenBudget: 100 });
    const number = await play.file(1);
    await play.grade(number);
    expect(play.server.requests).toHaveLength(0);
    expect(await outstandingGrades(play.ports, play.debate.id)).toBe(0);
    const [waits] = await play.rows(
      `SELECT "outcome", extract(epoch FROM "dueAt" - now()) / 3600 AS "hours"
       FROM "Grading" WHERE "debateId" = $debate`,
    );
    expect(waits?.outcome).toBe('no-budget');
    expect(Number(waits?.hours)).toBeCloseTo(36, 1);
    play.ports = play.withModel();
    await play.hurry();
    await play.grade(number);
    expect((await play.item(number)).grade.grader).toBe('small-model');
  });
});
