import type { Debate } from '#debate/core/debate.ts';
import type { Closing } from '#debate/summary/read-closing.ts';
import { button, buttons, type MessageBody, message, text } from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { channelMention } from '#discord/parts/words.ts';
import { DEBATES_TEXTS } from './debates-texts.ts';

const TEXTS = DEBATES_TEXTS.closing;

/** What closing would do, shown for confirmation. */
export function closingView(debate: Debate, { voters, items }: Closing): MessageBody {
  return message(
    text(
      TEXTS.head,
      TEXTS.summary(channelMention(debate.summaryChannelId)),
      TEXTS.nobody(voters, items),
      TEXTS.readable,
      TEXTS.forGood,
      TEXTS.pause,
      TEXTS.notYet,
    ),
    buttons(button(TEXTS.close, customId('debate:close', debate.id), 'danger')),
  );
}
