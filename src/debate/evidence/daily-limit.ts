import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithClock } from '#debate/core/ports.ts';
import type { Pseudonyms, WithPseudonyms } from '#debate/core/pseudonyms.ts';
import { dayOf } from '#debate/core/rules/day.ts';
import { FrozenError } from '#debate/limits/errors.ts';
import { dayKey, freezeKey } from '#debate/limits/limit-key.ts';
import type { LimitTransaction, WithLimits } from '#debate/limits/limit-port.ts';
import { TooManyEditsError, TooManyFilingsError } from './errors.ts';

/** Edits of one item, including those of its link, per day in the debate's time zone. */
export const EDITS_PER_DAY = 10;

/** The author whose limits are read, and the time at which they apply. */
export type Filer = { readonly authorKey: string; readonly now: Date };

type Reading = Pick<LimitTransaction, 'used' | 'frozenUntil'>;

/** What a member may still file and change today; erasing one's data does not reset it. */
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
    /** Throws TooManyEditsError when the item has no edits left today. */
    async requireEdits({ used }: Pick<Reading, 'used'>, number: number): Promise<void> {
      if ((await used(editsOf(number))) < EDITS_PER_DAY) return;
      throw new TooManyEditsError(number, EDITS_PER_DAY, end);
    },
    /** Counts one more edit of an item, whoever makes it. Throws TooManyEditsError. */
    async countEdit(tx: Pick<LimitTransaction, 'use'>, number: number): Promise<void> {
      const fits = await tx.use(editsOf(number), { most: EDITS_PER_DAY, goneAt: end });
      if (!fits) throw new TooManyEditsError(number, EDITS_PER_DAY, end);
    },
    /** Throws TooManyFilingsError when the member has no filings left today. */
    async requireRoom(limits: Pick<Reading, 'used'>): Promise<void> {
      if (await this.isUsedUp(limits)) throw new TooManyFilingsError(perDay, end);
    },
  };
}

type ReadingDay = WithLimits & WithPseudonyms & WithClock;

/**
 * Throws before a form is opened, so that nobody types in vain, if the member has no filings left
 * today or a moderator has stopped their filing. Both are checked again when the form is submitted.
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

/** The same check before an item's text or link is edited, against the item's edits of the day. */
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

/** Whether the caller has no filings left today: texts are then refused, links still accepted. */
export async function isDayUsedUp(
  ports: ReadingDay,
  debate: Debate,
  caller: Caller,
): Promise<boolean> {
  const { limits, reading } = outsideOf(ports, debate, caller);
  return await limits.isUsedUp(reading);
}

/** The caller's limits, and how to read them outside a transaction. */
function outsideOf({ store, pseudonyms, clock }: ReadingDay, debate: Debate, caller: Caller) {
  const filer = { authorKey: pseudonyms.author(caller.userId), now: clock.now() };
  const reading: Reading = {
    used: (key) => store.limits.used(key),
    frozenUntil: (key, now) => store.limits.frozenUntil(debate.id, key, now),
  };
  return { limits: filingLimits(pseudonyms, debate, filer), reading };
}
