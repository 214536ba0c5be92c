import { count } from '#debate/core/rules/count.ts';
import type { ErasedFromDebate, MemberRecord } from '#debate/privacy/member-port.ts';
import { file, type MessageBody, message, text } from '#discord/parts/components.ts';

const NAME = 'crux-my-data.json';

/** Everything that is kept about a member, as a file that only they see. */
export function exportView(records: readonly MemberRecord[]): MessageBody {
  const data = Buffer.from(`${JSON.stringify({ debates: records }, null, 2)}\n`);
  const body = message(
    text(
      'This is everything Crux keeps about you in this server.',
      '-# /privacy erase removes all of it, here and in every other server.',
    ),
    file(NAME),
  );
  return { ...body, files: [{ name: NAME, data }] };
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
