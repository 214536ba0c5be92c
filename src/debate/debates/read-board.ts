import type { Debate } from '#debate/core/debate.ts';
import type { WithClock } from '#debate/core/ports.ts';
import { nextSummaryAt } from '#debate/summary/next-summary.ts';
import type { StoredSummary } from '#debate/summary/summary-content.ts';
import type { WithSummaries } from '#debate/summary/summary-port.ts';
import { type Participation, type ReadingParticipation, readParticipation } from './read-status.ts';

/** What the board shows: who takes part now, and the result at the last summary. */
export type Board = {
  readonly participation: Participation;
  /** Null before the first summary. */
  readonly newest: StoredSummary | null;
  /** Null while none is scheduled. */
  readonly nextSummary: Date | null;
};

export async function readBoard(
  ports: ReadingParticipation & WithSummaries & WithClock,
  debate: Debate,
): Promise<Board> {
  const [participation, newest, nextSummary] = await Promise.all([
    readParticipation(ports, debate),
    ports.store.summaries.newest(debate.id),
    nextSummaryAt(ports, debate),
  ]);
  return { participation, newest, nextSummary };
}
