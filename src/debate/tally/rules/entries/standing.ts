import type { Side } from '#debate/core/rules/side.ts';
import type { Item, Rebuttal } from '../types.ts';
import { placesOf } from './places.ts';

/** What stands on a claim, and which of it has a place. */
export type Standing = {
  /** The standing items of each side, and the standing rebuttals that argue for it. */
  readonly entries: Readonly<Record<Side, readonly Rebuttal[]>>;
  /** Numbers of the items and rebuttals that have a place. */
  readonly places: ReadonlySet<number>;
};

/** Whether an entry itself stands; a rebuttal also needs a standing target. */
export function stands({ standing, conceded }: Pick<Rebuttal, 'standing' | 'conceded'>): boolean {
  return standing && !conceded;
}

/** Finds what stands on a claim; rebuttals can have a place even if their target has none. */
export function standingOf(items: readonly Item[]): Standing {
  return {
    entries: {
      supports: speakingFor(items, 'supports'),
      challenges: speakingFor(items, 'challenges'),
    },
    places: new Set([...placesOn(items, 'supports'), ...placesOn(items, 'challenges')]),
  };
}

function speakingFor(items: readonly Item[], side: Side): Rebuttal[] {
  return items
    .filter(stands)
    .flatMap((item) => (item.side === side ? [item] : item.rebuttals.filter(stands)));
}

/** The places of one side's items, and those of the rebuttals that answer them. */
function placesOn(all: readonly Item[], side: Side): number[] {
  const items = all.filter((item) => item.side === side);
  const rebuttals = items.flatMap((target) =>
    target.rebuttals.map((rebuttal) => ({
      number: rebuttal.number,
      author: rebuttal.author,
      // One source against two targets makes two rebuttals, each of which needs its own place.
      cluster: `${target.number}:${rebuttal.cluster}`,
      standing: stands(target) && stands(rebuttal),
    })),
  );
  const own = items.map((item) => ({
    number: item.number,
    author: item.author,
    cluster: item.cluster,
    standing: stands(item),
  }));
  return [...placesOf(own), ...placesOf(rebuttals)];
}
