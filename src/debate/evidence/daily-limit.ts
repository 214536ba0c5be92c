import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithClock } from '#debate/core/ports.ts';
import type { Pseudonyms, WithPseudonyms } from '#debate/core/pseudonyms.ts';
import { dayOf } from '#debate/core/rules/day.ts';
import { FrozenError } from '#debate/limits/errors.ts';
import { dayKey, freezeKey } from '#debate/limits/limit-key.ts';
import type { LimitTransaction, WithLimits } from '#debate/limits/limit-port.ts';
import { TooManyEditsError, TooManyFilingsError } from './errors.ts';

/** Edits of one item, its link's included, within a day of the debate's zone. */
export const EDITS_PER_DAY = 10;

/** Whose filing is asked about, and when. */
export type Filer = { readonly authorKey: string; readonly now: Date };

type Reading = Pick<LimitTransaction, 'used' | 'frozenUntil'>;

/** What a member may still file and change today; erasing one's data changes nothing in it. */
export function filingLimits(pseudonyms: Pseudonyms, debate: Debate, { authorKey, now }: Filer) {
  const { timeZone } = debate.schedule;
  const { end } = dayOf(now, timeZone);
  const of = { debateId: debate.id, timeZone, now };
  const filings = dayKey(pseudonyms, 'filings', of, authorKey);
  const editsOf = (number: number) => dayKey(pseudonyms, 'edits', of, number);
  const perDay = debate.filingsPerDay;

  return {
    /** Throws FrozenError while a moderator has stopped the member's filing. */
    async requireUnfrozen({ frozenUntil }: Pick<Reading, 'frozenUntil'>): Promise<void> {
      const until = await frozenUntil(freezeKey(pseudonyms, debate.id, authorKey), now);
      if (until !== null) throw new FrozenError(until);
    },
    async isUsedUp({ used }: Pick<Reading, 'used'>): Promise<boolean> {
      return (await used(filings)) >= perDay;
    },
    /** Counts one more text, new or changed. Throws TooManyFilingsError once there is no room. */
    async countText(tx: Pick<LimitTransaction, 'use'>): Promise<void> {
      const fits = await tx.use(filings, { most: perDay, goneAt: end });
      if (!fits) throw new TooManyFilingsError(perDay, end);
    },
    /** Throws TooManyEditsError when the item's edits of the day are used up. */
    async requireEdits({ used }: Pick<Reading, 'used'>, number: number): Promise<void> {
      if ((await used(editsOf(number))) < EDITS_PER_DAY) return;
      throw new TooManyEditsError(number, EDITS_PER_DAY, end);
    },
    /** Counts one more change of an item, whoever's it is; throws TooManyEditsError. */
    async countEdit(tx: Pick<LimitTransaction, 'use'>, number: number): Promise<void> {
      const fits = await tx.use(editsOf(number), { most: EDITS_PER_DAY, goneAt: end });
      if (!fits) throw new TooManyEditsError(number, EDITS_PER_DAY, end);
    },
    /** Throws TooManyFilingsError when the member's day is used up. */
    async requireRoom(limits: Pick<Reading, 'used'>): Promise<void> {
      if (await this.isUsedUp(limits)) throw new TooManyFilingsError(perDay, end);
    },
  };
}

type ReadingDay = WithLimits & WithPseudonyms & WithClock;

/**
 * Throws before a form is opened, so that nobody writes in vain, where the day is used up or filing
 * was stopped; when the form comes back it is asked again.
 */
export async function requireRoomToday(
  ports: ReadingDay,
  debate: Debate,
  caller: Caller,
): Promise<void> {
  const { limits, reading } = outsideOf(ports, debate, caller);
  await limits.requireUnfrozen(reading);
  await limits.requireRoom(reading);
}

/** The same before an item's text or link is changed. */
export async function requireEditsToday(
  ports: ReadingDay,
  debate: Debate,
  caller: Caller,
  number: number,
): Promise<void> {
  const { limits, reading } = outsideOf(ports, debate, caller);
  await limits.requireUnfrozen(reading);
  await limits.requireEdits(reading, number);
}

/** Whether the caller has used up the day: texts are refused then, links are still taken. */
export async function isDayUsedUp(
  ports: ReadingDay,
  debate: Debate,
  caller: Caller,
): Promise<boolean> {
  const { limits, reading } = outsideOf(ports, debate, caller);
  return await limits.isUsedUp(reading);
}

/** The caller's limits, and how they are read without a transaction. */
function outsideOf({ store, pseudonyms, clock }: ReadingDay, debate: Debate, caller: Caller) {
  const filer = { authorKey: pseudonyms.author(caller.userId), now: clock.now() };
  const reading: Reading = {
    used: (key) => store.limits.used(key),
    frozenUntil: (key, now) => store.limits.frozenUntil(debate.id, key, now),
  };
  return { limits: filingLimits(pseudonyms, debate, filer), reading };
}
