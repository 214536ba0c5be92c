import type { Debate } from '#debate/core/debate.ts';
import type { WithClock } from '#debate/core/ports.ts';
import type { SummaryKind } from '#debate/core/rules/summary-kind.ts';
import { isQuotable } from '#debate/evidence/evidence.ts';
import type { WithEvidence } from '#debate/evidence/evidence-port.ts';
import { NoSummaryError } from './errors.ts';
import { nextSummaryAt } from './next-summary.ts';
import type { WithSentences } from './sentence-port.ts';
import {
  quotedItems,
  type StoredSummary,
  sentenceKeys,
  withDisputes,
  withoutQuotes,
} from './summary-content.ts';
import type { SummaryStore, WithSummaries } from './summary-port.ts';

/**
 * The newest summary, or a week's; with `kind`, exactly that one. Its numbers are unchanged; the
 * words of items hidden or withdrawn since are left out. Throws NoSummaryError.
 */
export async function readSummary(
  ports: WithSummaries & WithEvidence & WithSentences & WithClock,
  debate: Debate,
  week: string | undefined,
  kind?: SummaryKind,
): Promise<StoredSummary> {
  const summary = await find(ports.store.summaries, debate.id, week, kind);
  if (summary === null) {
    throw new NoSummaryError(week, await nextSummaryAt(ports, debate), debate.state);
  }
  return await showable(ports, debate.id, summary);
}

/** Such as 2026-W47. */
const WEEK = /^\d{4}-W\d{2}$/;

async function find(
  summaries: SummaryStore,
  debateId: string,
  week: string | undefined,
  kind: SummaryKind | undefined,
): Promise<StoredSummary | null> {
  if (week === undefined) return await summaries.newest(debateId);
  // Any other text names no week and must not reach the database, which cannot store NUL.
  if (!WEEK.test(week)) return null;
  if (kind === undefined) return await summaries.ofWeek(debateId, week);
  return await summaries.find(debateId, week, kind);
}

/**
 * Leaves out the words of items that may no longer be quoted, and marks sentences disputed by the
 * authors of cited items.
 */
export async function showable(
  { store }: WithEvidence & WithSentences,
  debateId: string,
  summary: StoredSummary,
): Promise<StoredSummary> {
  const numbers = quotedItems(summary.content);
  const standing = await store.evidence.byNumber(debateId, numbers);
  const gone = numbers.filter((number) => {
    const item = standing.get(number);
    return item === undefined || !isQuotable(item);
  });
  const content = withoutQuotes(summary.content, new Set(gone));
  const disputes = await store.sentences.disputes(debateId, sentenceKeys(content));
  return { ...summary, content: withDisputes(content, disputes) };
}
