import type { Debate } from '#debate/core/debate.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import type { SourceOffer, WithOffers } from '#debate/evidence/offer-port.ts';
import { readLiveClaim, type TallyPorts } from '#debate/tally/read-live.ts';
import { type Position, positionOf } from './position.ts';
import { hintFor } from './read-evidence.ts';
import type { Raise } from './rules/raise.ts';

/** Where one of one's own items stands and why, and what would raise it. */
export type OwnItem = Position & {
  readonly raise: Raise | undefined;
  readonly offers: readonly SourceOffer[];
};

/** By number, for the items of one page. */
export async function readOwnItems(
  ports: TallyPorts & WithOffers,
  debate: Debate,
  items: readonly Evidence[],
): Promise<ReadonlyMap<number, OwnItem>> {
  const claims = [...new Set(items.map(({ claim }) => claim))];
  const numbers = items.map(({ number }) => number);
  const [offers, ...live] = await Promise.all([
    ports.store.offers.open(debate.id, numbers),
    ...claims.map((claim) => readLiveClaim(ports, debate, claim)),
  ]);
  const owned = items.map((item): [number, OwnItem] | null => {
    const of = live[claims.indexOf(item.claim)];
    if (of === undefined) return null;
    const position = positionOf(of, item);
    const own = offers.filter(({ number }) => number === item.number);
    return [item.number, { ...position, ...hintFor(item, position.judged), offers: own }];
  });
  return new Map(owned.filter((one) => one !== null));
}
