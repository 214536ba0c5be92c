import { weekDates } from '#debate/core/rules/week.ts';
import type { OwnSentence } from '#debate/summary/dispute-sentence.ts';
import { button, buttons, type Part, text } from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { excerpt } from '#discord/parts/escape.ts';
import { ITEM_TEXTS as TEXTS } from './item-texts.ts';

/** How many of a model's sentences an author sees at a time, newest first. */
const SHOWN = 2;

/**
 * A model's sentences about the member's own item in summaries, each with a button to dispute it.
 */
export function sentenceParts(
  debateId: string,
  number: number,
  sentences: readonly OwnSentence[],
): Part[] {
  const shown = sentences.slice(0, SHOWN);
  if (shown.length === 0) return [];
  const open = shown.filter(({ isDisputed }) => !isDisputed);
  const label = (at: number) =>
    open.length === 1 ? TEXTS.misrepresents : TEXTS.oneMisrepresents(at + 1);
  return [
    text(
      TEXTS.sentences,
      ...shown.map(sentenceLine),
      open.length === 0 ? null : TEXTS.sentencesNext,
    ),
    ...(open.length === 0
      ? []
      : [
          buttons(
            ...open.map(({ key }) =>
              button(
                label(shown.findIndex((one) => one.key === key)),
                customId('sentence:dispute', debateId, number, key),
              ),
            ),
          ),
        ]),
  ];
}

function sentenceLine({ text: words, week: key, isDisputed }: OwnSentence, at: number): string {
  const [told, week] = [excerpt(words, 400), weekDates(key)];
  return isDisputed ? TEXTS.struckSentence(at + 1, told, week) : TEXTS.sentence(at + 1, told, week);
}
