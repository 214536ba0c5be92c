import type { Debate } from '#debate/core/debate.ts';
import { GRADES_AWAITED_MS, outstandingGrades } from '#debate/grading/enqueue-gradings.ts';
import type { Ports } from '#debate/ports.ts';
import { timetableOf } from './next-summary.ts';
import { due, nextSpan, type Span } from './rules/schedule.ts';
import { summariseSoFar, summariseWeek } from './summarise-week.ts';

/** How often somebody else may have ended the week in the very moment. */
const TRIES = 5;

/** Every debate of which a summary is due. */
export async function dueDebates({ store, clock }: Ports): Promise<string[]> {
  const now = clock.now();
  const all = await store.debates.scheduled();
  const waiting = all.filter(({ timetable, last }) => nextSpan(timetable, last).to <= now);
  return waiting.map(({ id }) => id);
}

/**
 * Makes every summary of a debate that is due, the oldest first. Each is looked for in the tables
 * anew, so it makes no difference how many do this at once or where the last one stopped. Within ten
 * minutes of its slot a summary waits for grades that are to come, unless `awaitsGrades` is false.
 */
export async function summariseDue(
  ports: Ports,
  debateId: string,
  { awaitsGrades = true }: { readonly awaitsGrades?: boolean } = {},
): Promise<void> {
  const { store, clock } = ports;
  for (;;) {
    const debate = await store.debates.find(debateId);
    if (debate === null || debate.state === 'closed') return;
    const last = await store.summaries.lastWeekly(debateId);
    const [span] = due(clock.now(), timetableOf(debate), last);
    if (span === undefined) return;
    if (awaitsGrades && (await waitsForGrades(ports, debateId, span))) return;
    await summariseWeek(ports, debate, span, last);
  }
}

async function waitsForGrades(ports: Ports, debateId: string, { to }: Span): Promise<boolean> {
  const waited = ports.clock.now().getTime() - to.getTime();
  return waited < GRADES_AWAITED_MS && (await outstandingGrades(ports, debateId)) > 0;
}

/** How things stand in the week that is not over yet, as a message of its own. */
export async function postSoFar(ports: Ports, debate: Debate): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    await summariseDue(ports, debate.id);
    const last = await ports.store.summaries.lastWeekly(debate.id);
    const span = openSpan(ports, debate, last);
    if (await summariseSoFar(ports, debate, span, last)) return;
  }
  throw new Error(`the week of debate ${debate.id} ended again and again`);
}

/** The period that is under way, up to and with this moment. */
function openSpan({ clock }: Ports, debate: Debate, last: Parameters<typeof nextSpan>[1]): Span {
  const { week, from } = nextSpan(timetableOf(debate), last);
  const to = new Date(Math.max(clock.now().getTime() + 1, from.getTime()));
  return { week, from, to, final: false };
}

/** Posts the last summary and closes, at this moment. False when it was closed already. */
export async function closeDebate(ports: Ports, debate: Debate): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    await summariseDue(ports, debate.id);
    const now = await ports.store.debates.find(debate.id);
    if (now === null || now.state === 'closed') return tries > 0;
    const last = await ports.store.summaries.lastWeekly(debate.id);
    const span = { ...openSpan(ports, now, last), final: true };
    if (await summariseWeek(ports, now, span, last)) return true;
  }
  throw new Error(`the week of debate ${debate.id} ended again and again`);
}
