import { textForModel } from '#debate/grading/grade-question.ts';
import type { Grader } from '#debate/grading/grader-port.ts';
import { toModelGrade } from '#debate/grading/read-grade.ts';
import type { CallFailure, ModelTask, Prepared } from '#debate/model/model-port.ts';
import type { Reader } from '#debate/summary/reader-port.ts';
import { checkBullets } from '#debate/summary/rules/bullets/check-bullets.ts';
import { holdNumbers, isVouchedFor } from '#debate/summary/rules/bullets/second-reading.ts';
import type { Writer } from '#debate/summary/writer-port.ts';
import { createLanes, type Lanes, type Put } from './lanes.ts';
import { type CheckPurpose, type Costs, createMeter, type Meter } from './meter.ts';
import type { GoldAnswer, GoldAnswers } from './rules/answers.ts';
import type { GoldSet } from './rules/gold.ts';
import { type GoldQuestion, goldQuestions } from './rules/gold-questions.ts';
import { goldWeeks } from './rules/gold-week.ts';
import { type LookedUp, type Measures, measure } from './rules/measures.ts';

export type CheckedModel = Grader & Writer & Reader;

export type CheckLimits = {
  /** Tokens that the check may use. */
  readonly budget: number;
  /** How many questions run concurrently. */
  readonly width: number;
};

/** The result of a check. */
export type ModelCheck = {
  /** The model's name according to its server; empty if it gave none. */
  readonly model: string;
  readonly measures: Measures;
  readonly costs: Costs;
  /** Why it ended early: several questions in a row were not answered. */
  readonly ended?: string;
};

/** What the steps of a check share. */
type Checking = {
  readonly model: CheckedModel;
  readonly lanes: Lanes;
  readonly meter: Meter;
  /** The model that each question was sent to. */
  readonly names: string[];
};

/**
 * Tests a model with a gold set: it grades the items, looks up the sentences and writes sentences
 * about the set, each time asked as a debate would ask. Ends early if nothing is answered. Throws
 * if the program stops.
 */
export async function checkModel(
  model: CheckedModel,
  gold: GoldSet,
  { budget, width }: CheckLimits,
): Promise<ModelCheck> {
  const meter = createMeter(budget);
  const lanes = createLanes(width);
  const names: string[] = [];
  const checking = { model, lanes, meter, names };
  const answers = await gradeGold(checking, gold);
  const lookedUp = await lookUpGold(checking, gold);
  const { written, kept } = await writeGold(checking, gold);
  const ended = lanes.ended();
  return {
    model: names[0] ?? '',
    measures: measure(gold, { answers, lookedUp, written, kept }),
    costs: meter.costs(),
    ...(ended === undefined ? {} : { ended }),
  };
}

async function gradeGold(checking: Checking, gold: GoldSet): Promise<GoldAnswers> {
  const questions = goldQuestions(gold);
  const graded = await checking.lanes.each(questions, (one) => gradeOne(checking, one));
  const byKey = new Map(questions.map(({ round, id }, at) => [`${round} ${id}`, graded[at]]));
  return { find: (round, id) => byKey.get(`${round} ${id}`) };
}

async function gradeOne(checking: Checking, question: GoldQuestion): Promise<Put<GoldAnswer>> {
  const text = textForModel(question.text);
  const prepared = await checking.model.grade({ about: question.about, text });
  return await putTo(checking, 'grade', prepared, (answer, task) => {
    const { span } = toModelGrade(task, answer, { key: '', text });
    return { ...answer.value, hasSpan: span !== null };
  });
}

async function lookUpGold(checking: Checking, gold: GoldSet): Promise<LookedUp[]> {
  const texts = new Map(gold.items.map(({ id, text }) => [id, textForModel(text)]));
  const looked = await checking.lanes.each(
    gold.sentences,
    async ({ item, text: sentence, says }) => {
      const text = texts.get(item) ?? '';
      const prepared = await checking.model.find({ sentence, item: text });
      return await putTo(checking, 'read', prepared, ({ value: words }) => ({
        says,
        isFound: isVouchedFor(sentence, text, words) && holdNumbers(sentence, [words ?? '']),
      }));
    },
  );
  return looked.flatMap((one) => one ?? []);
}

async function writeGold(checking: Checking, gold: GoldSet) {
  const weeks = await checking.lanes.each(goldWeeks(gold), async ({ facts, ground }) => {
    const prepared = await checking.model.write(facts);
    return await putTo(checking, 'write', prepared, ({ value: bullets }) => {
      const { kept, dropped } = checkBullets(bullets, ground);
      return { kept: kept.length, written: kept.length + dropped.length };
    });
  });
  const sum = (of: 'kept' | 'written') =>
    weeks.reduce((total, week) => total + (week?.[of] ?? 0), 0);
  return { kept: sum('kept'), written: sum('written') };
}

type Answered<T> = Extract<Awaited<ReturnType<ModelTask<T>['ask']>>, { ok: true }>;

/** Sends a prepared request, pays for it, and processes the answer. */
async function putTo<T, R>(
  { meter, names }: Checking,
  purpose: CheckPurpose,
  prepared: Prepared<T>,
  make: (answer: Answered<T>, task: ModelTask<T>) => R,
): Promise<Put<R>> {
  if (!prepared.ok) return { ok: false, outcome: prepared.outcome satisfies CallFailure };
  names.push(prepared.model);
  const answer = await prepared.ask(meter.accountFor(purpose));
  if (!answer.ok) return { ok: false, outcome: answer.outcome };
  return { ok: true, value: make(answer, prepared) };
}
