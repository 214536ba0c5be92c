import { slipsBetween } from '#debate/evidence/rules/nearest-word.ts';
import { variableNames } from './env.ts';
import { secretFileNames } from './secret-files.ts';

/** One slip in a shorter name, such as PORT or SHARDS, makes a word that others may use. */
const SHORTEST = 8;
const MOST_SLIPS = 2;

const known = [...variableNames, ...secretFileNames];

/**
 * Variables that nobody reads and whose names are almost one of Crux's, in one line each that
 * quotes no value: without it a slip would count as a variable that is not set.
 */
export function misspelt(source: Readonly<Record<string, string | undefined>>): string[] {
  return Object.keys(source).flatMap((name) => {
    if (known.includes(name) || !source[name]?.trim()) return [];
    const meant = known.find((one) => isAlmost(name.toUpperCase(), one));
    return meant === undefined ? [] : [`${name} is no variable of Crux: should it be ${meant}?`];
  });
}

function isAlmost(name: string, one: string): boolean {
  if (one.length < SHORTEST || Math.abs(name.length - one.length) > MOST_SLIPS) return false;
  return slipsBetween(name, one) <= MOST_SLIPS;
}
