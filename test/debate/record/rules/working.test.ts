import { expect, it } from 'vitest';
import { tallied } from '#debate/record/rules/record-text.ts';
import { workingOf } from '#debate/record/rules/working.ts';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import { readVectors } from '../../tally/vectors.ts';

it('leads from the verdict of every debate down to each item, by ids that are all there', () => {
  for (const { input } of readVectors().slice(0, 40)) {
    const steps = workingOf(tallied(input, tallyDebate(input)));
    const ids = steps.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(steps.flatMap(({ from }) => from).filter((id) => !ids.includes(id))).toEqual([]);
    expect(steps.map(({ title }) => title).join()).not.toMatch(/undefined|NaN|object/);
    expect(steps.flatMap(({ lines }) => lines).join()).not.toMatch(/undefined|NaN|object/);
  }
});
