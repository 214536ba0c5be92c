import { NO_VOTES } from '#debate/ballot/rules/votes.ts';
import type { PeriodVotes } from '#debate/ballot/vote-port.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { SummaryKind } from '#debate/core/rules/summary-kind.ts';
import { periodLabel, startOf } from '#debate/core/rules/week.ts';
import type { WithRereading } from '#debate/evidence/reread-port.ts';
import type { WithLog } from '#debate/log/log-port.ts';
import type { WithModelTerms } from '#debate/model/model-port.ts';
import { summaryText } from '#debate/record/rules/record-text.ts';
import { type DebateThen, readDebateAt, type TallyPorts } from '#debate/tally/read-live.ts';
import { heldItems } from '#debate/tally/rules/held-items.ts';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import { askAlarm } from './drift-alarm.ts';
import { isBurst, newcomersAmong, withoutMembers } from './rules/burst.ts';
import { freezeTally } from './rules/freeze-tally.ts';
import { gradedBy } from './rules/lines/judged-line.ts';
import { type LastMoves, lastMoves } from './rules/movements.ts';
import type { Span } from './rules/schedule.ts';
import type { GradedBy, Happenings, SummaryFacts } from './rules/summary-facts.ts';
import type { StoredSummary, SummaryContent } from './summary-content.ts';
import { summaryItems } from './summary-items.ts';
import type { WithSummaries } from './summary-port.ts';

/** What a summary is about, and whether it is the week's own. */
export type Period = Span & {
  readonly kind: SummaryKind;
  /** Whether it is made long after its cut-off. */
  readonly late: boolean;
};

/** Everything stored about a period except the sentences. */
export type WeekFacts = {
  /** The input for the sentences. */
  readonly facts: SummaryFacts;
  readonly numbers: Omit<SummaryContent, 'lines'>;
  /** Contents of the file from which everybody can recompute the numbers. */
  readonly record: string;
  readonly moves: LastMoves;
  /** Whether the drift alarm rang with this summary: from now on only the fixed rules count. */
  readonly alarm: boolean;
};

/** Sources of a week's facts; whether there is a model changes how they are worded. */
export type WeekReading = TallyPorts & WithSummaries & WithModelTerms & WithRereading & WithLog;

/**
 * Reads everything that the summary of a period needs, as of its cut-off. `previous` is the last
 * weekly summary; `cast` holds the period's votes as they may be shown. For which of this is exact,
 * see docs/decisions/0022-as-of-the-cut-off.md.
 */
export async function readWeek(
  ports: WeekReading,
  debate: Debate,
  period: Period,
  previous: StoredSummary | null,
  cast: PeriodVotes,
): Promise<WeekFacts> {
  const { from, to } = period;
  const [read, earlier, joined, lately] = await Promise.all([
    readDebateAt(ports, debate, to),
    ports.store.summaries.moves(debate.id),
    ports.store.rereading.joined(debate.id),
    ports.store.log.hiddenBetween(debate.id, from, to),
  ]);
  const { counted: then, rings } = askAlarm(debate, read);
  const before = previous?.content;
  const evidence = evidenceFacts(debate, then, { since: from, previous: before });
  const about = then.items.filter((item) => item.target === null);
  const facts: SummaryFacts = {
    title: titleOf(period, debate.schedule.timeZone, previous === null),
    thesis: debate.claims[0]?.statement ?? '',
    final: period.final,
    votes: {
      now: cast.counts.get(0) ?? NO_VOTES,
      before: before?.votes.find((one) => one.claim === 0)?.counts,
      changedMinds: cast.minds.get(0) ?? 0,
    },
    votesMoved: cast.changes,
    ...evidence,
    previous: before?.tally,
    ...gradedFacts(gradedBy(about, ports.model !== undefined), then),
    happenings: {
      ...happeningsOf(period, then, lately),
      ...joinedSince(joined, previous),
      ...burstIn(then, from),
    },
  };
  const numbers = { ...numbersOf(facts, cast), authors: authorsOf(then) };
  return {
    facts,
    numbers,
    record: summaryText({
      debateId: debate.id,
      week: period.week.key,
      kind: period.kind,
      to,
      input: then.input,
      tally: then.tally,
      votes: numbers.votes,
    }),
    moves: lastMoves(facts.tally, before?.tally, earlier, cast.number),
    alarm: rings,
  };
}

function gradedFacts(graded: GradedBy | undefined, { input }: DebateThen) {
  return graded === undefined ? {} : { graded: { ...graded, held: heldItems(input) } };
}

/** The part of the facts that is stored: numbers, and claims as they were named. */
function numbersOf({ tally, claims }: SummaryFacts, { counts, voters }: PeriodVotes) {
  return {
    tally,
    voters,
    votes: [...counts].map(([claim, of]) => ({ claim, counts: of })),
    claims: claims.map(({ number, title, settles }) => ({ number, title, settles })),
  };
}

function authorsOf({ items }: DebateThen): number {
  return new Set(items.map((item) => item.authorKey)).size;
}

/** The tally with its input, and claims and items as the summary names them. */
function evidenceFacts(
  debate: Debate,
  { items, input, tally: made }: DebateThen,
  of: { readonly since: Date; readonly previous: SummaryContent | undefined },
): Pick<SummaryFacts, 'input' | 'tally' | 'claims' | 'items'> {
  const tally = freezeTally(made);
  const claims = debate.claims.map(({ number, title, settles, statement }) => ({
    number,
    title,
    settles,
    statement,
  }));
  return { input, tally, claims, items: summaryItems(items, { input, tally: made, ...of }) };
}

function happeningsOf(
  { late, to }: Period,
  { hidden, items }: DebateThen,
  lately: NonNullable<Happenings['lately']>,
): Happenings {
  const unseen = hidden + items.filter(({ reviewSince }) => reviewSince !== null).length;
  return {
    ...(unseen === 0 ? {} : { unseen }),
    ...(lately.hidden === 0 ? {} : { lately }),
    ...(late ? { lateSince: to } : {}),
  };
}

/** A burst of new members, and the number without what they filed and marked. */
function burstIn({ items, input }: DebateThen, from: Date): Happenings {
  const authors = items.filter(({ filedAt }) => filedAt >= from).map((item) => item.authorKey);
  const newcomers = newcomersAmong(authors, input.young);
  if (!isBurst(newcomers)) return {};
  const without = freezeTally(tallyDebate(withoutMembers(input, newcomers.young)));
  const { essay, challengers } = without;
  return { burst: { accounts: newcomers.young.length, essay, challengers } };
}

/** Mentioned once, in the first summary after sources were parsed again. */
function joinedSince(
  joined: { readonly items: number; readonly at: Date } | null,
  previous: StoredSummary | null,
): Happenings {
  const isNews = joined !== null && (previous === null || joined.at > previous.madeAt);
  return isNews ? { joined: joined.items } : {};
}

/**
 * After a slot on Friday the next period opens before its week begins; its days are then not named.
 */
function titleOf({ week, to, kind, final }: Period, timeZone: string, isFirst: boolean): string {
  const label = periodLabel(week);
  const isAhead = to <= startOf(week, timeZone);
  if (kind === 'so-far') {
    if (!isAhead) return `So far this week, ${label}`;
    return isFirst ? 'So far since the debate began' : 'So far since the last summary';
  }
  if (!final) return `Week of ${label}`;
  return isAhead ? 'Final summary' : `Final summary, week of ${label}`;
}
