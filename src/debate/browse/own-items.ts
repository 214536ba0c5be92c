import type { Debate } from '#debate/core/debate.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import type { SourceOffer } from '#debate/evidence/offer-port.ts';
import { type MarkCounts, NO_MARK_COUNTS } from '#debate/marks/mark-port.ts';
import type { Ports } from '#debate/ports.ts';
import type { Raise } from '#debate/tally/rules-1/raise.ts';
import type { Strength } from '#debate/tally/rules-1/strength.ts';
import { checksOf, readLiveClaim } from '#debate/tally/tally-evidence.ts';
import { type Position, positionOf } from './position.ts';
import { judge } from './read-evidence.ts';

/** Where one of one's own items stands and why, and what would raise it. */
export type OwnItem = Position & {
  readonly strength: Strength;
  readonly raise: Raise | undefined;
  readonly offers: readonly SourceOffer[];
};

/** By number, for the items of one page. */
export async function readOwnItems(
  { store }: Pick<Ports, 'store'>,
  debate: Debate,
  items: readonly Evidence[],
  marks: ReadonlyMap<number, MarkCounts>,
): Promise<ReadonlyMap<number, OwnItem>> {
  const claims = [...new Set(items.map(({ claim }) => claim))];
  const numbers = items.map(({ number }) => number);
  const [offers, ...live] = await Promise.all([
    store.offers.open(debate.id, numbers),
    ...claims.map((claim) => readLiveClaim(store, debate, claim)),
  ]);
  const owned = items.map((item): [number, OwnItem] | null => {
    const of = live[claims.indexOf(item.claim)];
    if (of === undefined) return null;
    const { strength, raise } = judge(item, checksOf(marks.get(item.number) ?? NO_MARK_COUNTS));
    const own = offers.filter(({ number }) => number === item.number);
    return [item.number, { ...positionOf(of, item), strength, raise, offers: own }];
  });
  return new Map(owned.filter((one) => one !== null));
}
