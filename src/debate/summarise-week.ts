import type { DebateTransaction, Ports } from './ports.ts';
import { type Period, readWeek } from './read-week.ts';
import { RULES_VERSION, SUMMARY } from './rules/constants.ts';
import { weekOf } from './rules/week.ts';
import {
  quotedItems,
  type StoredSummary,
  type SummaryContent,
  type SummaryKind,
  withoutQuotes,
} from './summary-content.ts';
import type { Debate } from './types.ts';
import { writeSummary } from './write-summary.ts';

/**
 * Makes the summary of the week that now falls in and puts its message into the outbox, in one
 * transaction. Made again in the same week it replaces the earlier one, whose message is edited.
 */
export async function summariseWeek(
  ports: Ports,
  debate: Debate,
  kind: SummaryKind,
): Promise<StoredSummary> {
  const { store, clock, publisher } = ports;
  const now = clock.now();
  const week = weekOf(now, debate.schedule.timeZone);
  const previous = await store.summaries.before(debate.id, week.key);
  const from = previous?.endsAt ?? debate.createdAt;
  const content = await makeContent(ports, debate, { kind, week, from, to: now }, previous);
  const summary: StoredSummary = {
    week: week.key,
    kind,
    startsAt: week.start,
    endsAt: kind === 'weekly' ? week.end : now,
    madeAt: now,
    rules: RULES_VERSION,
    content,
  };
  await store.inDebate(debate.id, async (tx) => {
    await tx.putSummary({ ...summary, content: await withoutErased(tx, content) });
    await tx.wantPost({
      key: summaryKey(week.key, kind),
      kind: 'summary',
      channelId: debate.summaryChannelId,
      at: now,
    });
  });
  publisher.wake();
  publisher.boardChanged(debate.id);
  return summary;
}

async function makeContent(
  ports: Ports,
  debate: Debate,
  period: Period,
  previous: StoredSummary | null,
): Promise<SummaryContent> {
  const { facts, ...numbers } = await readWeek(ports, debate, period, previous);
  const fit = { maxChars: SUMMARY.maxChars, measure: ports.summaryLength };
  const written = await writeSummary(ports, debate, facts, fit);
  return { ...written, ...numbers };
}

/** Leaves out the words of who erased their data after the content was read: none may be kept. */
async function withoutErased(
  tx: DebateTransaction,
  content: SummaryContent,
): Promise<SummaryContent> {
  const erased = new Set<number>();
  for (const number of quotedItems(content)) {
    const item = await tx.find(number);
    if (item === null || item.erasedAt !== null) erased.add(number);
  }
  return withoutQuotes(content, erased);
}

/** The outbox key of a summary, and what it names. */
export function summaryKey(week: string, kind: SummaryKind): string {
  return `summary:${week}:${kind}`;
}

export function readSummaryKey(key: string): { week: string; kind: SummaryKind } {
  const [, week = '', kind] = key.split(':');
  return { week, kind: kind === 'weekly' ? 'weekly' : 'so-far' };
}
