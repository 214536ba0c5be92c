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

/** The calendar day in a time zone at an instant. */
export function dateAt(instant: Date, timeZone: string): Temporal.PlainDate {
  return instant.toTemporalInstant().toZonedDateTimeISO(timeZone).toPlainDate();
}

/**
 * The instant of a full hour (0 to 23) on a day in a time zone. If the clock skips that hour, the
 * first instant after the gap; if the hour occurs twice, its first occurrence.
 */
export function instantOf(date: Temporal.PlainDate, hour: number, timeZone: string): Date {
  const { epochMilliseconds } = date.toZonedDateTime({ timeZone, plainTime: { hour } });
  return new Date(epochMilliseconds);
}
