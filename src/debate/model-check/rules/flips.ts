import type { GoldAnswer, GoldAnswers } from './answers.ts';
import type { GoldSet } from './gold.ts';
import { type Levels, qualityOf } from './levels.ts';
import { type Share, shareOf } from './share.ts';

/** From this difference of quality on two answers count as different: a quarter of the range. */
const FLIP = 0.15;

const TURNED: Readonly<Record<Levels['direction'], Levels['direction']>> = {
  supports: 'undermines',
  undermines: 'supports',
  both: 'both',
  unclear: 'unclear',
};

/**
 * How many items got another direction, or a clearly different strength, when they were asked about
 * a second time, or about the opposite of their claim, where only the direction should flip.
 */
export function flips(
  { items }: GoldSet,
  answers: GoldAnswers,
  round: 'again' | 'mirrored',
): Share {
  const pairs = items.flatMap(({ id }) => {
    const [one, other] = [answers.find('first', id), answers.find(round, id)];
    return one === undefined || other === undefined ? [] : [[one, other] as const];
  });
  return shareOf(pairs, ([one, other]) => isFlipped(one, other, round === 'mirrored'));
}

function isFlipped(one: GoldAnswer, other: GoldAnswer, isMirrored: boolean): boolean {
  const direction = isMirrored ? TURNED[one.direction] : one.direction;
  return other.direction !== direction || Math.abs(qualityOf(one) - qualityOf(other)) >= FLIP;
}
