import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMinutes as createMinutesOf, PER_MINUTE } from '#discord/edge/minutes.ts';

const ines = { guildId: '1', userId: '7' };
const START = 1_000_000;

let nowMs = START;
const createMinutes = () => createMinutesOf(() => nowMs);

afterEach(() => {
  nowMs = START;
  vi.restoreAllMocks();
});

/** How many of so many presses are counted. */
function counted(minutes: ReturnType<typeof createMinutes>, presses: number, atMs = START): number {
  nowMs = atMs;
  let times = 0;
  for (let at = 0; at < presses; at += 1) {
    try {
      minutes.count('marks', ines);
      times += 1;
    } catch (error) {
      expect(String(error)).toContain('in a minute');
    }
  }
  return times;
}

describe('a member’s presses in a minute', () => {
  it('are counted up to the limit, however many there are', () => {
    const minutes = createMinutes();
    expect(counted(minutes, 10_000)).toBe(PER_MINUTE.marks);
    expect(minutes.size()).toBe(1);
  });

  it('start again a minute after the first of them', () => {
    const minutes = createMinutes();
    expect(counted(minutes, 100)).toBe(PER_MINUTE.marks);
    expect(counted(minutes, 100, START + 59_999)).toBe(0);
    expect(counted(minutes, 100, START + 60_000)).toBe(PER_MINUTE.marks);
  });

  it('are not given back by a clock that is set', () => {
    const minutes = createMinutesOf();
    expect(counted(minutes, 100)).toBe(PER_MINUTE.marks);
    const later = Date.now() + 3_600_000;
    vi.spyOn(Date, 'now').mockReturnValue(later);
    expect(counted(minutes, 1)).toBe(0);
  });

  it('take nothing from others, other servers or other acts', () => {
    const minutes = createMinutes();
    counted(minutes, 100);
    minutes.count('marks', { ...ines, userId: '8' });
    minutes.count('marks', { ...ines, guildId: '2' });
    minutes.count('votes', ines);
  });

  it('are forgotten once their minute is over', () => {
    const minutes = createMinutes();
    for (let at = 0; at < 5_000; at += 1) {
      minutes.count('votes', { ...ines, userId: String(at) });
    }
    nowMs = START + 60_000;
    minutes.count('votes', ines);
    expect(minutes.size()).toBe(1);
  });
});
