import { instantOf, type WallTime, wallClock } from './zone.ts';

export { isTimeZone } from './zone.ts';

/** An ISO week, Monday to Sunday, in one time zone. */
export type Week = {
  /** Such as `2026-W47`; sorts by time. */
  readonly key: string;
  /** First instant of its Monday, and of the Monday after it. */
  readonly start: Date;
  readonly end: Date;
  /** First and last day on the calendar, as `2026-11-16`. */
  readonly firstDay: string;
  readonly lastDay: string;
};

/** When a debate's summary goes out: day 1 (Monday) to 7, hour 0 to 23, IANA time zone. */
export type Slot = { readonly day: number; readonly hour: number; readonly timeZone: string };

const DAY = 86_400_000;
const HALF_WEEK = 3.5 * DAY;

/** The ISO week in which an instant falls, by the calendar of a time zone. */
export function weekOf(instant: Date, timeZone: string): Week {
  const monday = mondayOf(wallClock(instant, timeZone));
  return {
    key: weekKey(monday),
    start: instantOf(wallTime(monday, 0), timeZone),
    end: instantOf(wallTime(monday + 7 * DAY, 0), timeZone),
    firstDay: dayKey(monday),
    lastDay: dayKey(monday + 6 * DAY),
  };
}

/**
 * The week that a summary going out at an instant is about: the one that holds most of the seven
 * days before it. A summary of Monday morning tells of the week that has just ended, one of
 * Sunday evening of the week that is ending; each weekly slot has a week of its own.
 */
export function weekCoveredAt(instant: Date, timeZone: string): Week {
  return weekOf(new Date(instant.getTime() - HALF_WEEK), timeZone);
}

/** A week's days as people say them: "16–22 November", "30 November – 6 December". */
export function periodLabel(week: Pick<Week, 'firstDay' | 'lastDay'>): string {
  const [first, last] = [readDay(week.firstDay), readDay(week.lastDay)];
  const end = `${last.day} ${last.month}`;
  if (first.year !== last.year) {
    return `${first.day} ${first.month} ${first.year} – ${end} ${last.year}`;
  }
  return first.month === last.month
    ? `${first.day}–${end}`
    : `${first.day} ${first.month} – ${end}`;
}

/**
 * The first slot after an instant. Where the clock skips the hour, the first instant after the
 * gap; where the hour comes twice, its first coming.
 */
export function nextSummaryAt(now: Date, slot: Slot): Date {
  const monday = mondayOf(wallClock(now, slot.timeZone));
  // One week back as well: a gap can push a slot over midnight.
  for (const week of [-1, 0, 1]) {
    const day = monday + (7 * week + slot.day - 1) * DAY;
    const at = instantOf(wallTime(day, slot.hour), slot.timeZone);
    if (at.getTime() > now.getTime()) return at;
  }
  return instantOf(wallTime(monday + (13 + slot.day) * DAY, slot.hour), slot.timeZone);
}

/** Midnight of the Monday of a wall clock's week, in milliseconds as if it were UTC. */
function mondayOf(wall: number): number {
  const midnight = Math.floor(wall / DAY) * DAY;
  const weekday = (new Date(midnight).getUTCDay() + 6) % 7;
  return midnight - weekday * DAY;
}

/** A week belongs to the year that holds its Thursday. */
function weekKey(monday: number): string {
  const thursday = monday + 3 * DAY;
  const year = new Date(thursday).getUTCFullYear();
  const number = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY)) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

function wallTime(midnight: number, hour: number): WallTime {
  const date = new Date(midnight);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour,
  };
}

function dayKey(midnight: number): string {
  return new Date(midnight).toISOString().slice(0, 10);
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

function readDay(day: string): { year: number; month: string; day: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month: MONTHS[month - 1] ?? '', day: date };
}
