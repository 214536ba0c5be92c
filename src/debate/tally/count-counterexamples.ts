import type { Debate } from '#debate/core/debate.ts';
import { lifecycleOf, stands } from './rules-1/lifecycle.ts';
import { tallyClaim } from './rules-1/tally.ts';
import { toTallyItems, type WithTallied } from './tally-evidence.ts';

/**
 * Counterexamples that stand in a debate: sourced, neither conceded nor rebutted. Only items that
 * were answered are tallied, since what leaves the others standing is in their own row.
 */
export async function countCounterexamples(
  store: WithTallied['store'],
  debate: Debate,
): Promise<number> {
  const [sourced, answered] = await Promise.all([
    store.evidence.countSourced(debate.id, 'challenges'),
    store.evidence.answered(debate.id, 'challenges'),
  ]);
  if (answered.length === 0) return sourced;
  const ratings = await store.ratings.onSources(debate.id);
  const tally = tallyClaim(toTallyItems(answered, ratings));
  const fallen = answered.filter((item) => {
    if (item.target !== null || item.source === null || item.concededAt !== null) return false;
    const own = tally.items.find((one) => one.number === item.number);
    return !stands(lifecycleOf(item, own));
  });
  return sourced - fallen.length;
}
