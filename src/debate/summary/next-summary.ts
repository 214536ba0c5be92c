import type { Debate } from '#debate/core/debate.ts';
import type { WithClock } from '#debate/core/ports.ts';
import { nextCutOff, nextSpan, type Timetable } from './rules/schedule.ts';
import type { WithSummaries } from './summary-port.ts';

export function timetableOf({ schedule, createdAt, endsOn }: Debate): Timetable {
  return { slot: schedule, begun: createdAt, endsOn };
}

/** Whether a week's hour has passed without its summary: the next tick makes it. */
export async function isSummaryDue(
  { store, clock }: WithSummaries & WithClock,
  debate: Debate,
): Promise<boolean> {
  if (debate.state !== 'open') return false;
  const last = await store.summaries.lastWeekly(debate.id);
  return nextSpan(timetableOf(debate), last).to <= clock.now();
}

/** When the next summary goes out; null while the debate is paused, and once it has ended. */
export async function nextSummaryAt(
  { store, clock }: WithSummaries & WithClock,
  debate: Debate,
): Promise<Date | null> {
  if (debate.state !== 'open') return null;
  const last = await store.summaries.lastWeekly(debate.id);
  return nextCutOff(clock.now(), timetableOf(debate), last);
}
