import { periodLabel } from './week.ts';

const DAY = 86_400_000;

/** The days of an ISO week key such as 2026-W47, as people say them: "16–22 November". */
export function weekLabel(key: string): string {
  const [year = 0, week = 1] = key.split('-W').map(Number);
  // The fourth of January is always in the first week.
  const fourth = Date.UTC(year, 0, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  const monday = fourth - weekday * DAY + (week - 1) * 7 * DAY;
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  return periodLabel({ firstDay: day(monday), lastDay: day(monday + 6 * DAY) });
}
