import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { Ports } from '#debate/ports.ts';
import { refreshCard } from '#debate/posts/card-posts.ts';
import { ownStanding } from './own-item.ts';

/** Gives one's own item up, or takes that back: it stays to be read and weighs nothing. */
export async function concedeEvidence(
  { store, clock, pseudonyms, publisher }: Ports,
  debate: Debate,
  caller: Caller,
  { number, conceded }: { number: number; conceded: boolean },
): Promise<void> {
  const authorKey = pseudonyms.author(caller.userId);
  await store.inDebate(debate.id, async (tx) => {
    const item = await ownStanding(tx, number, authorKey);
    await tx.concede(number, conceded ? clock.now() : null);
    await refreshCard(tx, item);
  });
  publisher.wake();
  publisher.boardChanged(debate.id);
}
