import type { GoldAnswers } from './answers.ts';
import type { GoldItem, GoldSet } from './gold.ts';
import { type Levels, qualityOf } from './levels.ts';

/**
 * How much more quality (0..0.6) the model gives to items that support a claim than to items that
 * undermine one, beyond the difference in the rubric: above 0 it favours support. The drift alarm
 * measures the same in a debate. Null while either side has no answers.
 */
export function favour({ items }: GoldSet, answers: GoldAnswers): number | null {
  const meanOf = (side: Levels['direction']) => {
    const own = items.flatMap((item) => {
      const answer = answers.find('first', item.id);
      const { direction } = item.expected;
      const isOwn = direction.length === 1 && direction[0] === side;
      return isOwn && answer !== undefined ? [qualityOf(answer) - expectedQuality(item)] : [];
    });
    return own.length === 0 ? null : own.reduce((sum, one) => sum + one, 0) / own.length;
  };
  const [supports, undermines] = [meanOf('supports'), meanOf('undermines')];
  return supports === null || undermines === null ? null : supports - undermines;
}

function expectedQuality({ expected }: GoldItem): number {
  const { bearing, diagnosticity, reasoning } = expected;
  return qualityOf({
    direction: 'unclear',
    bearing: bearing[0] ?? 'none',
    diagnosticity: diagnosticity[0] ?? 'both',
    reasoning: reasoning[0] ?? 'missing',
  });
}
