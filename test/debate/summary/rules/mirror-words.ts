const PAIRS: readonly (readonly [string, string])[] = [
  ['leans to the essay', 'leans against the essay'],
  ['leaned to the essay', 'leaned against the essay'],
  ['Leans to the essay', 'Leans against the essay'],
  ['for the essay', 'against the essay'],
  ['For the essay', 'Against the essay'],
  ['The essay is ahead', 'The essay’s challengers are ahead'],
  ['essay ahead', 'challengers ahead'],
];

/** The words of a summary with the sides swapped, and every pair of numbers turned round. */
export function mirrorWords(text: string): string {
  const pairs = new Map(
    PAIRS.flatMap(([one, other]) => [
      [one, other],
      [other, one],
    ]),
  );
  const longestFirst = [...pairs.keys()].sort((a, b) => b.length - a.length).join('|');
  return text
    .replace(new RegExp(longestFirst, 'g'), (found) => pairs.get(found) ?? found)
    .replace(/(\d+) : (\d+)/g, '$2 : $1');
}
