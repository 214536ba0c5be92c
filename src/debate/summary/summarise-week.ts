import type { Debate } from '#debate/core/debate.ts';
import type { DebateTransaction, Ports } from '#debate/ports.ts';
import { readWeek } from './read-week.ts';
import { noteLines } from './rules/lines/note-lines.ts';
import type { Ended, Span } from './rules/schedule.ts';
import {
  quotedItems,
  type StoredSummary,
  type SummaryContent,
  type SummaryKind,
  withoutQuotes,
} from './summary-content.ts';
import type { NewSummary } from './summary-transaction.ts';
import { writeSummary } from './write-summary.ts';

/** A summary that goes out this long after its cut-off says so. */
const LATE_FROM_MS = 30 * 60_000;
/** From this age on a missed week is archived only: the next one is about to come. */
const TOO_OLD_MS = 6 * 24 * 60 * 60_000;

/**
 * Makes the week's own summary, keeps it for good and puts its message into the outbox, in one
 * transaction; with the last one the debate closes. Of several who make it at once one keeps it.
 * `last` is the week's own before it. Returns whether this call kept it.
 */
export async function summariseWeek(
  ports: Ports,
  debate: Debate,
  span: Span,
  last: Ended | null,
): Promise<boolean> {
  const { store, publisher } = ports;
  const made = await makeSummary(ports, debate, { ...span, kind: 'weekly' }, last);
  const isKept = await store.inDebate(debate.id, async (tx) => {
    const now = await tx.standing();
    if (now.state === 'closed' || now.last?.week !== last?.week) return false;
    // The last day was moved meanwhile: an end cannot be taken back.
    if (span.final && now.endsOn !== debate.endsOn) return false;
    const unposted = span.final ? null : unpostedWhy(made, now.state === 'paused');
    const content = await withoutErased(tx, made.content);
    if (!(await tx.addWeekly({ ...made, content, unposted }))) return false;
    if (unposted === null) await wantSummary(tx, debate, made);
    if (span.final) await tx.setState('closed', span.to);
    return true;
  });
  if (span.final || !isKept) store.debates.forget(debate.id);
  publisher.wake();
  publisher.boardChanged(debate.id);
  return isKept;
}

/** Makes the week's summary as of a moment, in place of an earlier one, whose message is edited. */
export async function summariseSoFar(
  ports: Ports,
  debate: Debate,
  span: Span,
  last: Ended | null,
): Promise<boolean> {
  const { store, publisher } = ports;
  const made = await makeSummary(ports, debate, { ...span, kind: 'so-far' }, last);
  const isKept = await store.inDebate(debate.id, async (tx) => {
    const now = await tx.standing();
    if (now.last?.week !== last?.week) return false;
    await tx.putSoFar({ ...made, content: await withoutErased(tx, made.content) });
    await wantSummary(tx, debate, made);
    return true;
  });
  publisher.wake();
  publisher.boardChanged(debate.id);
  return isKept;
}

async function makeSummary(
  ports: Ports,
  debate: Debate,
  period: Span & { readonly kind: SummaryKind },
  last: Ended | null,
): Promise<NewSummary> {
  const { store, clock } = ports;
  const previous =
    last === null ? null : await store.summaries.find(debate.id, last.week, 'weekly');
  const madeAt = clock.now();
  const late = madeAt.getTime() - period.to.getTime() >= LATE_FROM_MS;
  const read = await readWeek(ports, debate, { ...period, late }, previous);
  const { facts, numbers, inputs, moves } = read;
  const written = await writeSummary(ports, debate, facts);
  return {
    ...{ week: period.week.key, kind: period.kind, startsAt: period.from, endsAt: period.to },
    ...{ madeAt, late, final: period.final, unposted: null, rules: numbers.tally.rules },
    content: { ...written, ...numbers, notes: noteLines(facts) },
    inputs,
    moves,
  };
}

function unpostedWhy({ madeAt, endsAt }: StoredSummary, isPaused: boolean) {
  if (isPaused) return 'paused';
  return madeAt.getTime() - endsAt.getTime() >= TOO_OLD_MS ? 'old' : null;
}

async function wantSummary(
  tx: DebateTransaction,
  debate: Debate,
  { week, kind, madeAt }: StoredSummary,
): Promise<void> {
  const key = summaryKey(week, kind);
  await tx.wantPost({ key, kind: 'summary', channelId: debate.summaryChannelId, at: madeAt });
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
