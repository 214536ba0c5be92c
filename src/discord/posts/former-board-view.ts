import { type MessageBody, message, text } from '#discord/parts/components.ts';
import { channelMention } from '#discord/parts/words.ts';
import { POSTS_TEXTS as TEXTS } from './posts-texts.ts';

/** The board's present place; `link` leads to its message, once there is one. */
export type BoardPlace = { readonly channelId: string; readonly link: string | undefined };

/**
 * The content of a message in channel `here` that used to be the board; null if there is no board.
 */
export function formerBoardView(here: string, board: BoardPlace | null): MessageBody {
  if (board === null) return message(text(TEXTS.formerHeadOfNone, TEXTS.withoutBoard));
  const { channelId, link } = board;
  return message(
    text(
      channelId === here ? TEXTS.formerHead : TEXTS.formerElsewhere,
      link === undefined ? TEXTS.onItsWay(channelMention(channelId)) : TEXTS.open(link),
    ),
  );
}
