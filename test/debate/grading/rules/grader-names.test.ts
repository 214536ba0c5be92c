import { expect, it } from 'vitest';
import { toModelGrade } from '#debate/grading/read-grade.ts';
import { isByModel } from '#debate/grading/rules/doubts.ts';
import type { RubricAnswer } from '#debate/grading/rules/rubric.ts';

const value: RubricAnswer = {
  bearing: 'direct',
  diagnosticity: 'discriminates',
  reasoning: 'fair',
  direction: 'supports',
  span: 'words',
};

it.each(['rules/2', 'rules/erased', 'none'])(
  'a model that is called %s is no fixed rules',
  (model) => {
    const ask = () => Promise.reject(new Error('it was asked before'));
    const task = { model, rubric: 'r', prompt: 'p', server: 's', key: 'k', ask };
    const answer = { value, usage: { in: 1, cached: 0, out: 1 } };
    const { grader } = toModelGrade(task, answer, { key: 'k', text: 'words' });
    expect(grader).toBe(`model ${model}`);
    expect(isByModel(grader)).toBe(true);
  },
);
