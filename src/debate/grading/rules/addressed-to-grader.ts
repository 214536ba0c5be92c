import { cleanCharacters } from '#debate/core/rules/text.ts';
import { chinese } from './orders/chinese.ts';
import { english } from './orders/english.ts';
import { hasFakeMarkers } from './orders/fake-markers.ts';
import { french } from './orders/french.ts';
import { german } from './orders/german.ts';
import { orderPatterns } from './orders/grammar.ts';
import { readingsOf, squeezedRuns } from './orders/readings.ts';
import { russian } from './orders/russian.ts';
import { spanish } from './orders/spanish.ts';

const SPACED = [english, german, spanish, french, russian];
const PATTERNS = [...SPACED, chinese].flatMap(orderPatterns);
const SQUEEZED = SPACED.flatMap((words) => orderPatterns({ ...words, spaced: false })).map(
  ({ source }) => new RegExp(source.replace(/ |\\s\+/g, '\\s*'), 'u'),
);

/**
 * Whether a member's text is addressed to a model that grades it: orders to it, fake markers of a
 * conversation, an answer in its place, also hidden by an encoding. In English, German, Spanish,
 * French, Russian and Chinese. A text that merely speaks of models, prompts, instructions or
 * grading is not; one that slips through gains no more than the caps of `strength` allow.
 * Such an item is marked for moderators and takes the lower of both grades; it is never dropped.
 */
export function isAddressedToGrader(text: string): boolean {
  const clean = cleanCharacters(text);
  if (hasFakeMarkers(clean.normalize('NFKC'))) return true;
  const matches = (reading: string, patterns: readonly RegExp[]) =>
    patterns.some((pattern) => pattern.test(reading));
  return (
    readingsOf(clean).some((reading) => matches(reading, PATTERNS)) ||
    squeezedRuns(clean).some((run) => matches(run, SQUEEZED))
  );
}
