import { slipsBetween } from '#debate/evidence/rules/nearest-word.ts';
import { variableNames } from './env.ts';
import { secretFileNames } from './secret-files.ts';

/** A shorter name, such as PORT or SHARDS, is one typo away from names that other programs use. */
const SHORTEST = 8;
const MOST_SLIPS = 2;

const known = [...variableNames, ...secretFileNames];

/**
 * One line for each unknown variable whose name is almost one of Crux's, without its value.
 * Otherwise a typo would silently leave the variable unset.
 */
export function misspelt(source: Readonly<Record<string, string | undefined>>): string[] {
  return Object.keys(source).flatMap((name) => {
    if (known.includes(name) || !source[name]?.trim()) return [];
    const meant = known.find((one) => isAlmost(name.toUpperCase(), one));
    return meant === undefined ? [] : [`${name} is not a variable of Crux: did you mean ${meant}?`];
  });
}

function isAlmost(name: string, one: string): boolean {
  if (one.length < SHORTEST || Math.abs(name.length - one.length) > MOST_SLIPS) return false;
  return slipsBetween(name, one) <= MOST_SLIPS;
}
