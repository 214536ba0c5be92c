import { describe, expect, it } from 'vitest';
import { endOfDayAfter } from '#debate/core/rules/day.ts';

describe('the end of a day', () => {
  it.each([
    ['of today', 0, '2026-11-21T12:00:00Z', '2026-11-21T23:00:00Z'],
    ['of tomorrow', 1, '2026-11-21T12:00:00Z', '2026-11-22T23:00:00Z'],
    ['of tomorrow, where today has 25 hours', 1, '2026-10-24T22:30:00Z', '2026-10-26T23:00:00Z'],
    ['of tomorrow, which has 23 hours', 1, '2026-03-28T22:30:00Z', '2026-03-29T22:00:00Z'],
    ['thirty days later', 30, '2026-11-21T22:59:59Z', '2026-12-21T23:00:00Z'],
  ])('%s', (_, days, now, end) => {
    expect(endOfDayAfter(days, new Date(now), 'Europe/Berlin')).toEqual(new Date(end));
  });
});
