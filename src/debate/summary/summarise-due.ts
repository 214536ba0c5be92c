import type { Debate } from '#debate/core/debate.ts';
import type { WithClock } from '#debate/core/ports.ts';
import { GRADES_AWAITED_MS, outstandingGrades } from '#debate/grading/enqueue-gradings.ts';
import type { WithGradings } from '#debate/grading/grading-port.ts';
import type { WithModelTerms } from '#debate/model/model-port.ts';
import type { WithDigests } from '#debate/tally/digest-port.ts';
import type { LargeSummaries, WithLargeSummaries } from './large-summaries-port.ts';
import { timetableOf } from './next-summary.ts';
import { due, type Ended, nextSpan, type Span } from './rules/schedule.ts';
import type { WithSchedules } from './schedule-port.ts';
import { type Summarising, summariseSoFar, summariseWeek } from './summarise-week.ts';

/** What making due summaries needs, including waiting for grades. */
export type SummarisingDue = Summarising & WithGradings & WithDigests & WithLargeSummaries;

/** How many attempts are made if another process ends the week at the same moment. */
const TRIES = 5;

/** Every debate with a summary due. */
export async function dueDebates({ store, clock }: WithSchedules & WithClock): Promise<string[]> {
  const now = clock.now();
  const all = await store.debates.scheduled();
  const waiting = all.filter(({ timetable, last }) => nextSpan(timetable, last).to <= now);
  return waiting.map(({ id }) => id);
}

/**
 * Makes every due summary of a debate, oldest first. Each is read from the tables again, so it
 * makes no difference how many processes do this at once, or where the last one stopped. For ten
 * minutes after its slot a summary waits for outstanding grades, unless `awaitsGrades` is false. It
 * can be stopped after any of them.
 */
export async function summariseDue(
  ports: SummarisingDue,
  debateId: string,
  how: { readonly awaitsGrades?: boolean; readonly stopping?: AbortSignal } = {},
): Promise<void> {
  const { awaitsGrades = true, stopping } = how;
  const elsewhere = await madeElsewhere(ports, debateId);
  if (elsewhere !== undefined) return await elsewhere.summariseDue(debateId, awaitsGrades);
  const { store, clock } = ports;
  while (stopping?.aborted !== true) {
    const debate = await store.debates.find(debateId);
    if (debate === null || debate.state === 'closed') return;
    const last = await store.summaries.lastWeekly(debateId);
    const [span] = due(clock.now(), timetableOf(debate), last);
    if (span === undefined) return;
    if (awaitsGrades && (await waitsForGrades(ports, debateId, span))) return;
    // Done after everything that people wait for; the next tick requests what is left undone.
    if (await summariseWeek(ports, debate, span, last))
      await store.votes.putInOrder(debateId, stopping);
  }
}

/** Where else the summary of a large debate is made, if anywhere. */
async function madeElsewhere(
  { store, largeSummaries }: WithDigests & WithLargeSummaries,
  debateId: string,
): Promise<LargeSummaries | undefined> {
  if (largeSummaries === undefined) return undefined;
  return (await store.tally.isLarge(debateId)) ? largeSummaries : undefined;
}

async function waitsForGrades(
  ports: WithGradings & WithModelTerms & WithClock,
  debateId: string,
  { to }: Span,
): Promise<boolean> {
  const waited = ports.clock.now().getTime() - to.getTime();
  return waited < GRADES_AWAITED_MS && (await outstandingGrades(ports, debateId)) > 0;
}

/** Posts the state of the current week, as a message of its own. */
export async function postSoFar(ports: SummarisingDue, debate: Debate): Promise<void> {
  const elsewhere = await madeElsewhere(ports, debate.id);
  if (elsewhere !== undefined) return await elsewhere.postSoFar(debate.id);
  for (let tries = 0; tries < TRIES; tries += 1) {
    await summariseDue(ports, debate.id);
    const last = await ports.store.summaries.lastWeekly(debate.id);
    const span = openSpan(ports.clock.now(), debate, last);
    if (await summariseSoFar(ports, debate, span, last)) return;
  }
  throw new Error(`the week of debate ${debate.id} ended again and again`);
}

/** The current period, up to and including a moment. */
function openSpan(now: Date, debate: Debate, last: Ended | null): Span {
  const { week, from } = nextSpan(timetableOf(debate), last);
  const to = new Date(Math.max(now.getTime() + 1, from.getTime()));
  return { week, from, to, final: false };
}

/**
 * Posts the last summary and closes the debate now. False only if it was closed before the first
 * attempt; true if another process closed it during a later one.
 */
export async function closeDebate(ports: SummarisingDue, debate: Debate): Promise<boolean> {
  const elsewhere = await madeElsewhere(ports, debate.id);
  if (elsewhere !== undefined) return await elsewhere.closeDebate(debate.id);
  let asked: { readonly at: Date; readonly after: string | undefined } | undefined;
  for (let tries = 0; tries < TRIES; tries += 1) {
    await summariseDue(ports, debate.id);
    const now = await ports.store.debates.find(debate.id);
    if (now === null || now.state === 'closed') return tries > 0;
    const last = await ports.store.summaries.lastWeekly(debate.id);
    // Within a week a retry keeps its cut-off, so that concurrent closes do not keep ending each
    // other's period.
    if (asked === undefined || asked.after !== last?.week)
      asked = { at: ports.clock.now(), after: last?.week };
    const span = { ...openSpan(asked.at, now, last), final: true };
    if (await summariseWeek(ports, now, span, last)) {
      await ports.store.votes.putInOrder(debate.id);
      return true;
    }
  }
  throw new Error(`the week of debate ${debate.id} ended again and again`);
}
