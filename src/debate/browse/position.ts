import { type Evidence, isStanding } from '#debate/evidence/evidence.ts';
import { type Lifecycle, lifecycleOf } from '#debate/tally/rules-1/lifecycle.ts';
import type { ItemTally, RebuttalTally } from '#debate/tally/rules-1/tally.ts';
import type { LiveClaim } from '#debate/tally/tally-evidence.ts';

/** A rebuttal as it is shown under its target. */
export type RebuttalView = { readonly item: Evidence; readonly tally: RebuttalTally };

/** Where one item or rebuttal stands in its claim. */
export type Position = {
  /** Its numbers in the tally, of evidence and rebuttals alike; undefined when it does not stand. */
  readonly tally: (RebuttalTally & { readonly w?: number }) | undefined;
  readonly stage: Lifecycle;
  readonly rebuttals: readonly RebuttalView[];
  /** Standing items of the same cluster, itself included, by number. */
  readonly sameSource: readonly number[];
};

/** `live` is the item's own claim. */
export function positionOf(live: LiveClaim, item: Evidence): Position {
  const { number } = item;
  const own = isStanding(item) ? live.tally.items.find((one) => one.number === number) : undefined;
  const tally =
    own === undefined ? tallyOfRebuttal(live.tally.items, item) : { ...own, counts: true };
  const peers = item.target === null ? live.items : live.rebuttals;
  return {
    tally,
    stage: lifecycleOf(item, own),
    rebuttals: rebuttalsOf(own, live.rebuttals),
    sameSource: peers.filter((one) => one.cluster === item.cluster).map((one) => one.number),
  };
}

function tallyOfRebuttal(
  items: readonly ItemTally[],
  { target, number }: Evidence,
): RebuttalTally | undefined {
  const answered = items.find((one) => one.number === target);
  return answered?.rebuttals.find((one) => one.number === number);
}

function rebuttalsOf(tally: ItemTally | undefined, all: readonly Evidence[]): RebuttalView[] {
  return (tally?.rebuttals ?? []).flatMap((one) => {
    const item = all.find((candidate) => candidate.number === one.number);
    return item === undefined ? [] : [{ item, tally: one }];
  });
}
