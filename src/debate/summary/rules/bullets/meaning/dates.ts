import { anchorsOf } from './anchors.ts';
import type { Tokens } from './tokens.ts';

/** Whether a name that has a year right behind it in the ground, IOI 2024, has another one here. */
export function movesDate(sentence: Tokens, ground: Tokens): boolean {
  const there = datesOf(ground);
  return datesOf(sentence).some(({ name, year }) => {
    const own = there.filter((date) => date.name === name);
    return own.length > 0 && !own.some((date) => date.year === year);
  });
}

function datesOf(tokens: Tokens): { readonly name: string; readonly year: string }[] {
  const anchors = anchorsOf(tokens);
  return anchors.flatMap((name, index) => {
    const year = anchors[index + 1];
    const isDate = name.kind === 'name' && year?.kind === 'year';
    const isNext = isDate && tokens.plain.slice(name.end, year.at) === ' ';
    return isNext ? [{ name: name.key, year: year.key }] : [];
  });
}
