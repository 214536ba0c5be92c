import type { Debate } from '#debate/core/debate.ts';
import type { WithClock } from '#debate/core/ports.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import type { WithEvidence } from '#debate/evidence/evidence-port.ts';
import type { SourceOffer, WithOffers } from '#debate/evidence/offer-port.ts';
import { undoableUntil } from '#debate/evidence/withdraw-evidence.ts';
import type { JudgingPorts } from '#debate/tally/read-judged.ts';
import { type Position, readPositions } from './position.ts';
import { hintFor } from './read-evidence.ts';
import type { Raise } from './rules/raise.ts';

/** The position of one of one's own items, the reasons for it, and what would raise it. */
export type OwnItem = Position & {
  readonly raise: Raise | undefined;
  readonly offers: readonly SourceOffer[];
  /** Until when its withdrawal can be undone; null if it cannot be. */
  readonly undoableUntil: Date | null;
};

/** By number, for the items of one page. */
export async function readOwnItems(
  ports: JudgingPorts & WithEvidence & WithOffers & WithClock,
  debate: Debate,
  items: readonly Evidence[],
): Promise<ReadonlyMap<number, OwnItem>> {
  const numbers = items.map(({ number }) => number);
  const [offers, positions] = await Promise.all([
    ports.store.offers.open(debate.id, numbers),
    readPositions(ports, debate, items),
  ]);
  const owned = items.flatMap((item): [number, OwnItem][] => {
    const position = positions.get(item.number);
    if (position === undefined) return [];
    const own = offers.filter(({ number }) => number === item.number);
    const until = debate.state === 'closed' ? null : undoableUntil(item, ports.clock.now());
    const hint = hintFor(item, position.judged);
    return [[item.number, { ...position, ...hint, offers: own, undoableUntil: until }]];
  });
  return new Map(owned);
}
