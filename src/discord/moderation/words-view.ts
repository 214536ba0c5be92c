import type { AddedWords } from '#debate/moderation/added-words-port.ts';
import type { AddedWordsPage } from '#debate/moderation/remove-words.ts';
import {
  button,
  buttons,
  type MessageBody,
  message,
  type Part,
  text,
} from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { excerpt, quote } from '#discord/parts/escape.ts';
import { nameWords } from '#discord/parts/name-words.ts';
import { pageButtons } from '#discord/parts/page-buttons.ts';
import { MODERATION_TEXTS as TEXTS } from './moderation-texts.ts';

/**
 * Room for one member's words and for the reason: two of them and everything next to them fit. 500
 * characters are never cut, however many have to be escaped: an insult could otherwise hide at the
 * end.
 */
const ROOM = { words: 1_500, reason: 200, name: 80 };

/** What members added to an item, for moderators; `done` is what the last press did. */
export function wordsView(
  debateId: string,
  page: AddedWordsPage,
  done: string | null,
): MessageBody {
  const { number, words } = page;
  return message(
    text(done, words.length === 0 ? TEXTS.noneAdded(number) : TEXTS.addedHead(number)),
    ...words.flatMap((one) => wordsParts(debateId, page, one)),
    words.length === 0 ? null : text(TEXTS.addedNext),
    pageButtons(page, (to) => customId('words:page', debateId, number, to)),
  );
}

function wordsParts(
  debateId: string,
  { number, page }: AddedWordsPage,
  { key, kind, name, words, removedFor, isNew }: AddedWords,
): Part[] {
  const by = name === null ? TEXTS.unnamed : nameWords(name, ROOM.name);
  const id = (action: string) => customId(`words:${action}`, debateId, number, key, page);
  return [
    text(
      TEXTS.added[kind](by),
      quote(words, ROOM.words),
      isNew ? TEXTS.newSinceCleared : null,
      removedFor === null ? null : TEXTS.removedFor(excerpt(removedFor, ROOM.reason)),
    ),
    buttons(
      removedFor === null
        ? button(TEXTS.remove, id('ask'), 'danger')
        : button(TEXTS.showAgain, id('return'), 'success'),
    ),
  ];
}
