import type { Debate } from '#debate/core/debate.ts';
import { count } from '#debate/core/rules/count.ts';
import type { Closing } from '#debate/summary/read-closing.ts';
import { button, buttons, type MessageBody, message, text } from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { channelMention } from '#discord/parts/words.ts';

/** What closing would do, asked before it is done. */
export function closingView(debate: Debate, { voters, items }: Closing): MessageBody {
  return message(
    text(
      '### Close this debate for good?',
      `- Its final summary is posted in ${channelMention(debate.summaryChannelId)} at once.`,
      `- Nobody can vote or file any more: ${count(voters, 'member')} voted so far, ${count(items, 'item')} ${items === 1 ? 'stands' : 'stand'}.`,
      '- Everything stays readable with /thesis, /evidence and /summary.',
      '- It cannot be opened again. /debate setup would start a new debate, with no votes and no items.',
      'Only want a break? /debate pause holds it, and nothing is lost.',
      '-# Nothing has happened yet. To leave the debate open, dismiss this message.',
    ),
    buttons(
      button('Post the final summary and close', customId('debate:close', debate.id), 'danger'),
    ),
  );
}
