import type { Debate } from '#debate/core/debate.ts';
import type { DebateThen } from '#debate/tally/read-live.ts';
import { alarmGraders, driftRings } from '#debate/tally/rules/drift-alarm.ts';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';

/** The debate as a summary counts it, and whether the alarm rings for the first time now. */
export type Alarmed = { readonly counted: DebateThen; readonly rings: boolean };

/**
 * Checks the drift alarm of rules/2 before a summary, never inside the tally. Once it rings, only
 * the fixed rules count until a manager lifts it. It stays lifted until the model changes, that is,
 * until a grade is by a model that had graded nothing when it was lifted.
 */
export function askAlarm(debate: Debate, then: DebateThen): Alarmed {
  if (debate.rulesOnly || !driftRings(then.input)) return { counted: then, rings: false };
  if (isLifted(debate, then)) return { counted: then, rings: false };
  const input = { ...then.input, rulesOnly: true };
  return { counted: { ...then, input, tally: tallyDebate(input) }, rings: true };
}

/** Any additional model is a change, however few items it graded: it may favour a side. */
function isLifted({ alarmLiftedFor }: Debate, { input }: DebateThen): boolean {
  return alarmGraders(input).every((grader) => alarmLiftedFor.includes(grader));
}
