import type { ReportedItem } from '#debate/reports/report.ts';
import { textPages } from '#discord/browse/whole-text-view.ts';
import { button, type MessageBody, message, text } from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { excerpt, quote } from '#discord/parts/escape.ts';
import { pageButtons } from '#discord/parts/page-buttons.ts';
import { MODERATION_TEXTS as TEXTS } from './moderation-texts.ts';

/**
 * How many members' words about one reported item the queue shows, newest first, and the room for
 * each.
 */
const IN_QUEUE = { most: 2, room: 120 };

/** What members added to their reports, as far as the queue has room. */
export function reportWords({ words }: ReportedItem): string[] {
  return words.slice(0, IN_QUEUE.most).map((one) => `- ${excerpt(one, IN_QUEUE.room)}`);
}

/** Links to all of it, if the queue does not show everything. */
export function allReportsButton(debateId: string, number: number, reports: ReportedItem) {
  const shown = reportWords(reports);
  const isAll = reports.words.every(
    (one, at) => shown[at] === `- ${excerpt(one, Number.POSITIVE_INFINITY)}`,
  );
  return isAll ? null : button(TEXTS.allReports, customId('moderate:reports', debateId, number, 0));
}

/** Everything that members added to their reports on an item, newest first; never who they are. */
export function reportsView(
  debateId: string,
  number: number,
  { words }: ReportedItem,
  asked: number,
): MessageBody {
  const all = textPages(words.join('\n\n'));
  const page = Math.min(asked, all.length - 1);
  return message(
    text(TEXTS.reportsHead(number)),
    text(quote(all[page] ?? '', Number.POSITIVE_INFINITY)),
    pageButtons({ page, pages: all.length }, (to) =>
      customId('moderate:reports-page', debateId, number, to),
    ),
  );
}
