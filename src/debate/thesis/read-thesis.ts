import type { Debate } from '#debate/core/debate.ts';
import { findClaim } from '#debate/core/find-claim.ts';
import type { Claim } from '#debate/core/rules/claim.ts';
import type { Side } from '#debate/core/rules/side.ts';
import { type Evidence, isQuotable } from '#debate/evidence/evidence.ts';
import type { StoredSummary } from '#debate/summary/summary-content.ts';
import type { WithSummaries } from '#debate/summary/summary-port.ts';
import { type LiveClaim, readLiveClaim, type TallyPorts } from '#debate/tally/read-live.ts';
import type { ItemTally } from '#debate/tally/rules/entry-tally.ts';
import { lifecycleOf, stands } from '#debate/tally/rules/lifecycle.ts';

/** Items shown per side of a claim. */
const SHOWN = 3;

/** One claim with its live evidence and the public numbers of the last summary. */
export type ClaimPage = {
  readonly claim: Claim;
  readonly tally: LiveClaim['tally'];
  /** The items with the most points, by side; none that is under review. */
  readonly strongest: Readonly<Record<Side, readonly { item: Evidence; tally: ItemTally }[]>>;
  /** Items with a source, neither rebutted nor conceded, by side. */
  readonly standing: Readonly<Record<Side, number>>;
  readonly summary: StoredSummary | null;
};

/** Throws NoSuchClaimError. */
export async function readClaim(
  ports: TallyPorts & WithSummaries,
  debate: Debate,
  number: number,
): Promise<ClaimPage> {
  const claim = findClaim(debate, number);
  const [live, summary] = await Promise.all([
    readLiveClaim(ports, debate, number),
    ports.store.summaries.newest(debate.id),
  ]);
  return {
    claim,
    tally: live.tally,
    strongest: { supports: strongest(live, 'supports'), challenges: strongest(live, 'challenges') },
    standing: { supports: standing(live, 'supports'), challenges: standing(live, 'challenges') },
    summary,
  };
}

function standing({ items, tally }: LiveClaim, side: Side): number {
  const judged = new Map(tally.items.map((one) => [one.number, one]));
  return items.filter(
    (item) => item.side === side && stands(lifecycleOf(item, judged.get(item.number))),
  ).length;
}

function strongest({ items, tally }: LiveClaim, side: Side) {
  const quotable = new Map(items.filter(isQuotable).map((item) => [item.number, item]));
  return tally.items
    .filter((one) => one.side === side && one.points > 0 && quotable.has(one.number))
    .toSorted((a, b) => b.points - a.points || a.number - b.number)
    .slice(0, SHOWN)
    .flatMap((one) => {
      const item = quotable.get(one.number);
      return item === undefined ? [] : [{ item, tally: one }];
    });
}
