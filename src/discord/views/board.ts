import type { Participation } from '../../debate/read-status.ts';
import type { Debate } from '../../debate/types.ts';
import { customId } from '../custom-id.ts';
import { escapeLine } from '../escape.ts';
import { button, buttons, type MessageBody, message, text } from '../parts.ts';
import { count, moment } from './words.ts';

/** The standing public message: the thesis, who takes part (never how), and where to begin. */
export function boardView(
  debate: Debate,
  participation: Participation,
  nextSummary: Date,
): MessageBody {
  const { voters, authors, items, counterexamples } = participation;
  const closed = debate.state === 'closed';
  return message(
    text(
      `## ${escapeLine(debate.claims[0]?.statement ?? debate.thesis.thesis)}`,
      `**Or:** ${escapeLine(debate.thesis.antithesis)}`,
      `${count(voters, 'member has', 'members have')} voted · ${count(items, 'piece', 'pieces')} of evidence from ${count(authors, 'member')}`,
      `${count(counterexamples, 'counterexample stands', 'counterexamples stand')}`,
      closed
        ? 'This debate is closed. You can still read everything.'
        : `Next summary: ${moment(nextSummary, 'F')} (${moment(nextSummary, 'R')})`,
      '-# Votes and evidence are counted apart: one shows what people think, the other what can be shown.',
    ),
    buttons(
      closed ? null : button('Vote', customId('ballot:start', debate.id), 'primary'),
      closed ? null : button('Argue', customId('argue:open', debate.id, null, null), 'primary'),
      button('Browse', customId('evidence:browse', debate.id, null, null, 'all')),
      button('My items', customId('evidence:browse', debate.id, null, null, 'mine')),
      button('About', customId('thesis:overview', debate.id)),
    ),
  );
}
