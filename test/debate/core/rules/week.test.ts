import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '#debate/core/rules/day.ts';
import {
  endOfDay,
  isDay,
  isTimeZone,
  periodLabel,
  startOf,
  weekAfter,
  weekDates,
  weekNamed,
  weekOf,
} from '#debate/core/rules/week.ts';

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
});

it('a day runs from midnight to midnight in its zone', () => {
  const day = dayOf(new Date('2026-10-25T12:00Z'), 'Europe/Berlin');
  expect(day.start.toISOString()).toBe('2026-10-24T22:00:00.000Z');
  expect(day.end.toISOString()).toBe('2026-10-25T23:00:00.000Z');
});

describe('a week by its name', () => {
  it('is the week of that key, in every zone', () => {
    const instants = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2060-01-01'),
      noInvalidDate: true,
    });
    const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'Pacific/Kiritimati', 'America/Adak');
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const week = weekOf(instant, zone);
        expect(weekNamed(week.key)).toEqual(week);
        const start = startOf(week, zone);
        const end = startOf(weekAfter(week), zone);
        expect(start <= instant && instant < end).toBe(true);
        expect(weekAfter(week)).toEqual(weekOf(end, zone));
      }),
    );
  });

  it.each([
    ['2026-W47', '16–22 November 2026'],
    ['2026-W53', '28 December 2026 – 3 January 2027'],
    ['2027-W05', '1–7 February 2027'],
  ])('%s is said as %s', (key, dates) => expect(weekDates(key)).toBe(dates));
});

it.each([
  ['2026-12-31', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['31.12.2026', false],
  ['2026-1-1', false],
])('isDay(%s) is %s', (day, expected) => expect(isDay(day)).toBe(expected));

it('the end of a day is the next midnight there', () => {
  expect(endOfDay('2026-10-25', 'Europe/Berlin').toISOString()).toBe('2026-10-25T23:00:00.000Z');
  expect(endOfDay('2026-12-31', 'UTC').toISOString()).toBe('2027-01-01T00:00:00.000Z');
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
