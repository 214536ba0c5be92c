import type { Debate } from '#debate/core/debate.ts';
import { endOfDay } from '#debate/core/rules/week.ts';
import type { Board } from '#debate/debates/read-board.ts';
import type { SetUpOutcome } from '#debate/debates/set-up-debate.ts';
import type { ChannelCheck } from '#discord/edge/channels.ts';
import {
  button,
  buttons,
  type MessageBody,
  message,
  text,
  withBelow,
} from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { escapeLine } from '#discord/parts/escape.ts';
import { channelMention, dayName, moment } from '#discord/parts/words.ts';
import { boardView } from '#discord/posts/board-view.ts';
import { SETUP_TEXTS as TEXTS } from './setup-texts.ts';

export type CheckedChannel = { readonly channelId: string; readonly check: ChannelCheck };

/** The checklist that setup answers with; `isParent`: it was run in a thread of the channel. */
export function setupView(
  debate: Debate,
  outcome: SetUpOutcome,
  channels: readonly CheckedChannel[],
  next: { readonly at: Date | null; readonly isDue: boolean; readonly hasBoard: boolean },
  isParent = false,
): MessageBody {
  const ready = channels.every(({ check }) => check.kind === 'fine');
  return message(
    text(
      TEXTS.outcomes[outcome],
      TEXTS.thesis(escapeLine(debate.claims[0]?.statement ?? debate.thesis.thesis)),
      isParent ? TEXTS.inThread(channelMention(debate.channelId)) : null,
      ...channelLines(debate, channels),
      summaryLine(debate, next.at),
      next.isDue ? TEXTS.isDue : null,
      endsLine(debate),
      TEXTS.filings(debate.filingsPerDay),
      debate.moderatorRoleId === null
        ? TEXTS.moderators
        : TEXTS.moderatorsAnd(`<@&${debate.moderatorRoleId}>`),
      nextStep(ready, next.hasBoard),
    ),
    buttons(
      button(TEXTS.preview, customId('debate:preview', debate.id)),
      button(TEXTS.postBoard, customId('debate:board', debate.id), 'primary'),
    ),
  );
}

function nextStep(ready: boolean, hasBoard: boolean): string | null {
  if (!ready) return TEXTS.thenPermissions;
  return hasBoard ? null : TEXTS.thenBoard;
}

function summaryLine({ schedule: { day, hour, timeZone } }: Debate, next: Date | null): string {
  const line = TEXTS.summary(dayName(day), TEXTS.hour(hour), escapeLine(timeZone));
  return next === null ? line : `${line}${TEXTS.nextSummary(moment(next, 'F'))}`;
}

/** When the debate ends by itself, as each reader's clock shows it. */
export function endsLine({ endsOn, schedule, state }: Debate): string | null {
  if (endsOn === null || state === 'closed') return null;
  return TEXTS.ends(moment(endOfDay(endsOn, schedule.timeZone), 'F'));
}

/** One line per channel; if there are two, with the purpose of each. */
export function channelLines(debate: Debate, channels: readonly CheckedChannel[]): string[] {
  if (debate.channelId === debate.summaryChannelId) return channels.map(channelLine);
  return channels.map((channel) => {
    const isSummaries = channel.channelId === debate.summaryChannelId;
    return TEXTS.channelFor(
      channelLine(channel),
      isSummaries ? TEXTS.forSummaries : TEXTS.forCards,
    );
  });
}

function channelLine({ channelId, check }: CheckedChannel): string {
  const channel = channelMention(channelId);
  switch (check.kind) {
    case 'fine':
      return TEXTS.fine(channel);
    case 'missing':
      return TEXTS.missing(channel, check.permissions.join(', '));
    case 'absent':
      return TEXTS.absent(channel);
  }
}

/** The board as it would be posted, with the button that posts it. */
export function boardPreviewView(debate: Debate, board: Board): MessageBody {
  return withBelow(
    boardView(debate, board),
    text(TEXTS.onlyYou),
    buttons(button(TEXTS.postBoard, customId('debate:board', debate.id), 'primary')),
  );
}

export function boardPostedView(channelId: string): MessageBody {
  return message(text(TEXTS.boardPosted(channelMention(channelId)), TEXTS.boardIfLate));
}
