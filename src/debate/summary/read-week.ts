import { NO_VOTES } from '#debate/ballot/rules/votes.ts';
import type { WithVotes } from '#debate/ballot/vote-port.ts';
import type { Debate } from '#debate/core/debate.ts';
import { periodLabel } from '#debate/core/rules/week.ts';
import { isStanding } from '#debate/evidence/evidence.ts';
import type { WithModelTerms } from '#debate/model/model-port.ts';
import { type LiveDebate, readDebateAt, type WithTallied } from '#debate/tally/tally-evidence.ts';
import { gradedBy } from './rules/graded-words.ts';
import { type Quiet, quietOf } from './rules/quiet-week.ts';
import type { Span } from './rules/schedule.ts';
import type { SummaryFacts } from './rules/summary-facts.ts';
import { type LastMoves, lastMoves } from './rules/summary-picks.ts';
import type { StoredSummary, SummaryContent, SummaryKind } from './summary-content.ts';
import { type SummaryInput, summaryInputs } from './summary-inputs.ts';
import type { WithSummaries } from './summary-port.ts';

/** What a summary is about, and whether it is the week's own. */
export type Period = Span & { readonly kind: SummaryKind };

/** All that is kept of a period but the sentences. */
export type WeekFacts = {
  /** What the sentences are written from. */
  readonly facts: SummaryFacts;
  readonly numbers: Omit<SummaryContent, 'lines'>;
  readonly inputs: readonly SummaryInput[];
  readonly moves: LastMoves;
  readonly quiet: Quiet;
};

/** Where the facts of a week are read; whether there is a model decides how they are told. */
export type WeekReading = WithTallied & WithVotes & WithSummaries & WithModelTerms;

/**
 * Reads everything that the summary of a period needs, as of its cut-off; `previous` is the week's
 * own before it. docs/decisions/0022-as-of-the-cut-off.md says what of it is exact.
 */
export async function readWeek(
  { store, model }: WeekReading,
  debate: Debate,
  period: Period,
  previous: StoredSummary | null,
): Promise<WeekFacts> {
  const { from, to } = period;
  const [then, { counts, voters }, changed, earlier, cast] = await Promise.all([
    readDebateAt(store, debate, to),
    store.votes.asOf(debate.id, to),
    store.votes.changedMinds(debate.id, from, to),
    store.summaries.moves(debate.id),
    store.votes.changes(debate.id, from, to),
  ]);
  const { tally, read } = then;
  const before = previous?.content;
  const claims = debate.claims.map(({ number, title, settles, statement }) => ({
    ...{ number, title, settles, statement },
  }));
  const thesis = debate.claims[0];
  const facts: SummaryFacts = {
    title: titleOf(period),
    votes: {
      agreeLabel: thesis?.agreeLabel ?? 'Agree',
      disagreeLabel: thesis?.disagreeLabel ?? 'Disagree',
      now: counts.get(0) ?? NO_VOTES,
      before: before?.votes.find((votes) => votes.claim === 0)?.counts,
      changedMinds: changed.get(0) ?? 0,
    },
    tally,
    previous: before?.tally,
    claims,
    items: summaryItems(then, from),
    graded: gradedBy(then.items, model !== undefined),
  };
  const filed = read.standing.filter((item) => item.filedAt >= from).length;
  const votes = [...counts].map(([claim, of]) => ({ claim, counts: of }));
  const authors = new Set(read.standing.map((item) => item.authorKey)).size;
  return {
    facts,
    numbers: { tally, votes, claims, voters, authors },
    inputs: summaryInputs(read.standing, read.marks),
    moves: lastMoves(tally, before?.tally, earlier, to),
    quiet: quietOf(facts, { voters, votes: cast, items: filed }),
  };
}

function titleOf({ week, kind, final }: Period): string {
  const label = periodLabel(week);
  if (kind === 'so-far') return `So far this week, ${label}`;
  return final ? `Final summary, week of ${label}` : `Week of ${label}`;
}

/** What has been withdrawn or hidden since counts as it did then, and is quoted no more. */
function summaryItems({ items }: LiveDebate, since: Date): SummaryFacts['items'] {
  return items.map((item) => ({
    number: item.number,
    claim: item.claim,
    side: item.side,
    text: item.text,
    isNew: item.filedAt >= since,
    quotable: isStanding(item),
  }));
}
