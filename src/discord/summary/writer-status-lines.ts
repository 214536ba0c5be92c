import { count } from '#debate/core/rules/count.ts';
import type { Status } from '#debate/debates/read-status.ts';
import { excerpt } from '#discord/parts/escape.ts';

/** What became of a model's sentences in the last summary, and what authors say of them. */
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
    const left = dropped.length === 0 ? '' : `, dropped ${dropped.length} (${reasons})`;
    const total = count(kept + dropped.length, 'sentence');
    lines.push(`Last summary: ${total} by ${excerpt(writing.model, 60)}, passed ${kept}${left}`);
  }
  if (disputes > 0) lines.push(`Authors say of ${count(disputes, 'sentence')}: misrepresents them`);
  return lines;
}
