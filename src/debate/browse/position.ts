import type { Evidence } from '#debate/evidence/evidence.ts';
import type { LiveClaim } from '#debate/tally/read-live.ts';
import type { ItemTally, JudgedTally, RebuttalTally } from '#debate/tally/rules/entry-tally.ts';
import { type Lifecycle, lifecycleOf } from '#debate/tally/rules/lifecycle.ts';

/** An item or rebuttal as the tally judges it; `carried` only of evidence that is in a tally. */
export type Judged = (JudgedTally | RebuttalTally) & Partial<Pick<ItemTally, 'carried' | 'lost'>>;

/** A rebuttal as it is shown under its target. */
export type RebuttalView = { readonly item: Evidence; readonly judged: RebuttalTally };

/** Where one item or rebuttal stands in its claim. */
export type Position = {
  /** Of what does not stand: what its form would be worth; it has no place. */
  readonly judged: Judged;
  readonly stage: Lifecycle;
  /** Those that stand, by number. */
  readonly rebuttals: readonly RebuttalView[];
  /** Standing items of the same cluster, itself included, by number. */
  readonly sameSource: readonly number[];
};

/** `live` is the item's own claim, read after the item was. */
export function positionOf(live: LiveClaim, item: Evidence): Position {
  const own = live.tally.items.find((one) => one.number === item.number);
  const judged = own ?? judgedRebuttal(live.tally.items, item);
  if (judged === undefined) throw new Error(`item ${item.number} is not in its claim's tally`);
  const peers = item.target === null ? live.items : live.rebuttals;
  return {
    judged,
    stage: lifecycleOf(item, own),
    rebuttals: rebuttalsOf(own, live.rebuttals),
    sameSource: peers.filter((one) => one.cluster === item.cluster).map((one) => one.number),
  };
}

function judgedRebuttal(
  items: readonly ItemTally[],
  { target, number }: Evidence,
): RebuttalTally | undefined {
  const answered = items.find((one) => one.number === target);
  return answered?.rebuttals.find((one) => one.number === number);
}

function rebuttalsOf(
  own: ItemTally | undefined,
  standing: readonly Evidence[],
): readonly RebuttalView[] {
  return (own?.rebuttals ?? []).flatMap((judged) => {
    const item = standing.find((candidate) => candidate.number === judged.number);
    return item === undefined ? [] : [{ item, judged }];
  });
}
