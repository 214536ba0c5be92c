/** When a debate's summaries go out: day 1 (Monday) to 7, hour 0 to 23, IANA time zone. */
export type Slot = { readonly day: number; readonly hour: number; readonly timeZone: string };
