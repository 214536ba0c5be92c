import { describe, expect, it } from 'vitest';
import { createLedger, type Fact } from './ledger.ts';
import { slotsBetween } from './weeks.ts';

const vote: Fact = { kind: 'vote', of: 'a', by: 'm', before: 'none', gone: 'none' };

/** The values that the vote may have after acts with these outcomes. */
function may(...acts: Parameters<ReturnType<typeof createLedger>['set']>[]): string[] {
  const ledger = createLedger();
  for (const act of acts) ledger.set(...act);
  return [...(ledger.facts.get('vote a')?.may ?? [])];
}

describe('the record of what members were told', () => {
  it('has one value after an acknowledged act, and both after one without an answer', () => {
    expect(may([vote, 'agree', 'acknowledged'])).toEqual(['agree']);
    expect(may([vote, 'agree', 'unknown'])).toEqual(['none', 'agree']);
    expect(may([vote, 'agree', 'unknown'], [vote, 'unsure', 'acknowledged'])).toEqual(['unsure']);
    expect(may([vote, 'agree', 'acknowledged'], [vote, 'unsure', 'refused'])).toEqual(['agree']);
  });
});

describe('the slots of Monday at 09:00 UTC', () => {
  it('count once they have come', () => {
    const from = Date.parse('2026-11-27T12:00:00Z');
    const until = (to: string) => slotsBetween(from, Date.parse(to));
    expect(until('2026-11-30T08:59:59Z')).toBe(0);
    expect(until('2026-11-30T09:00:00Z')).toBe(1);
    expect(until('2026-12-14T09:20:00Z')).toBe(3);
  });
});
