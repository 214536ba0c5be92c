import { atFirstUse } from './at-first-use.ts';
import { dateAt, instantOf } from './zone.ts';

export { isTimeZone } from './zone.ts';

/**
 * An ISO week, Monday to Sunday, as calendar days; the instant it begins depends on the time zone.
 */
export type Week = {
  /** Such as `2026-W47`; sorts by time. */
  readonly key: string;
  /** First and last day on the calendar, as `2026-11-16`. */
  readonly firstDay: string;
  readonly lastDay: string;
};

const months = atFirstUse(() => {
  const names = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, at) => names.format(Date.UTC(2000, at)));
});

/** The ISO week that contains an instant, by the calendar of a time zone. */
export function weekOf(instant: Date, timeZone: string): Week {
  return weekWith(dateAt(instant, timeZone));
}

/** The week of a key such as `2026-W47`. */
export function weekNamed(key: string): Week {
  const [year = 0, number = 0] = key.split('-W').map(Number);
  // The first ISO week of a year is the one that contains 4 January.
  return weekWith(Temporal.PlainDate.from({ year, month: 1, day: 4 }).add({ weeks: number - 1 }));
}

export function weekAfter({ firstDay }: Week): Week {
  return weekWith(Temporal.PlainDate.from(firstDay).add({ weeks: 1 }));
}

/** The instant of a full hour on a day of the week in a time zone; day 1 is Monday, up to 14. */
export function hourIn({ firstDay }: Week, day: number, hour: number, timeZone: string): Date {
  return instantOf(Temporal.PlainDate.from(firstDay).add({ days: day - 1 }), hour, timeZone);
}

/** The first instant of a week in a time zone; the following week's is its end. */
export function startOf(week: Week, timeZone: string): Date {
  return hourIn(week, 1, 0, timeZone);
}

/** Whether a string is a valid calendar day such as `2026-12-31`. */
export function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  try {
    Temporal.PlainDate.from(day);
    return true;
  } catch {
    return false;
  }
}

/** The first instant after a calendar day such as `2026-11-22`. */
export function endOfDay(day: string, timeZone: string): Date {
  return instantOf(Temporal.PlainDate.from(day).add({ days: 1 }), 0, timeZone);
}

/** A week's days as people say them: "16–22 November", "30 November – 6 December". */
export function periodLabel(week: Pick<Week, 'firstDay' | 'lastDay'>): string {
  const first = Temporal.PlainDate.from(week.firstDay);
  const last = Temporal.PlainDate.from(week.lastDay);
  const end = dayAndMonth(last);
  if (first.month === last.month) return `${first.day}–${end}`;
  const start = dayAndMonth(first);
  return first.year === last.year
    ? `${start} – ${end}`
    : `${start} ${first.year} – ${end} ${last.year}`;
}

/** The dates of the week with this key, with the year: "16–22 November 2026". */
export function weekDates(key: string): string {
  const week = weekNamed(key);
  const label = periodLabel(week);
  return /\d{4}$/.test(label) ? label : `${label} ${week.lastDay.slice(0, 4)}`;
}

function dayAndMonth({ day, month }: Temporal.PlainDate): string {
  return `${day} ${months()[month - 1]}`;
}

function weekWith(date: Temporal.PlainDate): Week {
  const monday = date.subtract({ days: date.dayOfWeek - 1 });
  const number = String(monday.weekOfYear).padStart(2, '0');
  return {
    key: `${monday.yearOfWeek}-W${number}`,
    firstDay: monday.toString(),
    lastDay: monday.add({ days: 6 }).toString(),
  };
}
