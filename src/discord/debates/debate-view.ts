import type { ExportFile } from '#debate/debates/large-debates-port.ts';
import { file, type MessageBody, message, text, withFiles } from '#discord/parts/components.ts';
import { channelMention, moment } from '#discord/parts/words.ts';
import { DEBATES_TEXTS as TEXTS } from './debates-texts.ts';

export function pausedView(): MessageBody {
  return message(text(TEXTS.paused.head, TEXTS.paused.kept, TEXTS.paused.resume));
}

export function resumedView(next: Date | null): MessageBody {
  return message(
    text(
      TEXTS.resumed.head,
      TEXTS.resumed.again,
      next === null ? null : TEXTS.resumed.next(moment(next, 'F')),
    ),
  );
}

export function closedView(summaryChannelId: string): MessageBody {
  return message(
    text(
      TEXTS.closed.head,
      TEXTS.closed.summary(channelMention(summaryChannelId)),
      TEXTS.closed.another,
      TEXTS.closed.ifLate,
    ),
  );
}

export function debateExportView(files: readonly ExportFile[]): MessageBody {
  const shown = files.map(({ name }) => file(name));
  return withFiles(message(text(TEXTS.export.what, TEXTS.export.nobody), ...shown), files);
}
