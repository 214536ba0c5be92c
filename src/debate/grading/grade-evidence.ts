import { z } from 'zod';
import type { Debate } from '#debate/core/debate.ts';
import type { WithDebates } from '#debate/core/debate-port.ts';
import type { JobFields } from '#debate/core/jobs-port.ts';
import type { WithClock, WithPublisher, WithTransactions } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import { startOf, weekAfter, weekOf } from '#debate/core/rules/week.ts';
import type { WithLimits } from '#debate/limits/limit-port.ts';
import {
  openAccount,
  type Paying,
  recordUnready,
  watchPayments,
} from '#debate/model/model-account.ts';
import type { CallFailure, ModelTask } from '#debate/model/model-port.ts';
import { refreshCard } from '#debate/posts/card-posts.ts';
import type { PostTransaction } from '#debate/posts/outbox-port.ts';
import { parseSource } from '#debate/sources/rules/source.ts';
import type { GradableItem, WithGradableItems } from './gradable-item.ts';
import { gradeQuestion, textForModel } from './grade-question.ts';
import type { WithGrader } from './grader-port.ts';
import { nextRoom } from './grading-limit.ts';
import type { GradingTransaction, HeldGrading, ModelGrade, WithGradings } from './grading-port.ts';
import { pauseAfter } from './grading-tries.ts';
import { modelGradeKey, toModelGrade } from './read-grade.ts';
import type { RubricAnswer } from './rules/rubric.ts';

/** Storing a grade: the item is read again inside the transaction, where nobody else changes it. */
type WithKeptGrades = WithTransactions<
  GradingTransaction & PostTransaction & { find(number: number): Promise<GradableItem | null> }
>;

/** What grading an item by a model needs. */
export type Grading = WithGradings &
  WithLimits &
  WithPseudonyms &
  WithGradableItems &
  WithDebates &
  WithGrader &
  Paying &
  WithPublisher &
  WithKeptGrades;

const queued = z.object({ debateId: z.string(), number: z.int() });

/** Runs a queued job. */
export async function gradeQueued(ports: Grading, fields: JobFields): Promise<void> {
  await gradeEvidence(ports, queued.parse(fields));
}

/**
 * Grades one item by the model if it is waiting for that: reuses the grade of an equal text, claim
 * and source, or requests one. The item keeps its current grade until the new one is stored, and
 * permanently if the model gives none. Does nothing for an item that is not due or that another
 * process holds; releases it if its text, or the text that it answers, is hidden or withdrawn.
 * Throws if the database is unreachable or refuses to store an answer; the item then keeps waiting,
 * and a request that was paid for counts as a try.
 */
export async function gradeEvidence(
  ports: Grading,
  { debateId, number }: { readonly debateId: string; readonly number: number },
): Promise<void> {
  const { store, model } = ports;
  if (model === undefined) return;
  const debate = await store.debates.find(debateId);
  if (debate === null || debate.state === 'closed') return;
  const held = await store.gradings.take(debateId, number, model.longestCallMs * 2);
  if (held === null) return;
  const item = await store.evidence.find(debateId, number);
  const question = item === null ? 'gone' : await gradeQuestion(store, debate, item);
  if (item === null || question === 'gone') return await store.gradings.keepRules(held, 'gone');
  // Hidden or withdrawn after it was taken: it becomes due again once both texts stand.
  if (question === 'waits') return await letGo(ports, held);
  const task = await model.grade(question);
  if (task.ok) return await askFor(ports, debate, held, item, task);
  await recordUnready(ports, debate, { purpose: 'grade', item: number }, task);
  await putOff(ports, debate, held, task.outcome);
}

async function askFor(
  ports: Grading,
  debate: Debate,
  held: HeldGrading,
  item: GradableItem,
  task: ModelTask<RubricAnswer>,
): Promise<void> {
  const { store } = ports;
  const source = parseSource(item.source ?? '');
  const key = modelGradeKey(task, source.ok ? source.source.canonical : '');
  if (await store.gradings.hasGrade(debate.id, key)) {
    return await putGrade(ports, debate, held, { key });
  }
  const again = held.revision > 1 && held.tries === 0 ? await nextRoom(ports, debate, item) : null;
  if (again !== null) return await waitUntil(ports, held, 'day-limit', again);
  const account = openAccount(
    ports,
    debate,
    { purpose: 'grade', item: item.number },
    item.authorKey,
  );
  const paid = watchPayments(account);
  try {
    const answer = await task.ask(paid.account);
    if (answer.ok) {
      const grade = toModelGrade(task, answer, { key, text: textForModel(item.text) });
      return await putGrade(ports, debate, held, grade);
    }
    return await putOff(ports, debate, held, answer.outcome);
  } catch (error) {
    // Otherwise an answer that cannot be stored would be paid for again and again.
    if (paid.isPaid()) await putOff(ports, debate, held, 'not-kept').catch(() => undefined);
    throw error;
  }
}

async function putGrade(
  { store, clock, publisher }: WithKeptGrades & WithClock & WithPublisher,
  debate: Debate,
  held: HeldGrading,
  grade: ModelGrade | { readonly key: string },
): Promise<void> {
  await store.inDebate(debate.id, async (tx) => {
    // Also false if the grade that was found has since been deleted with the last item that used
    // it. This item then keeps waiting, and is tried again once nobody holds it.
    if (!(await tx.setGrade(held, grade, clock.now()))) return;
    const item = await tx.find(held.number);
    if (item !== null) await refreshCard(tx, item);
  });
  publisher.wake();
  publisher.boardChanged(debate.id);
}

async function letGo({ store }: WithGradings, held: HeldGrading): Promise<void> {
  await store.gradings.postpone(held, { outcome: 'not-shown', delayMs: 0, failed: false });
}

/** Postpones it until a limit resets; that is no failed try. */
async function waitUntil(
  { store, clock }: WithGradings & WithClock,
  held: HeldGrading,
  outcome: 'no-budget' | 'day-limit',
  until: Date,
): Promise<void> {
  const delayMs = until.getTime() - clock.now().getTime();
  await store.gradings.postpone(held, { outcome, delayMs, failed: false });
}

async function putOff(
  { store, clock }: WithGradings & WithClock,
  debate: Debate,
  held: HeldGrading,
  outcome: CallFailure | 'no-budget' | 'not-kept',
): Promise<void> {
  if (outcome === 'no-budget') {
    const { timeZone } = debate.schedule;
    const monday = startOf(weekAfter(weekOf(clock.now(), timeZone)), timeZone);
    return await waitUntil({ store, clock }, held, outcome, monday);
  }
  const delayMs = pauseAfter(outcome, held.tries);
  if (delayMs === undefined) await store.gradings.keepRules(held, outcome);
  else await store.gradings.postpone(held, { outcome, delayMs, failed: true });
}
