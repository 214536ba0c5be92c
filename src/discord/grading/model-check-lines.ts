import type { GradingStatus } from '#debate/grading/read-grading-status.ts';
import type { KeptModelCheck } from '#debate/model-check/model-check-port.ts';
import { fitnessOf, passes, THRESHOLDS } from '#debate/model-check/rules/thresholds.ts';
import { excerpt } from '#discord/parts/escape.ts';
import { moment } from '#discord/parts/words.ts';
import { MODEL_CHECK_TEXTS as TEXTS } from './model-check-texts.ts';

/** How many faults are named at most. */
const NAMED = 3;

/** What the newest check of the model found, for managers; empty if no model is configured. */
export function modelCheckLines({ model }: GradingStatus, check: KeptModelCheck | null): string[] {
  if (model === undefined) return [];
  if (check === null) return [TEXTS.never];
  const { grade, write } = fitnessOf(check.measures);
  const verdict = grade ? (write ? TEXTS.both : TEXTS.grade) : write ? TEXTS.write : TEXTS.neither;
  const amiss = THRESHOLDS.filter((threshold) => !passes(threshold, check.measures));
  const named = amiss.slice(0, NAMED).map(({ says }) => says);
  const more = amiss.length > NAMED ? TEXTS.more(amiss.length - NAMED) : '';
  const name = excerpt(check.model, 60);
  const isOther = model.name !== undefined && model.name !== check.model;
  return [
    TEXTS.found(name, moment(check.at, 'R'), verdict),
    ...(named.length === 0 ? [] : [TEXTS.amiss(named.join(', '), more)]),
    ...(isOther ? [TEXTS.other] : []),
  ];
}
