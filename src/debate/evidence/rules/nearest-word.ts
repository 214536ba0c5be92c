/**
 * The word that was most likely meant: the one with the fewest typos, at most one per three
 * letters. Ties prefer a word with the same first letter, then alphabetical order. Undefined if
 * none is close enough. `known` is in lower case.
 */
export function nearestWord(typed: string, known: Iterable<string>): string | undefined {
  const word = typed.toLowerCase();
  const most = Math.floor([...word].length / 3);
  let found: { word: string; slips: number } | undefined;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > most) continue;
    const slips = slipsBetween(word, candidate);
    if (slips > most || (found && isBetter(found, { word: candidate, slips }, word))) continue;
    found = { word: candidate, slips };
  }
  return found?.word;
}

type Near = { readonly word: string; readonly slips: number };

function isBetter(one: Near, other: Near, typed: string): boolean {
  if (one.slips !== other.slips) return one.slips < other.slips;
  const [first, second] = [one, other].map(({ word }) => word[0] === typed[0]);
  if (first !== second) return first === true;
  return one.word <= other.word;
}

/**
 * The number of letters to insert, delete, substitute or swap with their neighbour:
 * Damerau-Levenshtein distance in which no substring is edited twice (optimal string alignment).
 */
export function slipsBetween(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  let [before, last] = [[] as number[], b.map((_, at) => at)];
  last.push(b.length);
  for (const [i, letter] of a.entries()) {
    const row = [i + 1];
    for (const [j, against] of b.entries()) {
      const changed = (last[j] ?? 0) + Number(letter !== against);
      const shifted = Math.min((row[j] ?? 0) + 1, (last[j + 1] ?? 0) + 1);
      const isSwap = i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === against;
      const swapped = isSwap ? (before[j - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(changed, shifted, swapped));
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
