import type { Debate } from '#debate/core/debate.ts';
import type { LogEntry, WithLog } from './log-port.ts';

/** Entries on one page: with the longest reasons they fit into one message. */
const LOG_PAGE = 8;

/** What moderators did, the newest first. */
export type LogPage = {
  readonly entries: readonly LogEntry[];
  readonly total: number;
  /** From 0; a page past the end shows the last one. */
  readonly page: number;
  readonly pages: number;
};

export async function readLog({ store }: WithLog, debate: Debate, asked: number): Promise<LogPage> {
  const read = (page: number) => store.log.entries(debate.id, page * LOG_PAGE, LOG_PAGE);
  const first = await read(asked);
  const pages = Math.max(1, Math.ceil(first.total / LOG_PAGE));
  const page = Math.min(asked, pages - 1);
  return { ...(page === asked ? first : await read(page)), page, pages };
}
