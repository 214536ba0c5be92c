import { type MessageBody, message, text } from '#discord/parts/components.ts';
import { escapeLine } from '#discord/parts/escape.ts';

export function hiddenView(number: number): MessageBody {
  return message(
    text(
      `#${number} is hidden: it left the tally, the lists and the summaries. Its author is told why.`,
      `-# To undo: /moderate restore id:${number}`,
    ),
  );
}

export function restoredView(number: number): MessageBody {
  return message(text(`#${number} is shown again and counts as before.`));
}

export function vouchedView(userId: string): MessageBody {
  return message(
    text(`You vouch for <@${userId}>: what they file counts in full from now on. It is logged.`),
  );
}

/** What an author is told, once, about items that were hidden. */
export function hiddenNoticeView(
  notices: readonly { readonly number: number; readonly reason: string }[],
): MessageBody {
  const shown = notices.slice(0, 5).map(({ number, reason }) => {
    return `A moderator hid your #${number}: ${escapeLine(reason) || 'no reason given'}`;
  });
  return message(
    text(
      ...shown,
      '-# /evidence mine:True shows all your items. Questions? Ask this server’s moderators.',
    ),
  );
}
