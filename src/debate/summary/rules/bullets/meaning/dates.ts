import { anchorsOf } from './anchors.ts';
import type { Tokens } from './tokens.ts';

/**
 * Whether a name or number that is followed by a year in the ground, such as IOI 2024 or 61 in
 * 2017, is followed by a different year here.
 */
export function movesDate(sentence: Tokens, ground: Tokens): boolean {
  const there = datesOf(ground);
  return datesOf(sentence).some(({ name, year }) => {
    const own = there.filter((date) => date.name === name);
    return own.length > 0 && !own.some((date) => date.year === year);
  });
}

/** A short word, of any language, may come between a number and its year: 61 en 2017. */
const BETWEEN = { name: /^ $/u, number: /^ (?:\p{L}{1,3} )?$/u };

function datesOf(tokens: Tokens): { readonly name: string; readonly year: string }[] {
  const anchors = anchorsOf(tokens);
  return anchors.flatMap((name, index) => {
    const year = anchors[index + 1];
    if (year?.kind !== 'year' || name.kind === 'year') return [];
    const isNext = BETWEEN[name.kind].test(tokens.plain.slice(name.end, year.at));
    return isNext ? [{ name: name.key, year: year.key }] : [];
  });
}
