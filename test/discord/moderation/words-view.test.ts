import { describe, expect, it } from 'vitest';
import type { AddedWords } from '#debate/moderation/added-words-port.ts';
import { wordsView } from '#discord/moderation/words-view.ts';
import { quote } from '#discord/parts/escape.ts';
import { debateId, MILLIONS } from '../views/largest.ts';

const LENGTH = 500;
/** What takes most room in a message of all that members may write. */
const COSTLY = ['*', '*\n', '\n\n*', '😀', '1.\n', '://', 'a'];
const filled = (piece: string) => piece.repeat(LENGTH).slice(0, LENGTH * (piece === '😀' ? 2 : 1));

const added = (words: string, change: Partial<AddedWords>): AddedWords => ({
  key: '0'.repeat(32),
  kind: 'answer',
  memberKey: 'm',
  name: '*'.repeat(80),
  words,
  removedFor: null,
  isNew: false,
  ...change,
});

describe('a page of what members added', () => {
  it.each(COSTLY)('shows the longest words of %j to their end', (piece) => {
    const words = filled(piece);
    for (const change of [{ isNew: true }, { removedFor: '*'.repeat(200) }]) {
      const page = { number: MILLIONS, page: MILLIONS, pages: MILLIONS + 2 };
      const both = [added(words, change), added(words, change)];
      const sent = JSON.stringify(wordsView(debateId, { ...page, words: both }, 'x'.repeat(90)));
      const whole = JSON.stringify(quote(words, Number.POSITIVE_INFINITY)).slice(1, -1);
      expect(sent.split(whole)).toHaveLength(3);
    }
  });
});
