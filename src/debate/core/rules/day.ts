import { instantOf, wallClock } from './zone.ts';

const DAY = 86_400_000;

/** The calendar day in a time zone that holds an instant: its first instant and the next day's. */
export function dayOf(instant: Date, timeZone: string): { start: Date; end: Date } {
  const midnight = Math.floor(wallClock(instant, timeZone) / DAY) * DAY;
  const startOf = (wall: number) => {
    const date = new Date(wall);
    const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
    return instantOf({ ...day, day: date.getUTCDate(), hour: 0 }, timeZone);
  };
  return { start: startOf(midnight), end: startOf(midnight + DAY) };
}
