import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/debate/rules/day.ts';
import {
  isTimeZone,
  nextSummaryAt,
  periodLabel,
  weekCoveredAt,
  weekOf,
} from '../../../src/debate/rules/week.ts';

describe('weekOf', () => {
  it.each([
    ['2026-11-16T00:00:00Z', 'UTC', '2026-W47', '16–22 November'],
    ['2026-11-22T23:59:59Z', 'UTC', '2026-W47', '16–22 November'],
    ['2026-11-22T23:59:59Z', 'Asia/Tokyo', '2026-W48', '23–29 November'],
    ['2026-11-23T07:59:59Z', 'America/Los_Angeles', '2026-W47', '16–22 November'],
    ['2026-12-01T12:00:00Z', 'UTC', '2026-W49', '30 November – 6 December'],
    ['2026-12-31T12:00:00Z', 'UTC', '2026-W53', '28 December 2026 – 3 January 2027'],
    ['2027-01-03T12:00:00Z', 'UTC', '2026-W53', '28 December 2026 – 3 January 2027'],
    ['2024-12-30T12:00:00Z', 'UTC', '2025-W01', '30 December 2024 – 5 January 2025'],
    ['2027-01-04T00:00:00Z', 'UTC', '2027-W01', '4–10 January'],
  ])('%s in %s is %s', (instant, zone, key, label) => {
    const week = weekOf(new Date(instant), zone);
    expect(week.key).toBe(key);
    expect(periodLabel(week)).toBe(label);
  });

  it('is an hour longer when the clock goes back, and shorter when it goes forward', () => {
    const hours = (instant: string) => {
      const { start, end } = weekOf(new Date(instant), 'Europe/Berlin');
      return (end.getTime() - start.getTime()) / 3_600_000;
    };
    expect([
      hours('2026-10-21T12:00Z'),
      hours('2026-03-25T12:00Z'),
      hours('2026-06-10T12:00Z'),
    ]).toEqual([169, 167, 168]);
  });
});

it('a day runs from midnight to midnight in its zone', () => {
  const day = dayOf(new Date('2026-10-25T12:00Z'), 'Europe/Berlin');
  expect(day.start.toISOString()).toBe('2026-10-24T22:00:00.000Z');
  expect(day.end.toISOString()).toBe('2026-10-25T23:00:00.000Z');
});

it.each([
  ['Monday morning', '2026-11-23T09:00:00Z', '2026-W47'],
  ['Sunday evening', '2026-11-22T20:00:00Z', '2026-W47'],
  ['Friday', '2026-11-20T12:00:00Z', '2026-W47'],
  ['Tuesday', '2026-11-24T12:00:00Z', '2026-W47'],
])('a summary of %s is about the week that holds most of the days before', (_, at, key) => {
  expect(weekCoveredAt(new Date(at), 'UTC').key).toBe(key);
});

describe('nextSummaryAt', () => {
  const at = (now: string, day: number, hour: number, timeZone: string) =>
    nextSummaryAt(new Date(now), { day, hour, timeZone }).toISOString();

  it.each([
    ['later today', '2026-11-22T10:00:00Z', 7, 18, 'UTC', '2026-11-22T18:00:00.000Z'],
    ['not now again', '2026-11-22T18:00:00Z', 7, 18, 'UTC', '2026-11-29T18:00:00.000Z'],
    ['a millisecond before', '2026-11-22T17:59:59.999Z', 7, 18, 'UTC', '2026-11-22T18:00:00.000Z'],
    ['tomorrow there', '2026-11-22T16:00:00Z', 1, 9, 'Asia/Tokyo', '2026-11-23T00:00:00.000Z'],
    ['a skipped hour', '2026-03-28T12:00:00Z', 7, 2, 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    [
      'an hour that comes twice',
      '2026-10-24T12:00:00Z',
      7,
      2,
      'Europe/Berlin',
      '2026-10-25T00:00:00.000Z',
    ],
    [
      'between its two comings',
      '2026-10-25T00:30:00Z',
      7,
      2,
      'Europe/Berlin',
      '2026-11-01T01:00:00.000Z',
    ],
    [
      'half an hour skipped',
      '2026-10-03T00:00:00Z',
      7,
      2,
      'Australia/Lord_Howe',
      '2026-10-03T15:30:00.000Z',
    ],
    [
      'a midnight skipped',
      '2018-11-03T12:00:00Z',
      7,
      0,
      'America/Sao_Paulo',
      '2018-11-04T03:00:00.000Z',
    ],
    ['a day skipped', '2011-12-29T12:00:00Z', 5, 12, 'Pacific/Apia', '2011-12-30T22:00:00.000Z'],
    ['an odd offset', '2026-11-22T00:00:00Z', 7, 9, 'Asia/Kathmandu', '2026-11-22T03:15:00.000Z'],
  ])('finds %s', (_, now, day, hour, zone, expected) => {
    expect(at(now, day, hour, zone)).toBe(expected);
  });

  it('comes once in every week, a week apart give or take the clock', () => {
    const zone = fc.constantFrom(
      'UTC',
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
    );
    const now = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2035-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(
        now,
        fc.integer({ min: 1, max: 7 }),
        fc.nat(23),
        zone,
        (from, day, hour, timeZone) => {
          const slot = { day, hour, timeZone };
          const first = nextSummaryAt(from, slot);
          const second = nextSummaryAt(first, slot);
          const wait = first.getTime() - from.getTime();
          expect(wait).toBeGreaterThan(0);
          expect(wait).toBeLessThanOrEqual(170 * 3_600_000);
          expect(
            Math.abs(second.getTime() - first.getTime() - 168 * 3_600_000),
          ).toBeLessThanOrEqual(2 * 3_600_000);
          expect(weekCoveredAt(first, timeZone).key).not.toBe(weekCoveredAt(second, timeZone).key);
        },
      ),
      { numRuns: 300 },
    );
  });
});

it.each([
  ['UTC', true],
  ['Europe/Berlin', true],
  ['America/Argentina/Buenos_Aires', true],
  ['Etc/GMT+5', true],
  ['europe/berlin', true],
  ['Europe/Atlantis', false],
  ['+01:00', false],
  ['', false],
  ['Berlin', false],
  ['UTC; drop table', false],
])('isTimeZone(%s) is %s', (name, expected) => {
  expect(isTimeZone(name)).toBe(expected);
});
