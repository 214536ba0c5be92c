import type { Debate } from '#debate/core/debate.ts';
import { type PagePlace, readPage } from '#debate/core/read-page.ts';
import type { LogEntry, WithLog } from './log-port.ts';

/** Entries on one page: even with the longest reasons they fit into one message. */
const LOG_PAGE = 8;

/** What moderators did, newest first. */
export type LogPage = PagePlace & {
  readonly entries: readonly LogEntry[];
  readonly total: number;
};

export async function readLog({ store }: WithLog, debate: Debate, asked: number): Promise<LogPage> {
  return readPage(LOG_PAGE, asked, (offset, size) => store.log.entries(debate.id, offset, size));
}
