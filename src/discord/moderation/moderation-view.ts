import type { RemovalNotice } from '#debate/moderation/added-words-port.ts';
import { type MessageBody, message, text } from '#discord/parts/components.ts';
import { escapeLine } from '#discord/parts/escape.ts';
import { moment } from '#discord/parts/words.ts';
import { MODERATION_TEXTS as TEXTS } from './moderation-texts.ts';

export function hiddenView(number: number): MessageBody {
  return message(text(TEXTS.hidden(number), TEXTS.undoHidden(number)));
}

export function restoredView(number: number): MessageBody {
  return message(text(TEXTS.restored(number)));
}

export function vouchedView(userId: string): MessageBody {
  return message(text(TEXTS.vouched(`<@${userId}>`)));
}

export function frozenView(userId: string, until: Date | null): MessageBody {
  const user = `<@${userId}>`;
  return message(
    text(until === null ? TEXTS.thawed(user) : TEXTS.frozen(user, moment(until, 'f'))),
  );
}

/** Items that an author is told about at once. */
export const HIDDEN_SHOWN = 5;

/** Tells an author, once, about items that were hidden. */
export function hiddenNoticeView(
  notices: readonly { readonly number: number; readonly reason: string }[],
): MessageBody {
  const shown = notices.slice(0, HIDDEN_SHOWN).map(({ number, reason }) => {
    return TEXTS.yoursHidden(number, escapeLine(reason));
  });
  return message(text(...shown, TEXTS.ask));
}

/** Tells members, once, about words of theirs below items that were removed. */
export function removedNoticeView(notices: readonly Omit<RemovalNotice, 'key'>[]): MessageBody {
  const shown = notices.slice(0, HIDDEN_SHOWN).map(({ number, kind, reason }) => {
    const what = kind === null ? TEXTS.yoursGone : TEXTS.yoursRemoved[kind];
    return `${what(number)} ${TEXTS.removedWhy(escapeLine(reason))}`;
  });
  return message(text(...shown, TEXTS.otherWords));
}
