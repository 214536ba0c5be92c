import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import type { MarkTopic } from './mark.ts';
import type { WithMarks } from './mark-port.ts';
import { showMarked, type WithShownMarks } from './show-marked.ts';

/** Takes back the caller's mark on an item; does nothing if there is none. */
export async function takeBackMark(
  ports: WithMarks & WithPseudonyms & WithShownMarks,
  debate: Debate,
  caller: Caller,
  { number, topic }: { readonly number: number; readonly topic: MarkTopic },
): Promise<void> {
  const memberKey = ports.pseudonyms.author(caller.userId);
  await ports.store.marks.takeBack(debate.id, number, memberKey, topic);
  await showMarked(ports, debate.id, number, topic);
}
