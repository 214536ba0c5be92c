import type { Debate } from '#debate/core/debate.ts';
import type { Ports } from '#debate/ports.ts';
import { paintSummary } from '#debate/summary/paint-summary.ts';
import type { StoredSummary } from '#debate/summary/summary-content.ts';
import type { MessageBody } from '#discord/parts/components.ts';
import { cardLinks } from './card-links.ts';
import { summaryView } from './summary-view.ts';

/** A summary as a message, with its pictures and the addresses of the cards that it names. */
export async function summaryMessage(
  ports: Pick<Ports, 'store' | 'painter'>,
  debate: Debate,
  summary: StoredSummary,
): Promise<MessageBody> {
  const [links, pictures] = await Promise.all([
    cardLinks(ports.store, debate, summary),
    paintSummary(ports, debate, summary),
  ]);
  return summaryView(debate, summary, { links, pictures });
}
