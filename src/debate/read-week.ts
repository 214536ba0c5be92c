import type { Ports } from './ports.ts';
import { gradedBy } from './rules/graded-words.ts';
import type { SummaryFacts } from './rules/summary-facts.ts';
import { periodLabel, type Week } from './rules/week.ts';
import type { StoredSummary, SummaryContent, SummaryKind } from './summary-content.ts';
import { type LiveDebate, readLiveDebate } from './tally-evidence.ts';
import type { Debate } from './types.ts';

const NO_VOTES = { agree: 0, disagree: 0, unsure: 0 };

/** What a summary is about: an ISO week as its name, and the time from cut-off to cut-off. */
export type Period = {
  readonly kind: SummaryKind;
  readonly week: Week;
  /** The cut-off before; when the debate was set up in the first period. */
  readonly from: Date;
  /** The cut-off: what comes at this instant or later belongs to the next period. */
  readonly to: Date;
};

/** All that is kept of a period but the sentences. */
export type WeekFacts = Omit<SummaryContent, 'lines'> & {
  /** What the sentences are written from. */
  readonly facts: SummaryFacts;
};

/** Reads everything that the summary of a period needs; `previous` is the week's own before it. */
export async function readWeek(
  { store, model }: Pick<Ports, 'store' | 'model'>,
  debate: Debate,
  period: Period,
  previous: StoredSummary | null,
): Promise<WeekFacts> {
  const [live, counts, changed, voters, authors] = await Promise.all([
    readLiveDebate(store, debate),
    store.votes.counts(debate.id),
    store.votes.changedMinds(debate.id, period.from, period.to),
    store.votes.voters(debate.id),
    store.evidence.authors(debate.id),
  ]);
  const claims = debate.claims.map(({ number, title, settles }) => ({ number, title, settles }));
  const thesis = debate.claims[0];
  const facts: SummaryFacts = {
    title: titleOf(period),
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
    items: summaryItems(live, period.from),
    graded: gradedBy(live.items, model !== undefined),
  };
  const votes = [...counts].map(([claim, of]) => ({ claim, counts: of }));
  return { facts, tally: live.tally, votes, claims, voters, authors };
}

function titleOf({ week, kind }: Period): string {
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
