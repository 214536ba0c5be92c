import type { Status } from '#debate/debates/read-status.ts';
import { excerpt } from '#discord/parts/escape.ts';
import { SUMMARY_TEXTS as TEXTS } from './summary-texts.ts';

/** What happened to a model's sentences in the last summary, and what authors say about them. */
export function writerStatusLines({
  newest,
  disputes,
}: Pick<Status, 'newest' | 'disputes'>): string[] {
  const lines: string[] = [];
  const writing = newest?.content.writing;
  if (writing !== undefined) {
    const { kept, dropped } = writing;
    const byFault = Map.groupBy(dropped, ({ fault }) => fault);
    const reasons = [...byFault].map(([fault, all]) => `${fault} ${all.length}`).join(', ');
    const left = dropped.length === 0 ? '' : TEXTS.dropped(dropped.length, reasons);
    const written = TEXTS.written(kept + dropped.length, excerpt(writing.model, 60), kept);
    lines.push(`${written}${left}`);
  }
  if (disputes > 0) lines.push(TEXTS.disputed(disputes));
  return lines;
}
