import type { Debate } from '#debate/core/debate.ts';
import { count } from '#debate/core/rules/count.ts';
import type { Participation } from '#debate/debates/read-status.ts';
import { button, buttons, type MessageBody, message, text } from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { escapeLine } from '#discord/parts/escape.ts';
import { moment } from '#discord/parts/words.ts';

/** The standing public message: the thesis, who takes part (never how), and where to begin. */
export function boardView(
  debate: Debate,
  participation: Participation,
  /** Null while none is to come. */
  nextSummary: Date | null,
): MessageBody {
  const { voters, authors, items, counterexamples } = participation;
  const isTaking = debate.state === 'open';
  return message(
    text(
      `## ${escapeLine(debate.claims[0]?.statement ?? debate.thesis.thesis)}`,
      `**The other view:** ${escapeLine(debate.thesis.antithesis)}`,
      `${count(voters, 'member has', 'members have')} voted · ${count(items, 'piece', 'pieces')} of evidence from ${count(authors, 'member')}`,
      `${count(counterexamples, 'counterexample stands', 'counterexamples stand')} (with a source, not rebutted)`,
      stateLine(debate, nextSummary),
      '-# Votes and evidence are counted apart: one shows what people think, the other what can be shown.',
    ),
    buttons(
      isTaking ? button('Vote', customId('ballot:start', debate.id), 'primary') : null,
      isTaking ? button('Argue', customId('argue:open', debate.id, null, null), 'primary') : null,
      button('Browse', customId('evidence:browse', debate.id, null, null, 'all')),
      button('My items', customId('evidence:browse', debate.id, null, null, 'mine')),
      button('About', customId('thesis:overview', debate.id)),
    ),
  );
}

function stateLine({ state }: Debate, next: Date | null): string {
  switch (state) {
    case 'paused':
      return 'This debate is paused: nothing is lost, and voting and filing come back when it resumes.';
    case 'closed':
      return 'This debate is closed. You can still read everything.';
    case 'open':
      return next === null
        ? 'This debate ends now; its last summary is on its way.'
        : `Next summary: ${moment(next, 'F')} (${moment(next, 'R')})`;
  }
}
