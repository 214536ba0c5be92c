import type { WithVotes } from '#debate/ballot/vote-port.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithEvidence } from '#debate/evidence/evidence-port.ts';

/** What a debate holds when somebody is about to close it. */
export type Closing = { readonly voters: number; readonly items: number };

export async function readClosing(
  { store }: WithVotes & WithEvidence,
  debate: Debate,
): Promise<Closing> {
  const [voters, counts] = await Promise.all([
    store.votes.voters(debate.id),
    store.evidence.countByClaim(debate.id),
  ]);
  return { voters, items: [...counts.values()].reduce((sum, count) => sum + count, 0) };
}
