import { type MessageBody, message, text } from '../parts.ts';
import { channelMention, moment } from './words.ts';

export function pausedView(): MessageBody {
  return message(
    text(
      '### The debate is paused',
      'Everything is kept, and can be read. Nobody can vote or file, and no summary is posted.',
      '/debate resume goes on with it.',
    ),
  );
}

export function resumedView(next: Date | null): MessageBody {
  return message(
    text(
      '### The debate goes on',
      'Members can vote and file again.',
      next === null ? null : `Next summary: ${moment(next, 'F')}`,
    ),
  );
}

export function closedView(summaryChannelId: string): MessageBody {
  return message(
    text(
      '### The debate is closed',
      `Its final summary is on its way to ${channelMention(summaryChannelId)}. Everything can still be read with /thesis, /evidence and /summary.`,
      '/debate setup starts a new debate.',
      '-# If the summary does not come, /debate status says why.',
    ),
  );
}
