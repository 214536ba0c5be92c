import type { OwnSentence } from '#debate/summary/dispute-sentence.ts';
import { button, buttons, type Part, text } from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { excerpt } from '#discord/parts/escape.ts';

/** How many of a model's sentences an author sees at a time, the newest. */
const SHOWN = 2;

/** What summaries say of one's own item in a model's words, with a button to dispute each. */
export function sentenceParts(
  debateId: string,
  number: number,
  sentences: readonly OwnSentence[],
): Part[] {
  const shown = sentences.slice(0, SHOWN);
  if (shown.length === 0) return [];
  const open = shown.filter(({ isDisputed }) => !isDisputed);
  const label = (at: number) =>
    open.length === 1 ? 'This misrepresents me' : `Sentence ${at + 1} misrepresents me`;
  return [
    text(
      '**A model wrote about it, checked by code**',
      ...shown.map(sentenceLine),
      open.length === 0 ? null : '-# If it says something else than you did, strike it through.',
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

function sentenceLine({ text: words, week, isDisputed }: OwnSentence, at: number): string {
  const told = excerpt(words, 400);
  return isDisputed
    ? `> ${at + 1}. ~~${told}~~ (${week}; struck through at your word)`
    : `> ${at + 1}. ${told} (${week})`;
}
