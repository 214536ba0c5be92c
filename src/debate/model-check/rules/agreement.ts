import type { GoldAnswers } from './answers.ts';
import type { GoldSet } from './gold.ts';
import { type Criterion, criteria } from './levels.ts';
import { type Share, shareOf } from './share.ts';

/**
 * How often the model's answer is one that the rubric accepts, over answered items without orders.
 */
export function agreement({ items }: GoldSet, answers: GoldAnswers): Record<Criterion, Share> {
  const answered = items.flatMap((item) => {
    const answer = answers.find('first', item.id);
    return answer === undefined ? [] : [{ expected: item.expected, answer }];
  });
  const of = (criterion: Criterion) =>
    shareOf(answered, ({ expected, answer }) => {
      const admitted: readonly string[] = expected[criterion];
      return admitted.includes(answer[criterion]);
    });
  const [direction, bearing, diagnosticity, reasoning] = criteria.map(of);
  const none = { hits: 0, of: 0 };
  return {
    direction: direction ?? none,
    bearing: bearing ?? none,
    diagnosticity: diagnosticity ?? none,
    reasoning: reasoning ?? none,
  };
}
