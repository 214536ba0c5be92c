import { type MessageBody, message, text } from '#discord/parts/components.ts';
import { channelMention } from '#discord/parts/words.ts';
import { POSTS_TEXTS as TEXTS } from './posts-texts.ts';

/** Where the board stands: `link` leads to its message, once that is there. */
export type BoardPlace = { readonly channelId: string; readonly link: string | undefined };

/** What a message becomes that was the board, in the channel `here`; null where no board is up. */
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
