import { describe, expect, it } from 'vitest';
import type { Debate } from '#debate/core/debate.ts';
import { askAlarm } from '#debate/summary/drift-alarm.ts';
import type { DebateThen } from '#debate/tally/read-live.ts';
import { alarmGraders, driftRings } from '#debate/tally/rules/drift-alarm.ts';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import type { Item } from '#debate/tally/rules/types.ts';
import { debateOf, itemOf, rebuttalOf } from '../tally/build.ts';

const MODEL = 'captured-model';
const debate = (change: Partial<Debate> = {}) =>
  ({ rulesOnly: false, alarmLiftedFor: [], ...change }) as Debate;

const gradeBy = (grader: string, bearing: number) => ({
  bearing,
  diagnosticity: 1,
  reasoning: 1,
  grader,
});

/** Five people a side with a paper each; the model finds no bearing in one side's. */
function judged(...others: readonly Item[]): DebateThen {
  const items = [1, 2, 3, 4, 5].flatMap((at) => [
    itemOf(`essayist ${at}`, at * 2, 'supports', { grade: gradeBy(MODEL, 0) }),
    itemOf(`challenger ${at}`, at * 2 + 1, 'challenges', { grade: gradeBy(MODEL, 1) }),
  ]);
  const input = debateOf([...items, ...others]);
  return { items: [], marks: [], hidden: 0, input, tally: tallyDebate(input) };
}

/** Fifteen more papers by the same people, in which the model sees much on either side. */
const moreBy = (grader: string) =>
  [1, 2, 3, 4, 5].flatMap((at) => {
    const grade = gradeBy(grader, 0.7);
    return [
      itemOf(`essayist ${at}`, 20 + at, 'supports', { grade }),
      itemOf(`challenger ${at}`, 30 + at, 'challenges', { grade }),
      itemOf(`challenger ${at}`, 40 + at, 'challenges', { grade }),
    ];
  });

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
    expect(askAlarm(debate({ alarmLiftedFor: [MODEL] }), judged()).rings).toBe(false);
    expect(askAlarm(debate({ alarmLiftedFor: ['the one before'] }), judged()).rings).toBe(true);
  });

  it('rings for a model that came after the lift, though the one before graded more', () => {
    const then = judged(...moreBy('the one before'));
    expect(driftRings(then.input)).toBe(true);
    expect(askAlarm(debate({ alarmLiftedFor: ['the one before'] }), then).rings).toBe(true);
  });

  it('stays silent where two models graded at the lift, whichever graded more since', () => {
    const other = 'another-model';
    const lifted = alarmGraders(judged(...moreBy(other).slice(0, 1)).input);
    expect(lifted).toEqual([other, MODEL]);
    const then = judged(...moreBy(other));
    expect(driftRings(then.input)).toBe(true);
    expect(askAlarm(debate({ alarmLiftedFor: lifted }), then).rings).toBe(false);
  });

  it('hears no rebuttal, nothing without a place and nothing that fixed rules graded', () => {
    const unheard = [
      itemOf('withdrew', 20, 'supports', { grade: gradeBy('b', 1), standing: false }),
      itemOf('by rules', 21, 'supports', { grade: gradeBy('rules/2', 1) }),
      itemOf('rebutted', 22, 'supports', {
        grade: gradeBy(MODEL, 1),
        rebuttals: [rebuttalOf('rebutter', 23, { grade: gradeBy('c', 1) })],
      }),
    ];
    expect(alarmGraders(judged(...unheard).input)).toEqual([MODEL]);
  });
});
