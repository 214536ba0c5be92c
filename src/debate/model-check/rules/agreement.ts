import type { GoldAnswers } from './answers.ts';
import type { GoldSet } from './gold.ts';
import type { Levels } from './levels.ts';
import { type Share, shareOf } from './share.ts';

/**
 * How often the model's answer is one that the rubric accepts, over answered items without orders.
 */
export function agreement({ items }: GoldSet, answers: GoldAnswers): Record<keyof Levels, Share> {
  const answered = items.flatMap((item) => {
    const answer = answers.find('first', item.id);
    return answer === undefined ? [] : [{ expected: item.expected, answer }];
  });
  const of = (criterion: keyof Levels) =>
    shareOf(answered, ({ expected, answer }) => {
      const admitted: readonly string[] = expected[criterion];
      return admitted.includes(answer[criterion]);
    });
  return {
    direction: of('direction'),
    bearing: of('bearing'),
    diagnosticity: of('diagnosticity'),
    reasoning: of('reasoning'),
  };
}
