import type { Caller } from '#debate/core/caller.ts';
import { BROWSE_TEXTS } from '#discord/browse/browse-texts.ts';
import { type MessageBody, message, text } from '#discord/parts/components.ts';

export type HelpLine = { readonly usage: string; readonly words: string };

/** Each command in a line, for the person who asks: what they cannot use is not listed. */
export function helpView(lines: readonly HelpLine[], caller: Caller): MessageBody {
  return message(
    text(
      '### What you can do',
      ...lines.map(({ usage, words }) => `**${usage}** ${words}`),
      BROWSE_TEXTS.dots,
      caller.canManageServer
        ? '-# Starting a debate? Run /debate setup, then post the board.'
        : '-# New here? Start with /poll: one tap per claim, one minute in all.',
    ),
  );
}
