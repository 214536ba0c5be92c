/** Whether a name is a time zone of the IANA database; plain offsets such as `+01:00` are not. */
export function isTimeZone(name: string): boolean {
  if (!/^[a-z][a-z0-9_+/-]*$/i.test(name)) return false;
  try {
    new Temporal.ZonedDateTime(0n, name);
    return true;
  } catch {
    return false;
  }
}

/** The day on a zone's calendar at an instant. */
export function dateAt(instant: Date, timeZone: string): Temporal.PlainDate {
  return instant.toTemporalInstant().toZonedDateTimeISO(timeZone).toPlainDate();
}

/**
 * The instant at which a zone's clock shows a full hour of a day, 0 to 23. For an hour that is skipped
 * it is the first instant after the gap, for one that occurs twice the first of them.
 */
export function instantOf(date: Temporal.PlainDate, hour: number, timeZone: string): Date {
  const { epochMilliseconds } = date.toZonedDateTime({ timeZone, plainTime: { hour } });
  return new Date(epochMilliseconds);
}
