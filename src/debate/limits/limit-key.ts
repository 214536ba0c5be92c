import type { Pseudonyms } from '#debate/core/pseudonyms.ts';
import { dateAt } from '#debate/core/rules/zone.ts';

/** What a day has only so many of. */
export type DailyLimit = 'filings' | 'edits' | 'gradings' | 'member-gradings' | 'namings';

/**
 * Under which hash a limit's uses are kept. An author's code name is made from their Discord id
 * alone, so that an erasure changes nothing here; and since limit and day are in the hash, nothing
 * leads from it to the code name, to another limit or to another day.
 */
export function dayKey(
  { limit }: Pick<Pseudonyms, 'limit'>,
  what: DailyLimit,
  of: { readonly debateId: string; readonly timeZone: string; readonly now: Date },
  who: string | number,
): string {
  return limit(`${what}:${of.debateId}:${dateAt(of.now, of.timeZone)}:${who}`);
}

/** The same of a person's erasures, and of their reports in one server, by days of UTC. */
export function utcDayKey(
  { limit }: Pick<Pseudonyms, 'limit'>,
  what: 'erasures' | { readonly reportsIn: string },
  now: Date,
  authorKey: string,
): string {
  const name = what === 'erasures' ? what : `reports:${what.reportsIn}`;
  return limit(`${name}:${dateAt(now, 'UTC')}:${authorKey}`);
}

/** Under which hash it is kept that a member may not file; one for each debate. */
export function freezeKey(
  { limit }: Pick<Pseudonyms, 'limit'>,
  debateId: string,
  authorKey: string,
): string {
  return limit(`freeze:${debateId}:${authorKey}`);
}
