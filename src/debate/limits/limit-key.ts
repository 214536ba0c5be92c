import type { Pseudonyms } from '#debate/core/pseudonyms.ts';
import { dateAt } from '#debate/core/rules/zone.ts';

/** Limits per day. */
export type DailyLimit = 'filings' | 'edits' | 'moves' | 'gradings' | 'member-gradings' | 'namings';

/**
 * The hash that a limit's uses are stored under. An author's pseudonym is derived from their
 * Discord id alone, so an erasure changes nothing here; and because limit and day are part of the
 * hash, it cannot be linked to the pseudonym, to another limit or to another day.
 */
export function dayKey(
  { limit }: Pick<Pseudonyms, 'limit'>,
  what: DailyLimit,
  of: { readonly debateId: string; readonly timeZone: string; readonly now: Date },
  who: string | number,
): string {
  return limit(`${what}:${of.debateId}:${dateAt(of.now, of.timeZone)}:${who}`);
}

/** The same for a person's erasures, and for their reports in one server, by UTC day. */
export function utcDayKey(
  { limit }: Pick<Pseudonyms, 'limit'>,
  what: 'erasures' | { readonly reportsIn: string },
  now: Date,
  authorKey: string,
): string {
  const name = what === 'erasures' ? what : `reports:${what.reportsIn}`;
  return limit(`${name}:${dateAt(now, 'UTC')}:${authorKey}`);
}

/** The hash that a member's freeze is stored under; one per debate. */
export function freezeKey(
  { limit }: Pick<Pseudonyms, 'limit'>,
  debateId: string,
  authorKey: string,
): string {
  return limit(`freeze:${debateId}:${authorKey}`);
}
