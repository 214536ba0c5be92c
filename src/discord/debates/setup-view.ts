import type { Debate } from '#debate/core/debate.ts';
import { count } from '#debate/core/rules/count.ts';
import { endOfDay } from '#debate/core/rules/week.ts';
import type { ChannelCheck } from '#discord/edge/channels.ts';
import { button, buttons, type MessageBody, message, text } from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { escapeLine } from '#discord/parts/escape.ts';
import { channelMention, dayName, moment } from '#discord/parts/words.ts';

export type CheckedChannel = { readonly channelId: string; readonly check: ChannelCheck };

/** The checklist that setup answers with; `isParent`: it was run in a thread of the channel. */
export function setupView(
  debate: Debate,
  created: boolean,
  channels: readonly CheckedChannel[],
  next: { readonly at: Date | null; readonly isDue: boolean },
  isParent = false,
): MessageBody {
  const { schedule } = debate;
  const ready = channels.every(({ check }) => check.kind === 'fine');
  return message(
    text(
      created ? '### The debate is set up' : '### Settings saved',
      `**${escapeLine(debate.claims[0]?.statement ?? debate.thesis.thesis)}**`,
      isParent
        ? `-# You are in a thread. The debate takes its channel, ${channelMention(debate.channelId)}, where everybody finds it.`
        : null,
      ...channelLines(debate, channels),
      `✅ Summary: every ${dayName(schedule.day)} at ${String(schedule.hour).padStart(2, '0')}:00 (${escapeLine(schedule.timeZone)})${next.at === null ? '' : `, next ${moment(next.at, 'F')} your time`}`,
      next.isDue
        ? '✅ This week’s hour is past: its summary comes within minutes, as of that hour'
        : null,
      endsLine(debate),
      `✅ ${count(debate.filingsPerDay, 'filing')} per member and day`,
      debate.moderatorRoleId === null
        ? '✅ Moderators: everybody with Manage Messages'
        : `✅ Moderators: <@&${debate.moderatorRoleId}> and everybody with Manage Messages`,
      ready
        ? 'Next: post the board, so that members find the debate.'
        : 'Next: give Crux what is missing in the channel’s settings under Permissions, then run /debate setup again.',
    ),
    buttons(
      button('Preview', customId('debate:preview', debate.id)),
      button('Post the board', customId('debate:board', debate.id), 'primary'),
    ),
  );
}

/** When the debate ends by itself, as each reader's clock shows it. */
export function endsLine({ endsOn, schedule, state }: Debate): string | null {
  if (endsOn === null || state === 'closed') return null;
  return `✅ Ends ${moment(endOfDay(endsOn, schedule.timeZone), 'F')} with a final summary`;
}

/** One line per channel; which of two is for what is said behind it. */
export function channelLines(debate: Debate, channels: readonly CheckedChannel[]): string[] {
  if (debate.channelId === debate.summaryChannelId) return channels.map(channelLine);
  return channels.map((channel) => {
    const isSummaries = channel.channelId === debate.summaryChannelId;
    return `${channelLine(channel)} (${isSummaries ? 'summaries' : 'cards and board'})`;
  });
}

function channelLine({ channelId, check }: CheckedChannel): string {
  switch (check.kind) {
    case 'fine':
      return `✅ ${channelMention(channelId)}: Crux can post here`;
    case 'missing':
      return `❌ ${channelMention(channelId)}: Crux still needs **${check.permissions.join(', ')}**`;
    case 'absent':
      return `❌ ${channelMention(channelId)}: Crux cannot see this channel; choose another, or give it **View Channel**`;
  }
}

export function boardPostedView(channelId: string): MessageBody {
  return message(
    text(
      `The board is on its way to ${channelMention(channelId)} and keeps itself up to date.`,
      '-# If it does not come, /debate status says why.',
    ),
  );
}
