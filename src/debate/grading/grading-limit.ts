import type { Debate } from '#debate/core/debate.ts';
import type { WithClock } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import { dayOf } from '#debate/core/rules/day.ts';
import { dayKey } from '#debate/limits/limit-key.ts';
import type { WithLimits } from '#debate/limits/limit-port.ts';
import type { GradableItem } from './gradable-item.ts';

/**
 * How often per day in the debate's time zone a changed item, and all changed items of one member,
 * are graded again.
 */
export const GRADINGS_PER_DAY = { item: 3, member: 10 } as const;

/**
 * Counts another grading of a changed item against the limits of the item and its author. Null if
 * it is within both today; otherwise the time from which it will be. Until then the item keeps its
 * grade.
 */
export async function nextRoom(
  { store, pseudonyms, clock }: WithLimits & WithPseudonyms & WithClock,
  debate: Debate,
  { number, authorKey }: Pick<GradableItem, 'number' | 'authorKey'>,
): Promise<Date | null> {
  const now = clock.now();
  const { timeZone } = debate.schedule;
  const { end: goneAt } = dayOf(now, timeZone);
  const of = { debateId: debate.id, timeZone, now };
  const { limits } = store;
  const ofMember = dayKey(pseudonyms, 'member-gradings', of, authorKey);
  const ofItem = dayKey(pseudonyms, 'gradings', of, number);
  if ((await limits.used(ofMember)) >= GRADINGS_PER_DAY.member) return goneAt;
  if (!(await limits.use(ofItem, { most: GRADINGS_PER_DAY.item, goneAt }))) return goneAt;
  return (await limits.use(ofMember, { most: GRADINGS_PER_DAY.member, goneAt })) ? null : goneAt;
}
