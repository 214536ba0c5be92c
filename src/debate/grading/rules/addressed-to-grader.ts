import { atFirstUse } from '#debate/core/rules/at-first-use.ts';
import { cleanCharacters } from '#debate/core/rules/text.ts';
import { playsAPart } from './address/plays-a-part.ts';
import { textForGrader } from './grader-text.ts';
import { chinese } from './orders/chinese.ts';
import { english } from './orders/english.ts';
import { hasFakeMarkers } from './orders/fake-markers.ts';
import { french } from './orders/french.ts';
import { german } from './orders/german.ts';
import { orderPatterns } from './orders/grammar.ts';
import { readingsOf, sentenceReadings, squeezedRuns } from './orders/readings.ts';
import { isReported } from './orders/reported.ts';
import { russian } from './orders/russian.ts';
import { spanish } from './orders/spanish.ts';

const SPACED = [english, german, spanish, french, russian];
const orders = atFirstUse(() => {
  const all = [...SPACED, chinese].map(orderPatterns);
  return { aimed: all.flatMap(({ aimed }) => aimed), loose: all.flatMap(({ loose }) => loose) };
});
const squeezed = atFirstUse(() =>
  SPACED.flatMap((words) => {
    const { aimed, loose } = orderPatterns({ ...words, spaced: false });
    return [...aimed, ...loose];
  }).map(({ source }) => new RegExp(source.replace(/ |\\s\+/g, '\\s*'), 'u')),
);

/** What remains of a link after its link text. */
const ADDRESS = /\s*\(https?:[^\s()]*\)/g;

/**
 * Whether a member's text is addressed to a model that grades it: orders to it, fake conversation
 * markers, an answer in its place, claimed authority over the grading, a false ending or a grade of
 * its own, even if hidden by an encoding. The text is read as written and as the model reads it, as
 * a whole and sentence by sentence, in English, German, Spanish, French, Russian and Chinese. A
 * text that merely discusses models, prompts, instructions or grading is not addressed to one; a
 * text that slips through gains no more than the caps of `quality` allow. Such an item is marked
 * for moderators and takes the lower of both grades until a moderator clears it; it is never
 * dropped.
 */
export function isAddressedToGrader(text: string): boolean {
  const read = textForGrader(text);
  const texts = new Set([cleanCharacters(text), read, read.replace(ADDRESS, '')]);
  return [...texts].some(
    (clean) =>
      hasFakeMarkers(clean.normalize('NFKC')) ||
      new Set([...readingsOf(clean), ...sentenceReadings(clean)]).values().some(hasOrder) ||
      squeezedRuns(clean).some((run) => squeezed().some((pattern) => pattern.test(run))),
  );
}

function hasOrder(reading: string): boolean {
  const { aimed, loose } = orders();
  if (aimed.some((pattern) => pattern.test(reading)) || playsAPart(reading)) return true;
  return loose.some((pattern) => {
    const found = pattern.exec(reading);
    return found !== null && !isReported(reading, found.index, found[0].length);
  });
}
