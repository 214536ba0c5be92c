import { count } from '#debate/core/rules/count.ts';
import type { ErasedFromDebate, Holdings, MemberRecord } from '#debate/privacy/member-port.ts';
import {
  button,
  buttons,
  file,
  type MessageBody,
  message,
  text,
} from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';

const NAME = 'crux-my-data.json';

/** Everything that is kept about a member, as a file that only they see. */
export function exportView(records: readonly MemberRecord[]): MessageBody {
  const data = Buffer.from(`${JSON.stringify({ debates: records }, null, 2)}\n`);
  const body = message(
    text(
      'This is everything Crux keeps about you in this server.',
      '-# /privacy erase removes all of it, here and in every other server; it asks you first.',
    ),
    file(NAME),
  );
  return { ...body, files: [{ name: NAME, data }] };
}

/** What erasing would take, asked before it is done; what went cannot come back. */
export function erasingView(holdings: Holdings | null): MessageBody {
  if (holdings === null) {
    return message(text('Nothing is stored about you, so there is nothing to erase.'));
  }
  const { servers } = holdings;
  return message(
    text(
      `### Erase everything about you${servers > 1 ? `, in ${servers} servers` : ''}?`,
      `This removes ${heldWords(holdings)}, with your name and every text.`,
      '- It happens at once, and nobody can bring it back.',
      '- Your items stay as empty numbers, so that links to them keep their meaning.',
      servers > 1
        ? '-# Nothing has happened yet. The export is of this server; run /privacy export in each of the others.'
        : '-# Nothing has happened yet. To keep everything, dismiss this message.',
    ),
    buttons(
      button('Export first', customId('privacy:export', null), 'primary'),
      button('Erase for good', customId('privacy:erase', null), 'danger'),
    ),
  );
}

/** "3 votes, 2 items and 1 mark": what there is none of is left out, votes and items apart. */
function heldWords({ votes, items, marks, credits, drafts }: Holdings): string {
  const rest = [
    marks === 0 ? [] : [count(marks, 'mark')],
    credits === 0 ? [] : [count(credits, 'credit')],
    drafts === 0 ? [] : [count(drafts, 'draft')],
  ].flat();
  const all = [count(votes, 'vote'), count(items, 'item'), ...rest];
  return `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

export function erasedView(erased: readonly ErasedFromDebate[]): MessageBody {
  if (erased.length === 0)
    return message(text('Nothing was stored about you, so nothing had to go.'));
  const votes = erased.reduce((sum, one) => sum + one.votes, 0);
  const items = erased.reduce((sum, one) => sum + one.items, 0);
  return message(
    text(
      `**Erased:** ${count(votes, 'vote')} and ${count(items, 'item')}, with your name and every text.`,
      'Cards and summaries that showed them are being changed now. What stays is a count of what went and totals that were summed before.',
      '-# You can take part again whenever you like; you would start anew.',
    ),
  );
}

export function namedView(named: boolean): MessageBody {
  return message(
    text(
      named
        ? 'Your name is shown on your cards.'
        : 'Your name is no longer shown on your cards; those that are out are being changed now.',
    ),
  );
}
