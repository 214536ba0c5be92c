import type { VoteTransaction, WithVotes } from '#debate/ballot/vote-port.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithDebates } from '#debate/core/debate-port.ts';
import type { WithPublisher, WithTransactions } from '#debate/core/ports.ts';
import type { SummaryKind } from '#debate/core/rules/summary-kind.ts';
import type { EvidenceTransaction } from '#debate/evidence/evidence-transaction.ts';
import type { PostTransaction } from '#debate/posts/outbox-port.ts';
import { keepRecord } from '#debate/record/keep-record.ts';
import type { RecordTransaction } from '#debate/record/record-port.ts';
import type { AskingWriter } from './ask-writer.ts';
import type { ReadingAgain } from './read-again.ts';
import { readWeek, type WeekFacts, type WeekReading } from './read-week.ts';
import { noteLines } from './rules/lines/note-lines.ts';
import { recordLine } from './rules/record-line.ts';
import type { Ended, Span } from './rules/schedule.ts';
import {
  quotedItems,
  type StoredSummary,
  type SummaryContent,
  withoutQuotes,
} from './summary-content.ts';
import type { NewSummary, SummaryTransaction } from './summary-transaction.ts';
import { wordSummary } from './word-summary.ts';

/** A summary is stored together with its file and message, without the words of erased items. */
type KeepingTransaction = SummaryTransaction &
  VoteTransaction &
  PostTransaction &
  RecordTransaction &
  Pick<EvidenceTransaction, 'find'>;

/** A summary with the file of what it was computed from. */
type MadeSummary = NewSummary &
  Pick<WeekFacts, 'record'> & {
    /** The number of the period whose votes it counts. */
    readonly votesOf: number;
  };

/** What it takes to make a summary. */
export type Summarising = WeekReading &
  WithVotes &
  AskingWriter &
  ReadingAgain &
  WithDebates &
  WithPublisher &
  WithTransactions<KeepingTransaction>;

/** A summary that goes out this long after its cut-off says so. */
const LATE_FROM_MS = 30 * 60_000;
/** From this age on a missed week is only archived, since the next one is about to come. */
const TOO_OLD_MS = 6 * 24 * 60 * 60_000;

/**
 * Makes the weekly summary, stores it permanently and puts its message into the outbox, in one
 * transaction; the last one closes the debate. If several processes race, one stores it. `last` is
 * the weekly summary before it. Returns whether this call stored it; its votes must then be put in
 * order.
 */
export async function summariseWeek(
  ports: Summarising,
  debate: Debate,
  span: Span,
  last: Ended | null,
): Promise<boolean> {
  const { store, publisher } = ports;
  const made = await makeSummary(ports, debate, { ...span, kind: 'weekly' }, last);
  const isKept = await store.inDebate(debate.id, async (tx) => {
    const now = await tx.standing();
    if (now.state === 'closed' || now.last?.week !== last?.week) return false;
    // The last day was changed meanwhile, and a debate that has ended cannot be reopened.
    if (span.final && now.endsOn !== debate.endsOn) return false;
    // The period was ended again meanwhile with a later cut-off, and its votes belong to no other
    // one.
    if ((await tx.endedPeriod(made.week)) !== made.votesOf) return false;
    const unposted = span.final ? null : unpostedWhy(made, now.state === 'paused');
    const content = await settle(tx, made);
    // Its file is already written, and is rolled back with the transaction.
    if (!(await tx.addWeekly({ ...made, unposted, content })))
      throw new Error(`week ${made.week} of debate ${debate.id} has a summary already`);
    if (made.alarm) await tx.ringAlarm();
    if (unposted === null) await wantSummary(tx, now, made);
    if (last === null) await tx.renameSoFar(made.week);
    if (span.final) {
      await tx.setState('closed', span.to);
      await tx.closeVotes();
    }
    return true;
  });
  if (span.final || made.alarm || !isKept) store.debates.forget(debate.id);
  publisher.wake();
  publisher.boardChanged(debate.id);
  return isKept;
}

/**
 * Makes the week's summary as of now, replacing an earlier one, whose message is edited. Returns
 * false if the week has ended meanwhile.
 */
export async function summariseSoFar(
  ports: Summarising,
  debate: Debate,
  span: Span,
  last: Ended | null,
): Promise<boolean> {
  const { store, publisher } = ports;
  const made = await makeSummary(ports, debate, { ...span, kind: 'so-far' }, last);
  const isKept = await store.inDebate(debate.id, async (tx) => {
    const now = await tx.standing();
    if (now.last?.week !== last?.week) return false;
    if (last === null) await tx.renameSoFar(made.week);
    await tx.putSoFar({ ...made, content: await settle(tx, made) });
    if (made.alarm) await tx.ringAlarm();
    await wantSummary(tx, now, made);
    return true;
  });
  if (made.alarm) store.debates.forget(debate.id);
  publisher.wake();
  publisher.boardChanged(debate.id);
  return isKept;
}

async function makeSummary(
  ports: Summarising,
  debate: Debate,
  period: Span & { readonly kind: SummaryKind },
  last: Ended | null,
): Promise<MadeSummary> {
  const { store, clock } = ports;
  const previous =
    last === null ? null : await store.summaries.find(debate.id, last.week, 'weekly');
  const madeAt = clock.now();
  const late = madeAt.getTime() - period.to.getTime() >= LATE_FROM_MS;
  // Freeze the counts first: later votes belong to the next period.
  const cast = await (period.kind === 'weekly'
    ? store.votes.endPeriod(debate.id, period.week.key, period.to)
    : store.votes.open(debate.id));
  const read = await readWeek(ports, debate, { ...period, late }, previous, cast);
  const { facts, numbers, moves, alarm, record } = read;
  const written = await wordSummary(ports, debate, facts);
  return {
    week: period.week.key,
    kind: period.kind,
    startsAt: period.from,
    endsAt: period.to,
    madeAt,
    late,
    final: period.final,
    unposted: null,
    rules: numbers.tally.rules,
    content: { ...written, ...numbers, notes: noteLines(facts) },
    moves,
    alarm,
    record,
    votesOf: cast.number,
  };
}

function unpostedWhy({ madeAt, endsAt }: StoredSummary, isPaused: boolean) {
  if (isPaused) return 'paused';
  return madeAt.getTime() - endsAt.getTime() >= TOO_OLD_MS ? 'old' : null;
}

/** To the debate's current channel, which may have changed while the summary was written. */
async function wantSummary(
  tx: PostTransaction,
  { summaryChannelId }: Pick<Debate, 'summaryChannelId'>,
  { week, kind, madeAt }: StoredSummary,
): Promise<void> {
  const post = { kind: 'summary', week, summaryKind: kind } as const;
  await tx.wantPost(post, summaryChannelId, madeAt);
}

/** Stores the summary's file and returns the content with the file's hash as its last line. */
async function settle(
  tx: KeepingTransaction,
  { content, kind, week, record }: MadeSummary,
): Promise<SummaryContent> {
  const hash = await keepRecord(tx, { kind, week }, record);
  const { lines, ...rest } = await withoutErased(tx, content);
  return { ...rest, lines: [...lines, recordLine(hash)] };
}

/** Leaves out the words of members who erased their data after the content was read. */
async function withoutErased(
  tx: Pick<EvidenceTransaction, 'find'>,
  content: SummaryContent,
): Promise<SummaryContent> {
  const erased = new Set<number>();
  for (const number of quotedItems(content)) {
    const item = await tx.find(number);
    if (item === null || item.erasedAt !== null) erased.add(number);
  }
  return withoutQuotes(content, erased);
}
