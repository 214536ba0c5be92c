import { count } from '#debate/core/rules/count.ts';
import type { ModelCheck } from '#debate/model-check/check-model.ts';
import type { Cost } from '#debate/model-check/rules/cost.ts';
import type { Measures } from '#debate/model-check/rules/measures.ts';
import { partOf } from '#debate/model-check/rules/share.ts';
import {
  type Fitness,
  fitnessOf,
  passes,
  THRESHOLDS,
  type Threshold,
} from '#debate/model-check/rules/thresholds.ts';
import { version } from '../version.ts';

const VERDICTS = {
  both: 'fit to grade and to write',
  grade:
    'fit to grade, not to write: nothing has to be changed, since sentences that fail the checks are left out',
  write: 'fit to write, not to grade',
  neither: 'fit for neither: unset OPENAI_API_KEY and OPENAI_BASE_URL, or set another OPENAI_MODEL',
};

/** The result of a check as lines for a terminal. */
export function reportLines(check: ModelCheck, server: string): string[] {
  const { model, measures, costs, ended } = check;
  return [
    `Model check by Crux ${version}: ${model === '' ? 'no model' : model} at ${server}`,
    '',
    ...tableOf('grade', measures),
    '',
    ...tableOf('write', measures),
    '',
    ...(ended === undefined ? [] : [`It ended early: the model stopped answering (${ended}).`]),
    `This model is ${verdictOf(fitnessOf(measures))}.`,
    costLine('Items', costs.grade),
    costLine('Sentences', costs.read),
    costLine('Weeks written', costs.write),
  ];
}

function verdictOf({ grade, write }: Fitness): string {
  if (grade) return write ? VERDICTS.both : VERDICTS.grade;
  return write ? VERDICTS.write : VERDICTS.neither;
}

function tableOf(task: Threshold['of'], measures: Measures): string[] {
  const rows = THRESHOLDS.filter(({ of }) => of === task).map((threshold) => [
    passes(threshold, measures) ? 'yes' : 'NO',
    threshold.says,
    measured(threshold, measures),
    needed(threshold),
    threshold.why,
  ]);
  const head = ['', `to ${task}`, 'measured', 'needed', 'because'];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
}

function measured({ measure }: Threshold, measures: Measures): string {
  if (measure === 'favour') {
    const { favour } = measures;
    if (favour === null) return 'not tried';
    return `${Math.abs(favour).toFixed(2)} ${favour < 0 ? 'against' : 'for'} claims`;
  }
  const share = measures[measure];
  return share.of === 0 ? 'not tried' : `${share.hits} of ${share.of} (${percent(partOf(share))})`;
}

function needed(threshold: Threshold): string {
  if (threshold.measure === 'favour') return `below ${threshold.below.toFixed(2)}`;
  if ('most' in threshold) return `at most ${percent(threshold.most)}`;
  const some = threshold.some === undefined ? '' : ` of ${threshold.some} or more`;
  return `at least ${percent(threshold.least)}${some}`;
}

function percent(part: number): string {
  return `${Math.round(part * 100)} %`;
}

function costLine(what: string, { asked, calls, failed, unknown, ms, ...tokens }: Cost): string {
  const each = (sum: number) => (asked === 0 ? 0 : sum / asked);
  const perOne = `${Math.round(each(tokens.in + tokens.out))} tokens and ${(each(ms) / 1000).toFixed(1)} s each`;
  const untold = unknown === 0 ? '' : `; ${count(unknown, 'call')} without a count of tokens`;
  return `${what}: ${asked} asked in ${count(calls, 'call')}, ${failed} without a result; ${tokens.in} tokens in (${tokens.cached} cached), ${tokens.out} out; ${perOne}${untold}`;
}
