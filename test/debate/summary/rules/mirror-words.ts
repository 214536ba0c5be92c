const WORDS = new Map([
  ['essay is', 'challengers are'],
  ['challengers are', 'essay is'],
  ['for the essay', 'against the essay'],
  ['For the essay', 'Against the essay'],
  ['against the essay', 'for the essay'],
  ['Against the essay', 'For the essay'],
  ['argued for the essay', 'argued for the challengers'],
  ['argued for the challengers', 'argued for the essay'],
  ['For:', 'Against:'],
  ['Against:', 'For:'],
  ['essay', 'challengers'],
  ['challengers', 'essay'],
]);

/** The words of a summary with the sides swapped. */
export function mirrorWords(text: string): string {
  const alternatives = [...WORDS.keys()].sort((a, b) => b.length - a.length).join('|');
  return text.replace(new RegExp(alternatives, 'g'), (found) => WORDS.get(found) ?? found);
}
