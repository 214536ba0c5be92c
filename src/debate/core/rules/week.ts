import { instantOf, type WallTime, wallClock } from './zone.ts';

export { isTimeZone } from './zone.ts';

/** An ISO week, Monday to Sunday, on the calendar: when it begins depends on the time zone. */
export type Week = {
  /** Such as `2026-W47`; sorts by time. */
  readonly key: string;
  /** First and last day on the calendar, as `2026-11-16`. */
  readonly firstDay: string;
  readonly lastDay: string;
};

const DAY = 86_400_000;

/** The ISO week in which an instant falls, by the calendar of a time zone. */
export function weekOf(instant: Date, timeZone: string): Week {
  return weekFrom(mondayOf(wallClock(instant, timeZone)));
}

/** The week of a key such as `2026-W47`. */
export function weekNamed(key: string): Week {
  const [year = 0, number = 0] = key.split('-W').map(Number);
  // The first week of a year is the one with its fourth of January.
  const first = mondayOf(Date.UTC(year, 0, 4));
  return weekFrom(first + (number - 1) * 7 * DAY);
}

export function weekAfter({ firstDay }: Week): Week {
  return weekFrom(Date.parse(firstDay) + 7 * DAY);
}

/** The instant in a week at which the clock of its zone shows a full hour, day 1 Monday to 14. */
export function hourIn({ firstDay }: Week, day: number, hour: number, timeZone: string): Date {
  return instantOf(wallTime(Date.parse(firstDay) + (day - 1) * DAY, hour), timeZone);
}

/** The first instant of a week in a zone; that of the week after it is its end. */
export function startOf(week: Week, timeZone: string): Date {
  return hourIn(week, 1, 0, timeZone);
}

/** Whether this is a day of the calendar, written as `2026-12-31`. */
export function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const read = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && dayKey(read.getTime()) === day;
}

/** The first instant after a day of the calendar such as `2026-11-22`. */
export function endOfDay(day: string, timeZone: string): Date {
  return instantOf(wallTime(Date.parse(day) + DAY, 0), timeZone);
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

function weekFrom(monday: number): Week {
  return { key: weekKey(monday), firstDay: dayKey(monday), lastDay: dayKey(monday + 6 * DAY) };
}

/** The days of the week of a key, with the year: "16–22 November 2026". */
export function weekDates(key: string): string {
  const week = weekNamed(key);
  const label = periodLabel(week);
  return /\d{4}$/.test(label) ? label : `${label} ${week.lastDay.slice(0, 4)}`;
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
