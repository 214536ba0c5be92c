import type { Debate } from '#debate/core/debate.ts';
import type { Store } from '#debate/ports.ts';
import { lifecycleOf, stands } from './rules-1/lifecycle.ts';
import { tallyClaim } from './rules-1/tally.ts';
import { toTallyItems } from './tally-evidence.ts';

/**
 * Counterexamples that stand in a debate: sourced, neither conceded nor rebutted. Only items that
 * were answered are tallied, since what leaves the others standing is in their own row.
 */
export async function countCounterexamples(
  store: Pick<Store, 'evidence' | 'marks'>,
  debate: Debate,
): Promise<number> {
  const [sourced, answered] = await Promise.all([
    store.evidence.countSourced(debate.id, 'challenges'),
    store.evidence.answered(debate.id, 'challenges'),
  ]);
  if (answered.length === 0) return sourced;
  const marks = await store.marks.onSources(debate.id);
  const tally = tallyClaim(toTallyItems(answered, marks));
  const fallen = answered.filter((item) => {
    if (item.target !== null || item.source === null || item.concededAt !== null) return false;
    const own = tally.items.find((one) => one.number === item.number);
    return !stands(lifecycleOf(item, own));
  });
  return sourced - fallen.length;
}
