import { describe, expect, it } from 'vitest';
import { checkRecord } from '#debate/record/check-record.ts';
import { summaryText } from '#debate/record/rules/record-text.ts';
import { seal } from '#debate/record/rules/seal.ts';
import { recompute } from '#debate/tally/recompute.ts';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import { debateOf, itemOf, rebuttalOf } from '../../tally/build.ts';

const graded = (grader: string) => {
  const grade = { bearing: 0, diagnosticity: 0, reasoning: 0, grader };
  const rebuttals = [rebuttalOf('erased', 2, { grade, standing: false })];
  return debateOf([itemOf('m1', 1, 'supports', { rebuttals })]);
};

/** A file as it was given out when `none` graded what had been erased. */
function formerFile(): string {
  const input = graded('rules/erased');
  const to = new Date('2026-11-23T09:00:00Z');
  const of = { debateId: 'debate000001', week: '2026-W47', kind: 'weekly', to, votes: [] } as const;
  const text = summaryText({ ...of, input, tally: tallyDebate(input) });
  return seal(text.replace('"rules/erased"', '"none"'), { link: 1, previous: null }).text;
}

describe('the grade of an erased item', () => {
  it('gives an older file of ours, where it is by none, the numbers that were posted', () => {
    const text = formerFile();
    expect(text).toContain('"none"');
    const { faults, tally } = checkRecord(JSON.parse(text), text);
    expect(faults).toEqual([]);
    expect(tally?.claims[0]?.items[1]).toMatchObject({ q: 0.6, points: 36 });
  });

  it('is by the fixed rules where their name says so, and by no other name', () => {
    expect(recompute(graded('rules/erased'))).toMatchObject({
      claims: [{ items: [{}, { q: 0.6, points: 36 }] }],
    });
    expect(recompute(graded('none'))).toMatchObject({
      claims: [{ items: [{}, { q: 0.42, points: 18 }] }],
    });
  });
});
