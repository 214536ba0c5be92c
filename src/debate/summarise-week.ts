import type { DebateTransaction, Ports } from './ports.ts';
import { RULES_VERSION, SUMMARY } from './rules/constants.ts';
import type { SummaryFacts } from './rules/summary-facts.ts';
import { templateSummary } from './rules/template-summary.ts';
import { periodLabel, type Week, weekOf } from './rules/week.ts';
import {
  quotedItems,
  type StoredSummary,
  type SummaryContent,
  type SummaryKind,
  withoutQuotes,
} from './summary-content.ts';
import { type LiveDebate, readLiveDebate } from './tally-evidence.ts';
import type { Debate } from './types.ts';

const NO_VOTES = { agree: 0, disagree: 0, unsure: 0 };

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
  const content = await readContent(ports, debate, week, kind, now);
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

async function readContent(
  { store, summaryLength }: Ports,
  debate: Debate,
  week: Week,
  kind: SummaryKind,
  now: Date,
): Promise<SummaryContent> {
  const previous = await store.summaries.before(debate.id, week.key);
  const since = previous?.endsAt ?? debate.createdAt;
  const [live, counts, changed, voters, authors] = await Promise.all([
    readLiveDebate(store, debate),
    store.votes.counts(debate.id),
    store.votes.changedMinds(debate.id, since, now),
    store.votes.voters(debate.id),
    store.evidence.authors(debate.id),
  ]);
  const claims = debate.claims.map(({ number, title, settles }) => ({ number, title, settles }));
  const thesis = debate.claims[0];
  const facts: SummaryFacts = {
    title: titleOf(week, kind),
    votes: {
      agreeLabel: thesis?.agreeLabel ?? 'Agree',
      disagreeLabel: thesis?.disagreeLabel ?? 'Disagree',
      now: counts.get(0) ?? NO_VOTES,
      before: previous?.content.votes.find((votes) => votes.claim === 0)?.counts,
      changedMinds: changed.get(0) ?? 0,
    },
    tally: live.tally,
    previous: previous?.content.tally,
    claims,
    items: summaryItems(live, since),
  };
  const fit = { maxChars: SUMMARY.maxChars, measure: summaryLength };
  const votes = [...counts].map(([claim, of]) => ({ claim, counts: of }));
  const lines = templateSummary(facts, fit);
  return { lines, tally: live.tally, votes, claims, voters, authors };
}

function titleOf(week: Week, kind: SummaryKind): string {
  const label = periodLabel(week);
  return kind === 'weekly' ? `Week of ${label}` : `So far this week, ${label}`;
}

function summaryItems({ items }: LiveDebate, since: Date): SummaryFacts['items'] {
  return items.map(({ number, claim, side, text, filedAt }) => ({
    number,
    claim,
    side,
    text,
    isNew: filedAt >= since,
    quotable: true,
  }));
}
