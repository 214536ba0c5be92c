import type { ReadNumber, Unit } from '../numbers/read-numbers.ts';
import { measureOf } from './measures.ts';
import type { Tokens } from './tokens.ts';

type Bound = 'more' | 'less' | 'about' | 'exact';

const BOUNDS: readonly (readonly [Bound, RegExp])[] = [
  ['more', /(?:more than|over|at least|above|upwards of|no fewer than|well over)\s*$/u],
  [
    'less',
    /(?:less than|fewer than|under|up to|at most|within|below|no more than|as much as)\s*$/u,
  ],
  ['about', /(?:about|around|roughly|nearly|almost|some|approximately|close to|near)\s*$/u],
];

/**
 * Whether a number has another unit than in the ground ("27 fewer" for "27 % fewer"), or another
 * bound ("5" for "up to 5").
 */
export function turnsAmount(sentence: Tokens, ground: Tokens): boolean {
  return countable(sentence).some((number) => {
    const there = countable(ground).filter(({ value }) => value === number.value);
    if (there.length === 0) return false;
    const isUnit = there.some(
      ({ unit }) => unit === number.unit || leavesPoints(unit, number.unit),
    );
    if (there.every((other) => isOtherMeasure(sentence, number, ground, other))) return true;
    const bound = boundOf(sentence, number);
    return !isUnit || there.every((other) => boundOf(ground, other) !== bound);
  });
}

/** A score may be given without "points"; a difference in per cent may not lose its unit. */
const leavesPoints = (there: Unit, own: Unit) => there === 'points' && own === 'bare';

/** "6.8 kilograms" for "6.8 tonnes". */
function isOtherMeasure(own: Tokens, one: ReadNumber, ground: Tokens, other: ReadNumber): boolean {
  const [told, there] = [measureOf(own.plain, one), measureOf(ground.plain, other)];
  return told !== undefined && there !== undefined && told !== there;
}

const countable = ({ numbers }: Tokens) => numbers.filter(({ named }) => !named);

function boundOf({ plain }: Tokens, { at }: ReadNumber): Bound {
  const before = plain.slice(Math.max(0, at - 20), at);
  // "Over seven models" means across them, not more than seven.
  const isWord = !/[\d-]/u.test(plain.charAt(at));
  if (isWord && /(?:over|under|above|below|within|near|some)\s$/u.test(before)) return 'exact';
  return BOUNDS.find(([, words]) => words.test(before))?.[0] ?? 'exact';
}
