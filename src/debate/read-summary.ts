import { NoSummaryError } from './errors.ts';
import type { Ports } from './ports.ts';
import { nextSummaryAt } from './rules/week.ts';
import { quotedItems, type StoredSummary, withoutQuotes } from './summary-content.ts';
import { type Debate, isStanding } from './types.ts';

/**
 * The newest summary, or that of one week. Its numbers are as they were; words of items that were
 * hidden or withdrawn since are left out. Throws NoSummaryError.
 */
export async function readSummary(
  ports: Pick<Ports, 'store' | 'clock'>,
  debate: Debate,
  week: string | undefined,
): Promise<StoredSummary> {
  const { summaries } = ports.store;
  const summary =
    week === undefined
      ? await summaries.newest(debate.id)
      : await summaries.ofWeek(debate.id, week);
  if (summary === null) {
    const isClosed = debate.state === 'closed';
    throw new NoSummaryError(
      week,
      isClosed ? null : nextSummaryAt(ports.clock.now(), debate.schedule),
    );
  }
  return await showable(ports, debate.id, summary);
}

/** Leaves out the words of items that people should not see any more. */
export async function showable(
  { store }: Pick<Ports, 'store'>,
  debateId: string,
  summary: StoredSummary,
): Promise<StoredSummary> {
  const numbers = quotedItems(summary.content);
  const items = await Promise.all(numbers.map((number) => store.evidence.find(debateId, number)));
  const gone = numbers.filter((_, index) => {
    const item = items[index];
    return item == null || !isStanding(item);
  });
  return { ...summary, content: withoutQuotes(summary.content, new Set(gone)) };
}
