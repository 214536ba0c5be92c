import { gzipSync } from 'node:zlib';
import type { DebateExport } from '#debate/debates/export-debate.ts';
import { file, type MessageBody, message, text } from '#discord/parts/components.ts';
import { channelMention, moment } from '#discord/parts/words.ts';
import { DEBATES_TEXTS as TEXTS } from './debates-texts.ts';
import { itemTable } from './item-table.ts';

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

/** Larger files are packed: Discord takes ten megabytes. */
const LARGE = 8_000_000;

export function debateExportView(debate: DebateExport): MessageBody {
  const json = Buffer.from(`${JSON.stringify(debate, null, 2)}\n`);
  const isLarge = json.length > LARGE;
  const data = isLarge ? gzipSync(json) : json;
  const name = `crux-debate-${debate.debate.id}.json${isLarge ? '.gz' : ''}`;
  const table = `crux-items-${debate.debate.id}.csv`;
  const body = message(text(TEXTS.export.what, TEXTS.export.nobody), file(name), file(table));
  return {
    ...body,
    files: [
      { name, data },
      { name: table, data: Buffer.from(itemTable(debate.items)) },
    ],
  };
}
