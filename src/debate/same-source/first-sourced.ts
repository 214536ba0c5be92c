import type { Debate } from '#debate/core/debate.ts';
import { NoSuchEvidenceError } from '#debate/evidence/errors.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import type { WithDigests } from '#debate/tally/digest-port.ts';
import { type LiveClaim, readLiveClaim, type TallyPorts } from '#debate/tally/read-live.ts';

/** By member, the lowest number among their placed, sourced items on an item's claim and side. */
export type FirstSourced = ReadonlyMap<string, number>;

/**
 * Does that read for large debates, whose claims take long to tally; absent if everything is done
 * in this thread.
 */
export type WithLargeClaims = {
  readonly largeClaims?: { firstSourced(debateId: string, number: number): Promise<FirstSourced> };
};

/** Throws NoSuchEvidenceError. */
export async function firstSourcedOn(
  ports: TallyPorts & WithDigests & WithLargeClaims,
  debate: Debate,
  number: number,
): Promise<FirstSourced> {
  const { store, largeClaims } = ports;
  const item = await store.evidence.find(debate.id, number);
  if (item === null) throw new NoSuchEvidenceError(number);
  if (largeClaims !== undefined && (await store.tally.isLarge(debate.id))) {
    return await largeClaims.firstSourced(debate.id, number);
  }
  return firstSourced(await readLiveClaim(ports, debate, item.claim), item);
}

function firstSourced({ items, tally }: LiveClaim, { side }: Evidence): FirstSourced {
  const placed = new Set(tally.items.filter((one) => one.placed).map((one) => one.number));
  const firsts = new Map<string, number>();
  for (const { number, authorKey, source, side: of } of items) {
    const counts = of === side && source !== null && placed.has(number);
    if (counts && !firsts.has(authorKey)) firsts.set(authorKey, number);
  }
  return firsts;
}
