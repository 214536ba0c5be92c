import { describe, expect, it } from 'vitest';
import { accountMadeAt, type Gates, NO_GATES, unmetGates } from '#debate/core/rules/gates.ts';

const now = new Date('2026-11-27T12:00:00Z');
const DAY_MS = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
/** The id of an account that was made at a moment. */
const idOf = (at: Date) => String((BigInt(at.getTime()) - 1_420_070_400_000n) << 22n);
const person = (change: { made?: Date; joined?: Date | null; roles?: string[] } = {}) => ({
  userId: idOf(change.made ?? daysAgo(900)),
  joinedAt: change.joined === undefined ? daysAgo(400) : change.joined,
  roleIds: change.roles ?? [],
});
const gates = (change: Partial<Gates>): Gates => ({ ...NO_GATES, ...change });

describe('an account’s age', () => {
  it('is read from its id alone', () => {
    expect(accountMadeAt('175928847299117063')?.toISOString()).toBe('2016-04-30T11:18:25.796Z');
  });

  it.each(['', 'me', '__proto__', '12', '1'.repeat(21), '1759288472991\u00007063'])(
    'is not read from %j',
    (id) => expect(accountMadeAt(id)).toBeNull(),
  );
});

describe('the gates', () => {
  it('ask for nothing at first, of nobody', () => {
    for (const act of ['vote', 'file', 'mark'] as const) {
      expect(unmetGates(NO_GATES, { userId: 'me', joinedAt: null, roleIds: [] }, act, now)).toEqual(
        [],
      );
    }
  });

  it('say when an account is old enough, and let it in at that moment', () => {
    const asked = gates({ accountDays: 30 });
    const young = person({ made: daysAgo(10) });
    const [unmet] = unmetGates(asked, young, 'vote', now);
    expect(unmet).toMatchObject({ kind: 'account', days: 30 });
    const metAt = unmet !== undefined && 'metAt' in unmet ? unmet.metAt : null;
    expect(metAt).toEqual(new Date(now.getTime() + 20 * DAY_MS));
    expect(unmetGates(asked, young, 'vote', metAt ?? now)).toEqual([]);
  });

  it('count nobody’s time in the server from before their account was made', () => {
    const madeToday = person({ made: now, joined: daysAgo(365) });
    expect(unmetGates(gates({ serverDays: 7 }), madeToday, 'file', now)).toEqual([
      { kind: 'server', days: 7, metAt: new Date(now.getTime() + 7 * DAY_MS) },
    ]);
  });

  it('turn away whose time in the server Discord does not tell, without a date', () => {
    expect(unmetGates(gates({ serverDays: 7 }), person({ joined: null }), 'mark', now)).toEqual([
      { kind: 'server', days: 7, metAt: null },
    ]);
  });

  it('ask for a role of voting and of filing, each its own, and of marks for none', () => {
    const asked = gates({ voteRoleId: '1', fileRoleId: '2' });
    const missing = (act: 'vote' | 'file' | 'mark', roles: string[]) =>
      unmetGates(asked, person({ roles }), act, now).map((unmet) => unmet.kind);
    expect(missing('vote', ['1'])).toEqual([]);
    expect(missing('vote', ['2'])).toEqual(['role']);
    expect(missing('file', ['2'])).toEqual([]);
    expect(missing('file', [])).toEqual(['role']);
    expect(missing('mark', [])).toEqual([]);
  });

  it('tell all that is missing at once', () => {
    const asked = gates({ accountDays: 30, serverDays: 7, voteRoleId: '1' });
    const kinds = unmetGates(asked, person({ made: now, joined: now }), 'vote', now);
    expect(kinds.map(({ kind }) => kind)).toEqual(['account', 'server', 'role']);
  });
});
