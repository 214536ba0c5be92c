import { type Anchor, anchorsOf, placesOf } from './anchors.ts';
import type { Tokens } from './tokens.ts';

/** Who or what a number is told of: its owners, and where it was measured. */
type Bound = {
  readonly number: Anchor;
  readonly owners: readonly Anchor[];
  /** The name right before it, alone. */
  readonly nearest: Anchor | undefined;
  readonly place: Anchor | undefined;
  /** Whether its owner stands behind it: 8.8 % for PaLM. */
  readonly isBehind: boolean;
};

/** Between a number and the name behind it that has it, or where it was measured. */
const OF_WHOM =
  /^(?:[\s%]*\($|[\s%]*(?:\p{L}+\s){0,3}?(?:for|by)\s(?:(?:the|plain)\s(?:\p{L}+\s)?)?$)/u;
const WHERE = /^[\s%]*(?:\p{L}+\s){0,2}?(?:of|on|at|in)\s(?:the\s|its\s)?$/u;
/** Before a name that only says where, with what or against whom. */
const PLACE =
  /(?:^|\s)(?:on|at|in|with|against|over|than|above|below|behind|under|beats?|led|leads?|outscore[sd]?|outperform(?:s|ed)?|match(?:es|ed)?|trail(?:s|ed)?)\s(?:the\s(?:\p{L}+\s)?)?$/u;

/**
 * Whether a number is told of a name that does not have it in the ground, where another has it: who
 * had 28.8 and who had 0 must not change places, nor tests, nor years.
 */
export function swapsNumbers(sentence: Tokens, ground: Tokens): boolean {
  const others = anchorsOf(ground);
  const there = boundOf(ground, others);
  const isIn = (name: Anchor, names: readonly Anchor[]) => {
    const places = placesOf(name, ground, others);
    return places.length === 0 || names.some(({ at }) => places.includes(at));
  };
  // Its sentence tells nothing of a name that stands in another one.
  const isApart = (owner: Anchor, { key }: Anchor) => {
    const places = placesOf(owner, ground, others);
    const numbers = others.filter((one) => one.kind === 'number' && one.key === key);
    const isTold = numbers.some(({ at }) =>
      places.some((place) => !isEnd(ground.plain.slice(Math.min(place, at), Math.max(place, at)))),
    );
    return places.length > 0 && numbers.length > 0 && !isTold;
  };
  const hasAnother = (owner: Anchor, { key, unit }: Anchor) => {
    const own = there.filter((one) => one.number.unit === unit && one.owners.length > 0);
    const told = own.filter(
      (one) => isIn(owner, one.owners) && placesOf(owner, ground, others).length > 0,
    );
    return told.length > 0 && !told.some((one) => one.number.key === key);
  };
  // The number stands in the ground before the name, or behind words that bring somebody else in.
  const isOthers = (owner: Anchor, number: Anchor) => {
    const same = there.filter((one) => one.number.key === number.key);
    const places = placesOf(owner, ground, others);
    if (same.length === 0 || places.length === 0 || !hasAnother(owner, number)) return false;
    return same.every(({ number: one }) => {
      const first = others.findLast((other) => isRival(other, one) && other.end <= one.at);
      const between = first === undefined ? '' : ground.plain.slice(first.end, one.at);
      return places.every((place) => place > one.at) || OTHERS.test(between);
    });
  };
  return boundOf(sentence, anchorsOf(sentence)).some(
    ({ number, nearest, place, owners, isBehind }) => {
      const same = there.filter((one) => one.number.key === number.key);
      const [whom, where] = [
        same.flatMap((one) => one.owners),
        same.flatMap((one) => one.place ?? []),
      ];
      const years = owners.filter(({ kind }) => kind === 'year');
      const told = nearest === undefined ? years : [nearest, ...years];
      if (place !== undefined && isIn(place, whom) && whom.length > 0) return false;
      const isTaken = told.some((owner) => {
        if (owner.kind === 'name' && isApart(owner, number)) return true;
        if (isBehind && hasAnother(owner, number)) return true;
        if (owner.kind === 'name' && isOthers(owner, number)) return true;
        const rivals = whom.filter(({ kind }) => kind === owner.kind);
        return rivals.length > 0 && !isIn(owner, rivals);
      });
      return isTaken || (place !== undefined && where.length > 0 && !isIn(place, where));
    },
  );
}

function boundOf({ plain }: Tokens, anchors: readonly Anchor[]): Bound[] {
  const isPlace = ({ at }: Anchor) => PLACE.test(plain.slice(Math.max(0, at - 24), at));
  return anchors.flatMap((number, index) => {
    if (number.kind !== 'number') return [];
    const since = anchors
      .slice(0, index)
      .findLastIndex((one) => isRival(one, number) || isBreak(plain.slice(one.at, number.at)));
    const before = anchors.slice(since + 1, index).filter((one) => {
      // "28 in 2024, 35 …": a year before a comma belongs to what stands before it.
      if (one.kind === 'year') return !/^[,;)]/u.test(plain.slice(one.end));
      return one.kind === 'name' && !isPlace(one);
    });
    const next = anchors[index + 1];
    const between = next?.kind === 'name' ? plain.slice(number.end, next.at) : '';
    const after = next !== undefined && OF_WHOM.test(between) ? next : undefined;
    // Of "from 67.2 to 86.5" the first is what somebody had before.
    const isStart = /\bfrom\s$/u.test(plain.slice(Math.max(0, number.at - 6), number.at));
    const nearest = isStart ? undefined : (after ?? before.findLast(({ kind }) => kind === 'name'));
    const owners =
      after === undefined ? before : [...before.filter(({ kind }) => kind === 'year'), after];
    const place = next !== undefined && WHERE.test(between) ? next : undefined;
    return [{ number, owners, nearest, place, isBehind: after !== undefined }];
  });
}

/** What brings somebody else in between two numbers: 28.8 % against 0 % for GPT-3. */
const OTHERS = /\b(?:against|versus|vs|than|compared|when|where|while|before|next|other)\b/u;

/** A year right behind a name is part of it: IOI 2024. */
function datesOf({ plain }: Tokens, anchors: readonly Anchor[]): { name: string; year: string }[] {
  return anchors.flatMap((name, index) => {
    const year = anchors[index + 1];
    const isDate = name.kind === 'name' && year?.kind === 'year';
    return isDate && plain.slice(name.end, year.at) === ' '
      ? [{ name: name.key, year: year.key }]
      : [];
  });
}

/** Whether a name that has a year in the ground has another one in a sentence. */
export function movesDate(sentence: Tokens, ground: Tokens): boolean {
  const there = datesOf(ground, anchorsOf(ground));
  return datesOf(sentence, anchorsOf(sentence)).some(({ name, year }) => {
    const own = there.filter((date) => date.name === name);
    return own.length > 0 && !own.some((date) => date.year === year);
  });
}

/** Sizes in millions are told beside results, and take nothing of them away. */
function isRival(one: Anchor, { unit, key }: Anchor): boolean {
  const isSize = (value: string) => Number(value) >= 1e6;
  return one.kind === 'number' && one.unit === unit && isSize(one.key) === isSize(key);
}

function isEnd(between: string): boolean {
  return /[.!?](?:\s|$)/u.test(between.replace(/\bet al\./gu, ''));
}

/** A sentence that ends, or a half of one, ends what its names own. */
function isBreak(between: string): boolean {
  return /[.!?;](?:\s|$)/u.test(between.replace(/\bet al\./gu, ''));
}
