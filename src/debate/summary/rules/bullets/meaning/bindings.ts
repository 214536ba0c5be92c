import { type Anchor, anchorsOf, placesOf } from './anchors.ts';
import { type BoundNumber, boundNumbers, isRival } from './bound-numbers.ts';
import type { Tokens } from './tokens.ts';

/** What introduces another subject between two numbers: 28.8 % against 0 % for GPT-3. */
const OTHERS = /\b(?:against|versus|vs|than|compared|when|where|while|before|next|other)\b/u;

/** What a text says about its numbers. */
type Told = {
  readonly plain: string;
  readonly anchors: readonly Anchor[];
  readonly bound: readonly BoundNumber[];
  /** Where a name or a year of another text occurs in it. */
  readonly places: (owner: Anchor) => readonly number[];
};

/**
 * Whether a number is attributed to a name that does not have it in the ground, where another one
 * does: scores, tests and years must not be swapped, such as who scored 28.8 and who scored 0.
 */
export function swapsNumbers(sentence: Tokens, ground: Tokens): boolean {
  const anchors = anchorsOf(ground);
  const told: Told = {
    plain: ground.plain,
    anchors,
    bound: boundNumbers(ground, anchors),
    places: (owner) => placesOf(owner, ground, anchors),
  };
  return boundNumbers(sentence, anchorsOf(sentence)).some((one) => isSwapped(one, told));
}

function isSwapped({ number, nearest, place, owners, isBehind }: BoundNumber, told: Told): boolean {
  const same = told.bound.filter((one) => one.number.key === number.key);
  const whom = same.flatMap((one) => one.owners);
  const where = same.flatMap((one) => one.place ?? []);
  if (place !== undefined && whom.length > 0) {
    if (isAmong(place, whom, told)) return false;
    // "MATH 20.4 %" implies that 68.2 was measured elsewhere.
    if (where.length === 0 && hasAnother(place, number, told)) return true;
  }
  const years = owners.filter(({ kind }) => kind === 'year');
  const claimed = nearest === undefined ? years : [nearest, ...years];
  const isTaken = claimed.some((owner) => {
    if (owner.kind === 'name' && isApart(owner, number, told)) return true;
    if (isBehind && hasAnother(owner, number, told)) return true;
    if (owner.kind === 'name' && isOfOthers(owner, number, told)) return true;
    const rivals = whom.filter(({ kind }) => kind === owner.kind);
    return rivals.length > 0 && !isAmong(owner, rivals, told);
  });
  return isTaken || (place !== undefined && where.length > 0 && !isAmong(place, where, told));
}

/** Whether a name is one of these; a name that the ground does not have may be any of them. */
function isAmong(name: Anchor, names: readonly Anchor[], { places }: Told): boolean {
  const own = places(name);
  return own.length === 0 || names.some(({ at }) => own.includes(at));
}

/** Whether no sentence of the ground has both the name and the number. */
function isApart(owner: Anchor, { key }: Anchor, { plain, anchors, places }: Told): boolean {
  const own = places(owner);
  const numbers = anchors.filter((one) => one.kind === 'number' && one.key === key);
  const isOneSentence = (one: number, other: number) => {
    const between = plain.slice(Math.min(one, other), Math.max(one, other));
    return !/[.!?](?:\s|$)/u.test(between.replace(/\bet al\./gu, ''));
  };
  const isTold = numbers.some(({ at }) => own.some((place) => isOneSentence(place, at)));
  return own.length > 0 && numbers.length > 0 && !isTold;
}

/** Whether the name has another number of that kind, and not this one. */
function hasAnother(owner: Anchor, { key, unit }: Anchor, told: Told): boolean {
  const own = told.bound.filter(
    ({ number, owners }) =>
      number.unit === unit && owners.some(({ at }) => told.places(owner).includes(at)),
  );
  return own.length > 0 && !own.some(({ number }) => number.key === key);
}

/** Whether the number comes before the name, or after words that introduce another subject. */
function isOfOthers(owner: Anchor, number: Anchor, told: Told): boolean {
  const same = told.bound.filter((one) => one.number.key === number.key);
  if (same.length === 0 || !hasAnother(owner, number, told)) return false;
  return same.every(({ number: one }) => {
    const first = told.anchors.findLast((other) => isRival(other, one) && other.end <= one.at);
    const between = first === undefined ? '' : told.plain.slice(first.end, one.at);
    return told.places(owner).every((place) => place > one.at) || OTHERS.test(between);
  });
}
