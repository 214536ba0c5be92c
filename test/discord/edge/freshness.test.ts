import { describe, expect, it } from 'vitest';
import { createFreshness } from '#discord/edge/freshness.ts';

/** Milliseconds that the host had been up at the first moment of a test; any number would do. */
const UP = 7_000_000;

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
    expect(freshness.isFresh('2', 1_000, 1_040 + 2_500)).toBe(true);
    expect(freshness.isFresh('3', 1_000, 1_050 + 3_000)).toBe(false);
  });

  it.each([-3_600_000, -5_000, 5_000, 3_600_000])(
    'judges age the same whatever the difference between the two clocks is, such as %i ms',
    (off) => {
      const freshness = createFreshness(3_000);
      expect(freshness.isFresh('1', 1_000, 1_100 + off)).toBe(true);
      expect(freshness.isFresh('2', 2_000, 2_100 + off)).toBe(true);
      expect(freshness.isFresh('3', 3_000, 3_100 + 3_000 + off)).toBe(false);
      expect(freshness.isFresh('4', 9_000, 9_080 + off)).toBe(true);
    },
  );

  it('takes the very first one, of which nothing can be said', () => {
    expect(createFreshness(3_000).isFresh('1', 0, 60_000)).toBe(true);
  });

  it('leaves alone what a resume replays after a minute without a connection', () => {
    const freshness = createFreshness(3_000);
    expect(freshness.isFresh('before', 0, UP)).toBe(true);
    expect(freshness.isFresh('at its beginning', 2_000, UP + 60_000)).toBe(false);
    expect(freshness.isFresh('at its end', 59_900, UP + 60_000)).toBe(true);
  });

  it('takes everything after the machine has slept, which its clock does not notice', () => {
    const freshness = createFreshness(3_000);
    const sleptMs = 8 * 3_600_000;
    expect(freshness.isFresh('before', 0, UP)).toBe(true);
    for (let at = 0; at < 300; at += 1) {
      const sentMs = sleptMs + at * 1_000;
      expect(freshness.isFresh(`after ${at}`, sentMs, UP + at * 1_000 + 50)).toBe(true);
    }
  });

  it.each([1.083, 0.917])(
    'takes everything while a clock is set right gently, at %d of its pace',
    (pace) => {
      const freshness = createFreshness(3_000);
      for (let sentMs = 0; sentMs < 30 * 60_000; sentMs += 20_000) {
        expect(freshness.isFresh(`at ${sentMs}`, sentMs, UP + sentMs * pace + 60)).toBe(true);
      }
    },
  );

  it('remembers the last ten thousand ids, and not twice as many', () => {
    const freshness = createFreshness(3_000);
    for (let at = 0; at < 20_000; at += 1) freshness.isFresh(`id ${at}`, 0, 10);
    expect(freshness.isFresh('id 10000', 0, 10)).toBe(false);
    expect(freshness.isFresh('id 0', 0, 10)).toBe(true);
  });
});
