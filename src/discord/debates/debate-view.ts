import { gzipSync } from 'node:zlib';
import type { DebateExport } from '#debate/debates/export-debate.ts';
import { file, type MessageBody, message, text } from '#discord/parts/components.ts';
import { channelMention, moment } from '#discord/parts/words.ts';
import { itemTable } from './item-table.ts';

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

/** Larger files are packed: Discord takes ten megabytes. */
const LARGE = 8_000_000;

export function debateExportView(debate: DebateExport): MessageBody {
  const json = Buffer.from(`${JSON.stringify(debate, null, 2)}\n`);
  const isLarge = json.length > LARGE;
  const data = isLarge ? gzipSync(json) : json;
  const name = `crux-debate-${debate.debate.id}.json${isLarge ? '.gz' : ''}`;
  const table = `crux-items-${debate.debate.id}.csv`;
  const body = message(
    text(
      'This is what everybody may see of the debate: claims, items that stand, evidence numbers of now with what they are computed from, every summary with the votes it published, and the chain of their records. The items are in the table as well.',
      '-# No member’s id, code name or vote is in it; names only as cards show them.',
    ),
    file(name),
    file(table),
  );
  return {
    ...body,
    files: [
      { name, data },
      { name: table, data: Buffer.from(itemTable(debate.items)) },
    ],
  };
}
