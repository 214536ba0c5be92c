/** Whether a name is a time zone of the IANA database; plain offsets such as `+01:00` are not. */
export function isTimeZone(name: string): boolean {
  if (!/^[a-z][a-z0-9_+/-]*$/i.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** A reading of a wall clock; `day` may run over the month's end, as in `Date.UTC`. */
export type WallTime = {
  readonly year: number;
  /** 1..12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
};

const DAY = 86_400_000;

/** Making one takes longer than all else here; there are some hundred zones. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-u-ca-iso8601', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}

/** The wall clock of a zone at an instant, in milliseconds as if it were UTC. */
export function wallClock(instant: Date, timeZone: string): number {
  const format = formatOf(timeZone);
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const read = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type) ?? 0);
  const date = [read('year'), read('month') - 1, read('day')] as const;
  return Date.UTC(...date, read('hour'), read('minute'), read('second'));
}

/**
 * The instant at which a zone's wall clock shows a full hour. An hour that is skipped gives the
 * first instant after the gap, one that comes twice its first coming.
 */
export function instantOf(wall: WallTime, timeZone: string): Date {
  const shown = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour);
  const offsetAt = (instant: number) => wallClock(new Date(instant), timeZone) - instant;
  const before = offsetAt(shown - DAY);
  const candidates = [shown - before, shown - offsetAt(shown + DAY)];
  const exact = candidates.filter((instant) => instant + offsetAt(instant) === shown);
  return new Date(exact.length > 0 ? Math.min(...exact) : shown - before);
}
