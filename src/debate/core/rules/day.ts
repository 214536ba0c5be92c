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
