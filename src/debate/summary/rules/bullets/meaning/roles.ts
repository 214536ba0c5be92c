import { type Anchor, anchorsOf, placesOf } from './anchors.ts';
import { type Comparative, comparativesIn } from './comparatives.ts';
import type { Direction } from './lexicon.ts';
import type { Tokens } from './tokens.ts';

type Role = 'above' | 'below' | 'larger' | 'smaller' | 'coming near' | 'come near to';

const SUBJECT: Readonly<Record<Direction, Role>> = {
  up: 'above',
  down: 'below',
  level: 'coming near',
  larger: 'larger',
  smaller: 'smaller',
};
const OBJECT: Readonly<Record<Direction, Role>> = {
  up: 'below',
  down: 'above',
  level: 'come near to',
  larger: 'smaller',
  smaller: 'larger',
};

const ADJECTIVE =
  /^(?:better|higher|larger|bigger|smaller|lower|worse|weaker|stronger|greater|best|first|fewer|less|more)$/u;

const ATTRIBUTED = /^\s(?:(?!than|often)\p{L}+\s)?$/u;

/** How many characters before and after a comparison its names may be. */
const REACH = { before: 160, behind: 70 };

/**
 * Whether a name is on the other side of a comparison than in the ground: who beat whom is swapped
 * although every word matches.
 */
export function swapsRoles(sentence: Tokens, ground: Tokens): boolean {
  const others = anchorsOf(ground);
  const there = rolesOf(ground, others);
  return rolesOf(sentence, anchorsOf(sentence)).some(({ name, role }) => {
    const places = placesOf(name, ground, others);
    const roles = there.filter((other) => places.includes(other.name.at));
    const alike = roles.filter((other) => kindOf(other.role) === kindOf(role));
    return alike.length > 0 && !alike.some((other) => other.role === role);
  });
}

/** A name may be ahead in level, smaller in size and close to another, all at once. */
function kindOf(role: Role): 'level' | 'size' | 'nearness' {
  if (role === 'larger' || role === 'smaller') return 'size';
  return role === 'above' || role === 'below' ? 'level' : 'nearness';
}

type Compared = { readonly name: Anchor; readonly role: Role };

function rolesOf(tokens: Tokens, anchors: readonly Anchor[]): Compared[] {
  const names = anchors.filter(({ kind }) => kind === 'name');
  return comparativesIn(tokens).flatMap((comparative) => {
    if (comparative.negated) return [];
    const { direction } = comparative;
    const { subject, object } = comparedBy(comparative, tokens.plain, names);
    return [
      ...(subject === undefined ? [] : [{ name: subject, role: SUBJECT[direction] }]),
      ...(object === undefined ? [] : [{ name: object, role: OBJECT[direction] }]),
    ];
  });
}

/** The names on either side of a comparison. */
function comparedBy({ direction, at, end }: Comparative, plain: string, names: readonly Anchor[]) {
  const before = names.findLast(
    (name) =>
      name.end <= at &&
      at - name.end < REACH.before &&
      isOneClause(plain.slice(name.end, at)) &&
      !isPlace(plain, name),
  );
  const next = names.find((name) => name.at >= end && name.at - end < REACH.behind);
  if (next === undefined) return { subject: before, object: undefined };
  const between = plain.slice(end, next.at);
  // "The larger PaLM 540B" describes it, while "beats PaLM 540B" describes another.
  const isAttribute = ADJECTIVE.test(plain.slice(at, end)) && ATTRIBUTED.test(between);
  if (isAttribute) return { subject: next, object: undefined };
  return { subject: before, object: isObject(between, direction) ? next : undefined };
}

function isPlace(plain: string, { at }: Anchor): boolean {
  return /(?:^|\s)(?:on|at|in|with|by|for|than|over|against|to|below|above|behind|of)\s(?:the\s|its\s)?$/u.test(
    plain.slice(Math.max(0, at - 14), at),
  );
}

function isOneClause(between: string): boolean {
  return !/[.!?:]\s/u.test(between);
}

/** Right after a comparison, or after "than", with no other clause between. */
function isObject(between: string, direction: Direction): boolean {
  if (direction === 'level' && /^\s(?:with|to)\s(?:the\s)?$/u.test(between)) return true;
  if (/[.,!?;:](?!\d)|\b(?:on|at|in|while|where|and|but|when|with|for)\b/u.test(between))
    return false;
  const words = between.match(/\p{L}+/gu) ?? [];
  return words.length <= 2 || /\b(?:than|over|above|below|behind|against)\b/u.test(between);
}
