import { excerpt } from '#debate/core/rules/cut.ts';

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

/** An opening shorter than this says nothing: a sentence that is too long is begun behind it. */
const LEAST = 60;

/**
 * The beginning of a text in one line of at most `most` code points: as many whole sentences as
 * fit, cut only inside a sentence that is longer than that by itself.
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
