import type { Caller } from '#debate/core/caller.ts';
import { BROWSE_TEXTS } from '#discord/browse/browse-texts.ts';
import { type MessageBody, message, text } from '#discord/parts/components.ts';
import { DEBATES_TEXTS } from './debates-texts.ts';

const TEXTS = DEBATES_TEXTS.help;

export type HelpLine = { readonly usage: string; readonly words: string };

/** Each command in a line, for the person who asks: what they cannot use is not listed. */
export function helpView(lines: readonly HelpLine[], caller: Caller): MessageBody {
  return message(
    text(
      TEXTS.head,
      ...lines.map(({ usage, words }) => TEXTS.line(usage, words)),
      BROWSE_TEXTS.dots,
      caller.canManageServer ? TEXTS.forManagers : TEXTS.forMembers,
    ),
  );
}
