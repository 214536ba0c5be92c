const EMPTY = new Set(
  'the a an and or but of to in on at for with by from as is are was were be been being it its this that these those than then so not no nor only even still yet more most less least much many some any all both each every one two who which what when where while after before over under about into out up down off per if also just very own same other such there their they them he she his her we our you your i my me do does did done has have had can could will would may might must should because since though although model models system systems claim claims essay side evidence item member members says said shows show showed reports report reported according authors author'.split(
    ' ',
  ),
);

/** Whether a word tells what a text is about: no small word, no word for texts and systems. */
export function isTelling(word: string): boolean {
  return !EMPTY.has(word) && (word.length > 2 || /\d/.test(word));
}

export function isEmptyWord(word: string): boolean {
  return EMPTY.has(word);
}

/** The first five letters without an ending: shipped, shipping and ships are ship. */
export function stem(word: string): string {
  if (/\d/.test(word)) return word;
  const bare = word.replace(/(?<=\p{L}{3})(?:ing|ed|es|s|ly|e)$/u, '').replace(/(\p{L})\1$/u, '$1');
  return [...bare].slice(0, 5).join('');
}
