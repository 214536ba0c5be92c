import { describe, expect, it } from 'vitest';
import type { Slot } from '#debate/core/rules/slot.ts';
import { weekAfter, weekNamed } from '#debate/core/rules/week.ts';
import { due, type Ended, type Span } from '#debate/summary/rules/schedule.ts';
import { cases } from '../../../support/cases.ts';
import { seeded } from '../../../support/seeded.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const BEGUN = new Date('2026-01-07T10:30:00Z');
const ENDS = new Date('2028-01-12T00:00:00Z');
/** A minute in life; what matters is that a day has many. */
const TICK_MS = 4 * HOUR;

/** Each with a daylight rule of its own, or none; Casablanca changes twice around Ramadan. */
const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kathmandu',
];

type Made = { readonly span: Span; readonly at: number; readonly slot: Slot };

/** What happens to a debate over two years, apart from the ticks. */
type Fate = {
  /** Times in which no tick comes. */
  readonly outages: readonly { readonly from: number; readonly to: number }[];
  /** The schedule from each moment on. */
  readonly schedules: readonly { readonly at: number; readonly slot: Slot }[];
  /** Moments at which the clock falls back, and by how much. */
  readonly jumps: ReadonlyMap<number, number>;
};

function fateOf(zone: string, seed: number, changes: number): Fate {
  const random = seeded(seed);
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const moment = () => between(BEGUN.getTime(), ENDS.getTime() - 30 * DAY);
  const outages = Array.from({ length: 30 }, (_, n) => {
    const from = moment();
    // Some are over in minutes, some take weeks.
    const length = n % 5 === 0 ? between(5, 25) * DAY : between(1, 60) * HOUR;
    return { from, to: from + length };
  });
  const slot = (timeZone: string) => ({ day: between(1, 7), hour: between(0, 23), timeZone });
  const schedules = Array.from({ length: changes }, () => {
    const timeZone = random() < 0.3 ? (zones[between(0, zones.length - 1)] ?? zone) : zone;
    return { at: moment(), slot: slot(timeZone) };
  });
  const ticks = Math.floor((ENDS.getTime() - BEGUN.getTime()) / TICK_MS);
  const jumps = new Map([DAY, DAY, TICK_MS].map((by) => [between(0, ticks), by]));
  return {
    outages,
    schedules: [
      { at: BEGUN.getTime(), slot: slot(zone) },
      ...schedules.toSorted((a, b) => a.at - b.at),
    ],
    jumps,
  };
}

/** Two years of ticks: every summary that is made, with the moment in which it was. */
function live({ outages, schedules, jumps }: Fate): Made[] {
  const made: Made[] = [];
  let last: Ended | null = null;
  let now = BEGUN.getTime();
  for (let tick = 0; now < ENDS.getTime(); tick += 1, now += TICK_MS) {
    now -= jumps.get(tick) ?? 0;
    const clock = now;
    if (outages.some(({ from, to }) => clock >= from && clock < to)) continue;
    const slot = schedules.findLast(({ at }) => at <= clock)?.slot ?? schedules[0]?.slot;
    if (slot === undefined) throw new Error('no schedule');
    const spans: Span[] = due(new Date(now), { slot, begun: BEGUN, endsOn: null }, last);
    for (const span of spans) {
      made.push({ span, at: now, slot });
      last = { week: span.week.key, endsAt: span.to };
    }
  }
  return made;
}

function expectUnbroken(made: readonly Made[]): void {
  let from = BEGUN.getTime();
  let week = made[0]?.span.week.key ?? '';
  for (const { span } of made) {
    // No gap, no overlap, no week twice and none left out.
    expect(span.from.getTime()).toBe(from);
    expect(span.week.key).toBe(week);
    expect(span.to.getTime()).toBeGreaterThanOrEqual(from + (from === BEGUN.getTime() ? 0 : DAY));
    from = span.to.getTime();
    week = weekAfter(weekNamed(week)).key;
  }
  expect(ENDS.getTime() - from).toBeLessThan(40 * DAY);
}

describe.each(zones)('two years of weeks in %s', (zone) => {
  it('have one summary each, unbroken, through outages, changes of schedule and clock', () => {
    for (let seed = 1; seed <= cases(1).numRuns; seed += 1) {
      const made = live(fateOf(zone, seed, 12));
      expect(made.length).toBeGreaterThanOrEqual(99);
      expectUnbroken(made);
    }
  });

  it('come at their hour of the wall clock, within a tick, when nothing is in the way', () => {
    const slot = { day: 7, hour: 2, timeZone: zone };
    const made = live({
      outages: [],
      schedules: [{ at: BEGUN.getTime(), slot }],
      jumps: new Map(),
    });
    expectUnbroken(made);
    const hour = new Intl.DateTimeFormat('en', {
      timeZone: zone,
      hour: 'numeric',
      hourCycle: 'h23',
    });
    const odd = made.filter(({ span }) => hour.format(span.to) !== '02');
    // The hour is skipped once a year where the clock goes forward then.
    expect(odd.length).toBeLessThanOrEqual(4);
    for (const { span, at } of made) expect(at - span.to.getTime()).toBeLessThan(TICK_MS);
    const lengths = made.slice(1).map(({ span }) => span.to.getTime() - span.from.getTime());
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(WEEK - 2 * HOUR);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(WEEK + 2 * HOUR);
    expect(made.length).toBe(105);
  });
});
