import { describe, expect, it } from 'vitest';
import { heldItems } from '#debate/tally/rules/held-items.ts';
import { contest, debateOf, RULES_GRADE, SOURCE } from '../build.ts';

const grade = { ...RULES_GRADE, grader: 'some-model', reasoning: 1 };
const [one, two, three, four] = contest(2, 2, SOURCE.preprint);
const items = [one, two, three, four].flatMap((item) => item ?? []);
const graded = (bearings: readonly number[]) =>
  items.map((item, at) => ({ ...item, grade: { ...grade, bearing: bearings[at] ?? 1 } }));

describe('the items that the band holds', () => {
  it('are those that count and would have less by what the model gave', () => {
    expect(heldItems(debateOf(graded([0, 0.35, 0.7, 1])))).toBe(2);
    const withdrawn = graded([0, 0.35, 0.7, 1]).map((item) => ({ ...item, standing: false }));
    expect(heldItems(debateOf(withdrawn))).toBe(0);
  });

  it('are none by the fixed rules, nor while only those count', () => {
    expect(heldItems(debateOf(items))).toBe(0);
    expect(heldItems(debateOf(graded([0, 0, 0, 0]), { rulesOnly: true }))).toBe(0);
  });
});
