import { dateAt, instantOf } from './zone.ts';

/**
 * The calendar day in a time zone that contains an instant: its first instant and the next day's.
 */
export function dayOf(instant: Date, timeZone: string): { start: Date; end: Date } {
  const day = dateAt(instant, timeZone);
  return {
    start: instantOf(day, 0, timeZone),
    end: instantOf(day.add({ days: 1 }), 0, timeZone),
  };
}

/**
 * The end of the calendar day that is so many days after the one with an instant: 0 for the end of
 * that day itself. By the calendar, since 24 hours later need not be the next day where clocks
 * change.
 */
export function endOfDayAfter(days: number, instant: Date, timeZone: string): Date {
  return instantOf(dateAt(instant, timeZone).add({ days: days + 1 }), 0, timeZone);
}
