import { describe, expect, it } from 'vitest';
import type { BudgetWeek, LedgerEntry, MemberShare } from '#debate/model/ledger-port.ts';
import { connect } from '#store/connect.ts';
import { createStore } from '#store/create-store.ts';
import { useStage } from '../../support/stage.ts';

const BUDGET = 100_000;
const CALL = 1_000;
const AT_ONCE = 8;
const TWENTIETH = BUDGET / 20;

const stage = await useStage();

let weeks = 0;
/** A server's week of its own, and the shares of its members. */
function newWeek() {
  weeks += 1;
  const week: BudgetWeek = { guildId: `share-${weeks}`, week: '2026-W47' };
  const share = (of: string): MemberShare => ({
    key: stage.ports.pseudonyms.limit(`tokens:${week.guildId}:${of}`),
    goneAt: new Date('2026-11-23T00:00:00Z'),
  });
  const reserve = (of?: string, tokens = CALL, store = stage.store) =>
    store.calls.reserve(week, tokens, BUDGET, of === undefined ? undefined : share(of));
  return { week, share, reserve };
}

async function taken(count: number, take: () => Promise<boolean>): Promise<number> {
  let times = 0;
  // As many at once as a process may have at most.
  for (let left = count; left > 0; left -= AT_ONCE) {
    const all = await Promise.all(Array.from({ length: Math.min(left, AT_ONCE) }, take));
    times += all.filter(Boolean).length;
  }
  return times;
}

describe('the tokens of a week', () => {
  it('are had by whoever comes until half of them are spent', async () => {
    const { reserve } = newWeek();
    expect(await taken(80, () => reserve('busy'))).toBe(BUDGET / 2 / CALL);
  });

  it('are from then on shared: one member with 500 edits has no more than a twentieth', async () => {
    const { reserve, week } = newWeek();
    await reserve(undefined, BUDGET / 2);
    const times = await taken(500, () => reserve('busy'));
    expect(times * CALL).toBeLessThanOrEqual(TWENTIETH);
    expect(times).toBeGreaterThan(0);
    expect(await reserve('quiet')).toBe(true);
    expect(await reserve()).toBe(true);
    expect(await stage.store.calls.spent(week)).toBe(BUDGET / 2 + (times + 2) * CALL);
  });

  it('are shared as well between two processes at the same moment', async () => {
    const { reserve } = newWeek();
    await reserve(undefined, BUDGET / 2);
    const other = connect({ url: stage.url, max: 4 });
    const stores = [stage.store, createStore(other.prisma)];
    const all = await Promise.all(
      Array.from({ length: 16 }, (_, at) => reserve('busy', CALL, stores[at % 2])),
    );
    await other.close();
    expect(all.filter(Boolean).length * CALL).toBeLessThanOrEqual(TWENTIETH);
  });

  it('leave each member one request, however large it is beside the budget', async () => {
    const { reserve } = newWeek();
    await reserve(undefined, BUDGET / 2);
    expect(await reserve('quiet', TWENTIETH + 1)).toBe(true);
    expect(await reserve('quiet', 1)).toBe(false);
  });

  it('are counted by what was used, once it is known', async () => {
    const { week, share, reserve } = newWeek();
    await reserve(undefined, BUDGET / 2);
    await reserve('busy', TWENTIETH);
    expect(await reserve('busy', 100)).toBe(false);
    const entry: LedgerEntry = {
      debateId: 'share',
      purpose: 'grade',
      item: 1,
      model: 'm',
      server: 's',
      outcome: 'ok',
      usage: { in: 50, cached: 0, out: 50 },
      ms: 1,
      reserved: TWENTIETH,
      charged: 100,
      at: new Date('2026-11-21T12:00:00Z'),
    };
    await stage.store.calls.settle(week, entry, share('busy'));
    expect(await reserve('busy', TWENTIETH - 100)).toBe(true);
    expect(await reserve('busy', 1)).toBe(false);
  });

  it('are never exceeded by shares', async () => {
    const { week, reserve } = newWeek();
    await reserve(undefined, BUDGET - CALL);
    expect(await reserve('quiet')).toBe(true);
    expect(await reserve('other')).toBe(false);
    expect(await stage.store.calls.spent(week)).toBe(BUDGET);
  });
});
