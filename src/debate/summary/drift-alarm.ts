import type { Debate } from '#debate/core/debate.ts';
import type { DebateThen } from '#debate/tally/read-live.ts';
import { driftRings } from '#debate/tally/rules/drift-alarm.ts';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import { gradedBy } from './rules/lines/judged-line.ts';

/** The debate as it counts for a summary, and whether the alarm rings for the first time now. */
export type Alarmed = { readonly counted: DebateThen; readonly rings: boolean };

/**
 * Asks the drift alarm of rules/2 before a summary, never inside the tally: from when it rings only
 * the fixed rules count, until a manager lifts it; lifted it stays until another model grades.
 */
export function askAlarm(debate: Debate, then: DebateThen): Alarmed {
  if (debate.rulesOnly || !driftRings(then.input)) return { counted: then, rings: false };
  if (debate.alarmLiftedFor === gradingModel(then)) return { counted: then, rings: false };
  const input = { ...then.input, rulesOnly: true };
  return { counted: { ...then, input, tally: tallyDebate(input) }, rings: true };
}

/** The model that graded most of the items that stand; null where none did. */
export function gradingModel({ items }: Pick<DebateThen, 'items'>): string | null {
  return gradedBy(items, false)?.model ?? null;
}
