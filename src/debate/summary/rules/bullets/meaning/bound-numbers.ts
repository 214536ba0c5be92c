import type { Anchor } from './anchors.ts';
import type { Tokens } from './tokens.ts';

/** A number with what has it, such as a system, and where it was measured. */
export type BoundNumber = {
  readonly number: Anchor;
  /** Names and years that may own it. */
  readonly owners: readonly Anchor[];
  /** The name right before it, or the one after it that has it. */
  readonly nearest: Anchor | undefined;
  readonly place: Anchor | undefined;
  /** Whether its owner comes after it: 8.8 % for PaLM. */
  readonly isBehind: boolean;
};

/** Between a number and the name after it: that of its owner, or of where it was measured. */
const OF_WHOM =
  /^(?:[\s%]*\($|[\s%]*(?:\p{L}+\s){0,3}?(?:for|by)\s(?:(?:the|plain)\s(?:\p{L}+\s)?)?$)/u;
const WHERE = /^[\s%]*(?:\p{L}+\s){0,2}?(?:of|on|at|in)\s(?:the\s|its\s)?$/u;
/** Before a name that only says where, with what or compared with what. */
const PLACE =
  /(?:^|\s)(?:on|at|in|with|against|over|than|above|below|behind|under|beats?|led|leads?|outscore[sd]?|outperform(?:s|ed)?|match(?:es|ed)?|trail(?:s|ed)?)\s(?:the\s(?:\p{L}+\s)?)?$/u;

/** The numbers of a text in order, each with its owners. */
export function boundNumbers(tokens: Tokens, anchors: readonly Anchor[]): BoundNumber[] {
  return anchors.flatMap((number, index) =>
    number.kind === 'number' ? [boundAt(tokens, anchors, { number, index })] : [],
  );
}

function boundAt(
  { plain }: Tokens,
  anchors: readonly Anchor[],
  { number, index }: { readonly number: Anchor; readonly index: number },
): BoundNumber {
  const before = ownersBefore(plain, anchors.slice(0, index), number);
  const next = anchors[index + 1];
  const between = next?.kind === 'name' ? plain.slice(number.end, next.at) : '';
  const after = next !== undefined && OF_WHOM.test(between) ? next : undefined;
  // In "from 67.2 to 86.5" the first is an earlier value.
  const isStart = /\bfrom\s$/u.test(plain.slice(Math.max(0, number.at - 6), number.at));
  const years = before.filter(({ kind }) => kind === 'year');
  return {
    number,
    owners: after === undefined ? before : [...years, after],
    nearest: isStart ? undefined : (after ?? before.findLast(({ kind }) => kind === 'name')),
    place: next !== undefined && WHERE.test(between) ? next : undefined,
    isBehind: after !== undefined,
  };
}

/** Names and years since the last number of that kind, or since the last break. */
function ownersBefore(plain: string, earlier: readonly Anchor[], number: Anchor): Anchor[] {
  const since = earlier.findLastIndex(
    (one) => isRival(one, number) || endsOwnership(plain.slice(one.at, number.at)),
  );
  return earlier.slice(since + 1).filter((one) => {
    // "28 in 2024, 35 …": a year before a comma belongs to what comes before it.
    if (one.kind === 'year') return !/^[,;)]/u.test(plain.slice(one.end));
    return one.kind === 'name' && !PLACE.test(plain.slice(Math.max(0, one.at - 24), one.at));
  });
}

/** Whether two numbers measure the same thing; sizes in millions appear beside results. */
export function isRival(one: Anchor, { unit, key }: Anchor): boolean {
  const isSize = (value: string) => Number(value) >= 1e6;
  return one.kind === 'number' && one.unit === unit && isSize(one.key) === isSize(key);
}

/** A sentence that ends, or a half of one, ends what its names own. */
function endsOwnership(between: string): boolean {
  return /[.!?;](?:\s|$)/u.test(between.replace(/\bet al\./gu, ''));
}
