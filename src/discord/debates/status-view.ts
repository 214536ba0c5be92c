import { count } from '#debate/core/rules/count.ts';
import { weekDates } from '#debate/core/rules/week.ts';
import type { Status } from '#debate/debates/read-status.ts';
import type { PostIdentity } from '#debate/posts/post-identity.ts';
import { gradingLines } from '#discord/grading/grading-status-lines.ts';
import { button, buttons, type MessageBody, message, text } from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { excerpt } from '#discord/parts/escape.ts';
import { channelMention, moment } from '#discord/parts/words.ts';
import { writerStatusLines } from '#discord/summary/writer-status-lines.ts';
import { type CheckedChannel, channelLines, endsLine } from './setup-view.ts';

const ALARM =
  'The model graded the two sides too differently, so only the fixed rules count. If that is how the evidence is, let its grades count again.';

/** For managers: whether all is well, and what to do where it is not. */
export function statusView(status: Status, channels: readonly CheckedChannel[]): MessageBody {
  const { debate, newest, erased } = status;
  return message(
    text(
      `### Debate: ${debate.state}`,
      ...channelLines(debate, channels),
      `${count(status.votes, 'vote')} by ${count(status.voters, 'member')} · ${count(status.items, 'item')} by ${count(status.authors, 'author')}`,
      newest === null
        ? 'No summary yet'
        : `Last summary: ${moment(newest.madeAt, 'f')}, of the week of ${weekDates(newest.week)}`,
      status.nextSummary === null ? null : `Next summary: ${moment(status.nextSummary, 'F')}`,
      endsLine(debate),
      ...gradingLines(status.grading),
      debate.rulesOnly ? ALARM : null,
      ...writerStatusLines(status),
      erased.members === 0
        ? null
        : `Erased on request: ${count(erased.members, 'member')}, ${count(erased.votes, 'vote')}, ${count(erased.items, 'item')}; the totals above are without them.`,
    ),
    status.troubles.length === 0
      ? null
      : text(
          '**Could not be posted yet**',
          ...troubleLines(status),
          '-# Crux tries again every few minutes. Where a channel is gone, choose another with /debate setup.',
        ),
    debate.state === 'closed'
      ? null
      : buttons(
          button('Post the board', customId('debate:board', debate.id)),
          debate.rulesOnly
            ? button('Count the model again', customId('debate:lift-alarm', debate.id))
            : null,
        ),
  );
}

function troubleLines({ troubles }: Status): string[] {
  return troubles.map(
    ({ post, channelId, error }) =>
      `${postName(post)} in ${channelMention(channelId)}: ${excerpt(error, 200)}`,
  );
}

/** What a post of the outbox is to people. */
function postName(post: PostIdentity): string {
  switch (post.kind) {
    case 'board':
      return 'The board';
    case 'former-board':
      return 'The link to the board';
    case 'card':
      return `The card of #${post.number}`;
    case 'list':
      return 'A list of items';
    case 'summary':
      return `The summary of ${weekDates(post.week)}`;
  }
}

export function alarmLiftedView(): MessageBody {
  return message(
    text('The model’s grades count again. Should another model grade, it is watched anew.'),
  );
}
