import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithClock } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import { dayOf } from '#debate/core/rules/day.ts';
import { TooManyFilingsError } from './errors.ts';
import type { WithEvidence } from './evidence-port.ts';
import type { EvidenceTransaction } from './evidence-transaction.ts';

/** Throws TooManyFilingsError when the member's day, in the debate's zone, is used up. */
export async function requireRoom(
  tx: Pick<EvidenceTransaction, 'filedSince'>,
  debate: Debate,
  authorKey: string,
  now: Date,
): Promise<void> {
  const day = dayOf(now, debate.schedule.timeZone);
  const filed = await tx.filedSince(authorKey, day.start);
  if (filed >= debate.filingsPerDay) throw new TooManyFilingsError(debate.filingsPerDay, day.end);
}

/** The same before a form is opened, so that nobody writes in vain; sent back, it is asked again. */
export async function requireRoomToday(
  ports: ReadingDay,
  debate: Debate,
  caller: Caller,
): Promise<void> {
  await requireRoom(outsideOf(ports, debate), debate, authorOf(ports, caller), ports.clock.now());
}

/** Whether the caller has used up the day: texts are refused then, links are still taken. */
export async function isDayUsedUp(
  ports: ReadingDay,
  debate: Debate,
  caller: Caller,
): Promise<boolean> {
  const { start } = dayOf(ports.clock.now(), debate.schedule.timeZone);
  const { filedSince } = outsideOf(ports, debate);
  return (await filedSince(authorOf(ports, caller), start)) >= debate.filingsPerDay;
}

type ReadingDay = WithEvidence & WithPseudonyms & WithClock;

const authorOf = ({ pseudonyms }: WithPseudonyms, caller: Caller) =>
  pseudonyms.author(caller.userId);

/** The count as a transaction gives it, without one. */
function outsideOf({ store }: WithEvidence, debate: Debate) {
  return {
    filedSince: (authorKey: string, from: Date) =>
      store.evidence.filedSince(debate.id, authorKey, from),
  };
}
