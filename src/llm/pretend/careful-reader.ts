/**
 * Reads like somebody who takes a sentence word for word: it finds the fewest adjacent sentences of
 * an item that have its numbers and at least three quarters of its telling words, and gives up if a
 * word of the sentence that changes its meaning (not, all, because, above, may) has no synonym
 * there. Written independently of the checks in code, with other words and other means, as a second
 * reader should be.
 */
export function carefulWords(sentence: string, item: string): string | null {
  const parts = item.split(/(?<=[.!?])(?<!et al\.|Sci\.|Rep\.)\s+/);
  for (let length = 1; length <= parts.length; length += 1) {
    for (let at = 0; at + length <= parts.length; at += 1) {
      const words = parts.slice(at, at + length).join(' ');
      if (item.includes(words) && says(words, sentence)) return words;
    }
  }
  return null;
}

const SMALL = new Set(
  'the a an of to in on at for with by from as is are was were be been it its this that and or who which what where when while had has have did does do one two their they there he she his her than s'.split(
    ' ',
  ),
);
const TWINS: readonly (readonly string[])[] = [
  'not no none never nobody nothing without neither nor n’t didn doesn isn 0'.split(' '),
  'because due since thanks therefore thus hence owing'.split(' '),
  'all every each always any everybody everything'.split(' '),
  'most majority mostly usually'.split(' '),
  'many several'.split(' '),
  'only alone'.split(' '),
  'some few partly part'.split(' '),
  'above over ahead beat beats better outscores lead leads led gain gains gained more wins win won won first higher improved up top'.split(
    ' ',
  ),
  'below behind under worse trailed trail less fewer falls fell lower lost dropped drops'.split(
    ' ',
  ),
  'level match matched matches tied equal'.split(' '),
  'smaller tiny'.split(' '),
  'larger bigger far'.split(' '),
  'confirmed proves proven confirm verified independent independently certainly'.split(' '),
  'may might could seems perhaps likely'.split(' '),
  'must should'.split(' '),
  'exactly precisely'.split(' '),
  'already still'.split(' '),
];

function says(words: string, sentence: string): boolean {
  const [own, there] = [wordsOf(sentence), wordsOf(words)];
  const has = (word: string) => there.some((other) => alike(word, other));
  const weighty = own.every((word) => {
    const twins = TWINS.find((group) => group.includes(word));
    return twins === undefined || twins.some((twin) => there.includes(twin));
  });
  const numbers = own.filter((word) => /\d/.test(word));
  const telling = own.filter((word) => !SMALL.has(word));
  const found = telling.filter((word) => has(word) || TWINS.some((group) => group.includes(word)));
  return (
    weighty &&
    numbers.every((word) => there.includes(word)) &&
    found.length >= telling.length * 0.75
  );
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/n[’']t\b/g, ' not')
      .match(/\d+(?:[.,]\d+)*|\p{L}+/gu) ?? []
  );
}

function alike(one: string, other: string): boolean {
  const length = Math.min(5, Math.max(3, Math.min(one.length, other.length) - 1));
  return one === other || (one.length > 3 && one.slice(0, length) === other.slice(0, length));
}
