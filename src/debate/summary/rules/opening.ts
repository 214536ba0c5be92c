import { excerpt } from '#debate/core/rules/cut.ts';

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * A shorter opening says nothing: an overlong sentence after it is then cut rather than left out.
 */
const LEAST = 60;

/**
 * The beginning of a text on one line of at most `most` code points: as many whole sentences as
 * fit; a sentence is cut only if it is too long by itself.
 */
export function openingOf(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  let opening = '';
  for (const { segment } of SENTENCES.segment(line)) {
    const length = lengthOf(segment.trimEnd());
    if (lengthOf(opening) + length > most) {
      const isTold = lengthOf(opening) >= LEAST || (opening !== '' && length <= most);
      return isTold ? opening.trimEnd() : excerpt(line, most);
    }
    opening += segment;
  }
  return opening.trimEnd();
}

function lengthOf(text: string): number {
  return [...text].length;
}
