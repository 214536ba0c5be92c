import type { EvidenceView } from '#debate/browse/read-evidence.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import {
  button,
  buttons,
  type MessageBody,
  message,
  type Part,
  text,
} from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { quote } from '#discord/parts/escape.ts';
import { isGone, tombstone } from './card-view.ts';
import { ITEM_TEXTS as TEXTS } from './item-texts.ts';

/** Room for the words of one page, after escaping. */
const PAGE_ROOM = 3_500;
/** Words, in pieces of at most 400 characters: even when escaped, many of them fit on a page. */
const PIECES = /\S{1,400}\s?|\s/gu;

/**
 * A text in pages that each fit into a message; joined they are the text. It is split before it is
 * escaped, because some characters are escaped only at the start of a line.
 */
export function textPages(whole: string): string[] {
  const pages: string[] = [];
  let page = '';
  let line = '';
  /** The length of the page's lines before the current one. */
  let above = 0;
  for (const [piece] of whole.matchAll(PIECES)) {
    if (page !== '' && above + uncut(line + piece).length > PAGE_ROOM) {
      pages.push(page);
      page = '';
      line = '';
      above = 0;
    }
    page += piece;
    line += piece;
    if (piece.endsWith('\n')) {
      // Without the prefix of the next line, which is counted with that line.
      above += uncut(line).length - uncut('').length;
      line = '';
    }
  }
  return [...pages, page];
}

/** Who can open the text: moderators can also read those of hidden items. */
type Route = 'evidence:text' | 'moderate:text';

/**
 * Everything that a member wrote and nothing else, from page 0; a page past the end shows the last
 * one.
 */
export function wholeTextView(
  debateId: string,
  { item, mine }: Pick<EvidenceView, 'item' | 'mine'>,
  page: number,
  route: Route = 'evidence:text',
): MessageBody {
  if (isGone(item, mine)) return message(text(tombstone(item)));
  const pages = textPages(item.text);
  const at = Math.min(page, pages.length - 1);
  return message(
    text(TEXTS.wholeHead(item.number, at + 1, pages.length)),
    text(uncut(pages[at] ?? '')),
    buttons(
      at < pages.length - 1
        ? button(TEXTS.goOn, customId(route, debateId, item.number, at + 1), 'primary')
        : null,
      // A hidden item opens only for its author.
      item.hiddenAt !== null && !mine
        ? null
        : button(TEXTS.open(item.number), customId('evidence:show', debateId, item.number)),
    ),
  );
}

/** Links to the whole text if `shown`, which includes everything before it, was cut. */
export function wholeTextButton(
  debateId: string,
  { number, text: words }: Evidence,
  shown: string,
  route: Route = 'evidence:text',
) {
  return shown.endsWith(uncut(words))
    ? null
    : button(TEXTS.wholeText, customId(route, debateId, number, 0));
}

/** The same as a row of its own, below the part that shows the item's words. */
export function wholeTextRow(debateId: string, item: Evidence, shown: Part | undefined): Part {
  const content = shown !== undefined && 'content' in shown ? shown.content : '';
  return buttons(wholeTextButton(debateId, item, content));
}

function uncut(words: string): string {
  return quote(words, Number.POSITIVE_INFINITY);
}
