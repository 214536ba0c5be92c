import { describe, expect, it } from 'vitest';
import type { Debate } from '#debate/core/debate.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import { askAlarm, gradingModel } from '#debate/summary/drift-alarm.ts';
import type { DebateThen } from '#debate/tally/read-live.ts';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import { largestItem } from '../../discord/views/largest.ts';
import { debateOf, itemOf } from '../tally/build.ts';

const MODEL = 'captured-model';
const debate = (change: Partial<Debate> = {}) =>
  ({ rulesOnly: false, alarmLiftedFor: null, ...change }) as Debate;

/** Five people a side with a paper each; the model finds no bearing in one side's. */
function judged(): DebateThen {
  const grade = (bearing: number) => ({
    bearing,
    diagnosticity: 1,
    reasoning: 1,
    grader: MODEL,
  });
  const items = [1, 2, 3, 4, 5].flatMap((at) => [
    itemOf(`essayist ${at}`, at * 2, 'supports', { grade: grade(0) }),
    itemOf(`challenger ${at}`, at * 2 + 1, 'challenges', { grade: grade(1) }),
  ]);
  const input = debateOf(items);
  const stored = items.map(({ number }): Evidence => {
    const item = largestItem(() => '', number, 1);
    return { ...item, grade: { ...item.grade, grader: MODEL } };
  });
  return { items: stored, marks: [], hidden: 0, input, tally: tallyDebate(input) };
}

describe('the drift alarm before a summary', () => {
  it('rings where the model finds nothing in one side, and only the fixed rules count then', () => {
    const then = judged();
    const asked = askAlarm(debate(), then);
    expect(asked.rings).toBe(true);
    expect(asked.counted.input.rulesOnly).toBe(true);
    expect(then.tally.challengers).toBeGreaterThan(then.tally.essay);
    expect(asked.counted.tally.essay).toBe(50);
  });

  it('rings once: where it rang before nothing is new', () => {
    expect(askAlarm(debate({ rulesOnly: true }), judged()).rings).toBe(false);
  });

  it('stays silent for the model that it was lifted for, and rings for another', () => {
    expect(gradingModel(judged())).toBe(MODEL);
    expect(askAlarm(debate({ alarmLiftedFor: MODEL }), judged()).rings).toBe(false);
    expect(askAlarm(debate({ alarmLiftedFor: 'the one before' }), judged()).rings).toBe(true);
  });
});
