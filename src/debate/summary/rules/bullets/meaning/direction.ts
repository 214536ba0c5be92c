import { wordSet } from '../word-set.ts';
import { anchorsOf } from './anchors.ts';
import { comparativesIn } from './comparatives.ts';
import { type Direction, OPPOSITE } from './lexicon.ts';
import type { Tokens } from './tokens.ts';

/** What a comparison is about: names, numbers and content words around it. */
type Comparison = {
  readonly direction: Direction;
  /** Names and numbers after it, and the number right before it: "six points above". */
  readonly anchors: readonly string[];
  readonly words: readonly string[];
  /** The content word right before it: "trust more". */
  readonly verb: string | undefined;
};

/** How many words after a comparison may say what it is about. */
const WINDOW = 6;
/** Stems that are too frequent to say anything about a comparison. */
const COMMON = wordSet('case cases quest point task size time');

/**
 * Whether a sentence compares in a direction that its ground does not have, or turns the one that
 * the ground has for the same name, number or word.
 */
export function turnsDirection(sentence: Tokens, ground: Tokens): boolean {
  const there = comparisonsOf(ground);
  const told = new Set(there.map(({ direction }) => direction));
  return comparisonsOf(sentence).some(({ direction, anchors, words, verb }) => {
    if (!told.has(direction)) return true;
    const isWith = (isAbout: (other: Comparison) => boolean) => agrees(direction, there, isAbout);
    if (verb !== undefined && isWith((other) => other.verb === verb) === false) return true;
    const verdicts = anchors.map((key) => isWith((other) => other.anchors.includes(key)));
    if (verdicts.includes(false)) return true;
    if (verdicts.includes(true)) return false;
    return words.some((key) => isWith((other) => other.words.includes(key)) === false);
  });
}

/** Whether the ground compares these in this direction, in the opposite one, or not at all. */
function agrees(
  direction: Direction,
  there: readonly Comparison[],
  isAbout: (other: Comparison) => boolean,
): boolean | undefined {
  const directions = new Set(there.filter(isAbout).map((other) => other.direction));
  if (directions.has(direction)) return true;
  const opposite = OPPOSITE[direction];
  if (opposite !== undefined) return directions.has(opposite) ? false : undefined;
  return directions.has('up') || directions.has('down') ? false : undefined;
}

function comparisonsOf(tokens: Tokens): Comparison[] {
  const all = anchorsOf(tokens).filter(({ kind }) => kind !== 'year');
  const points = comparativesIn(tokens);
  return points.map(({ direction, at }, index) => {
    const end = endOf(tokens, at, points[index + 1]?.at);
    const isBehind = (one: { readonly at: number }) => one.at > at && one.at < end;
    const before = all.findLast(
      (one) =>
        one.kind === 'number' &&
        one.end <= at &&
        /^[\s%]*(?:(?!and|or|but|to)\p{L}+\s){0,2}$/u.test(tokens.plain.slice(one.end, at)),
    );
    const words = tokens.words.filter(
      (word) => isBehind(word) && word.isContent && !COMMON.has(word.stem),
    );
    const previous = tokens.words.findLast((word) => word.at < at);
    return {
      direction,
      anchors: [...all.filter(isBehind), ...(before === undefined ? [] : [before])].map(
        ({ key }) => key,
      ),
      words: words.map(({ stem }) => stem),
      verb: previous?.isContent === true && !COMMON.has(previous.stem) ? previous.stem : undefined,
    };
  });
}

/** A comparison reaches to the end of the clause, to the next comparison, or some words on. */
function endOf({ plain, words }: Tokens, at: number, next = plain.length): number {
  const index = words.findIndex((word) => word.at === at);
  const far = words[index + 1 + WINDOW]?.at ?? plain.length;
  const stop = plain.slice(at).search(/[,;:.](?!\d)/u);
  // "Above the best public model": the best is whom it is above.
  const isNear = next < (words[index + 3]?.at ?? 0);
  return Math.min(far, isNear ? plain.length : next, stop < 0 ? plain.length : at + stop);
}
