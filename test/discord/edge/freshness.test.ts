import { describe, expect, it } from 'vitest';
import { createFreshness } from '#discord/edge/freshness.ts';

describe('freshness', () => {
  it('takes an interaction once: a replay of the same id is left alone', () => {
    const freshness = createFreshness(3_000);
    expect(freshness.isFresh('1', 0, 100)).toBe(true);
    expect(freshness.isFresh('1', 0, 100)).toBe(false);
    expect(freshness.isFresh('2', 0, 100)).toBe(true);
  });

  it('leaves alone what waited longer than Discord waits', () => {
    const freshness = createFreshness(3_000);
    expect(freshness.isFresh('1', 1_000, 1_050)).toBe(true);
    expect(freshness.isFresh('2', 2_000, 2_050 + 2_500)).toBe(true);
    expect(freshness.isFresh('3', 2_000, 2_051 + 2_500)).toBe(false);
  });

  it.each([-3_600_000, -5_000, 5_000, 3_600_000])(
    'judges age the same on a host whose clock is off by %i ms',
    (off) => {
      const freshness = createFreshness(3_000);
      expect(freshness.isFresh('1', 1_000, 1_100 + off)).toBe(true);
      expect(freshness.isFresh('2', 2_000, 2_100 + off)).toBe(true);
      expect(freshness.isFresh('3', 3_000, 3_100 + 2_501 + off)).toBe(false);
      expect(freshness.isFresh('4', 9_000, 9_080 + off)).toBe(true);
    },
  );

  it('takes the very first one, of which nothing can be said', () => {
    expect(createFreshness(3_000).isFresh('1', 0, 60_000)).toBe(true);
  });

  it('follows a clock that was set right: old delays are forgotten after 200 interactions', () => {
    const freshness = createFreshness(3_000);
    expect(freshness.isFresh('before', 0, -10_000)).toBe(true);
    let taken = 0;
    for (let at = 0; at < 250; at += 1) {
      if (freshness.isFresh(`after ${at}`, at, at + 50)) taken += 1;
    }
    expect(taken).toBeGreaterThanOrEqual(50);
    expect(freshness.isFresh('now', 1_000, 1_060)).toBe(true);
  });

  it('follows it after ten minutes where few people are about', () => {
    const freshness = createFreshness(3_000);
    expect(freshness.isFresh('before', 0, -10_000)).toBe(true);
    expect(freshness.isFresh('at once', 1_000, 1_050)).toBe(false);
    expect(freshness.isFresh('later', 600_000, 600_050)).toBe(true);
  });

  it('remembers ten thousand ids and no more', () => {
    const freshness = createFreshness(3_000);
    for (let at = 0; at <= 10_000; at += 1) freshness.isFresh(`id ${at}`, 0, 10);
    expect(freshness.isFresh('id 1', 0, 10)).toBe(false);
    expect(freshness.isFresh('id 0', 0, 10)).toBe(true);
  });
});
