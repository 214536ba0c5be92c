import { readEvidence } from '#debate/browse/read-evidence.ts';
import { evidenceView } from '#discord/browse/item-view.ts';
import { type Reply, update } from '#discord/edge/reply.ts';
import type { DebateContext } from '#discord/edge/route.ts';

/** The private message of the item, brought up to date. */
export async function refreshItem(context: DebateContext, number: number): Promise<Reply> {
  const { ports, debate, caller } = context;
  return update(evidenceView(debate.id, await readEvidence(ports, debate, caller, number)));
}
