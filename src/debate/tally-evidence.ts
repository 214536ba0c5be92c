import type { Store } from './ports.ts';
import { type ClaimTally, tallyClaim } from './rules/tally.ts';
import { type DebateTally, tallyDebate } from './rules/tally-debate.ts';
import type { TallyItem } from './rules/types.ts';
import type { Debate, Evidence } from './types.ts';

/** The items of one claim that stand, with the tally that they make now. */
export type LiveClaim = { readonly items: readonly Evidence[]; readonly tally: ClaimTally };

/** The items of all claims that stand, with the tally that they make now. */
export type LiveDebate = { readonly items: readonly Evidence[]; readonly tally: DebateTally };

export async function readLiveClaim(
  store: Pick<Store, 'evidence'>,
  debate: Debate,
  claim: number,
): Promise<LiveClaim> {
  const items = await store.evidence.standing(debate.id, claim);
  return { items, tally: tallyClaim(items.map(toTallyItem)) };
}

export async function readLiveDebate(
  store: Pick<Store, 'evidence'>,
  debate: Debate,
): Promise<LiveDebate> {
  const items = await store.evidence.standing(debate.id);
  const claims = debate.claims.map(({ number, role }) => ({
    number,
    role,
    items: items.filter((item) => item.claim === number).map(toTallyItem),
  }));
  return { items, tally: tallyDebate(claims) };
}

/** Only standing items are read; marks and rebuttals are not kept yet. */
function toTallyItem(item: Evidence): TallyItem {
  return {
    number: item.number,
    author: item.authorKey,
    side: item.side,
    cluster: item.cluster,
    grade: item.grade,
    sourceKind: item.sourceKind,
    sourceLevel: item.sourceLevel,
    specificity: item.specificity,
    marks: { checkedBy: [], disputedBy: [] },
    standing: true,
    conceded: false,
    rebuttals: [],
  };
}
