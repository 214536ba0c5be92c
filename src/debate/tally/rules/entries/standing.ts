import type { Side } from '#debate/core/rules/side.ts';
import type { Item, Rebuttal } from '../types.ts';
import { placesOf } from './places.ts';

/** What stands on a claim, and what of it has a place. */
export type Standing = {
  /** The standing items of each side, and the standing rebuttals that speak for it. */
  readonly entries: Readonly<Record<Side, readonly Rebuttal[]>>;
  /** Numbers of the items and rebuttals that have a place. */
  readonly places: ReadonlySet<number>;
};

/** Whether an entry itself stands; a rebuttal needs a standing target as well. */
export function stands({ standing, conceded }: Pick<Rebuttal, 'standing' | 'conceded'>): boolean {
  return standing && !conceded;
}

/** Finds what stands on a claim; a target needs no place for its rebuttals to have one. */
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
      // A source against two targets is two rebuttals: each needs a place of its own.
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
