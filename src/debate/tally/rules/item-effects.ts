import { claimState } from './claim-state.ts';
import { differencesOf } from './differences.ts';
import { judgeClaim } from './entries/judge-claim.ts';
import { campPoints, essayShare } from './number.ts';
import type { Claim, Item, Rebuttal, TallyInput } from './types.ts';

/** How much a new or changed item or rebuttal moved the number of its claim. */
export type ItemEffect = {
  readonly number: number;
  /** Per cents that the essay has more than if it were not, or still as before; not rounded. */
  readonly essay: number;
};

/** Who is a moderator, who young, and whether only rules count. */
type People = Pick<TallyInput, 'moderators' | 'young' | 'rulesOnly'>;

/**
 * What each item and rebuttal that is new or other than before did to a claim's number, by leaving
 * out itself or its change, the greatest first. Effects need not add up: two copies of one source
 * do nothing each where one of them would do much.
 */
export function itemEffects(before: Claim | undefined, after: Claim, people: People): ItemEffect[] {
  const share = shareOf(after, people);
  const earlier = new Map(entriesIn(before).map((entry) => [entry.number, entry]));
  return entriesIn(after)
    .filter((entry) => !isSame(entry, earlier.get(entry.number)))
    .map(({ number }) => {
      const undone = withEntry(after, number, earlier.get(number));
      return { number, essay: share - shareOf(undone, people) };
    })
    .sort((a, b) => Math.abs(b.essay) - Math.abs(a.essay) || a.number - b.number);
}

/** The essay's share on a claim, in per cent, not rounded. */
function shareOf(claim: Claim, { moderators, young, rulesOnly = false }: People): number {
  const judged = judgeClaim(claim, { moderators: new Set(moderators), rulesOnly });
  return essayShare(campPoints(differencesOf(claimState(judged, new Set(young)))));
}

function entriesIn(claim: Claim | undefined): Rebuttal[] {
  return (claim?.items ?? []).flatMap((item) => [item, ...item.rebuttals]);
}

/** Whether an entry is as it was, its rebuttals apart. */
function isSame(entry: Rebuttal, earlier: Rebuttal | undefined): boolean {
  const own = (one: Rebuttal) => JSON.stringify({ ...one, rebuttals: undefined });
  return earlier !== undefined && own(entry) === own(earlier);
}

/** A claim with an entry as given in the place of the one with its number; without it if none. */
function withEntry(claim: Claim, number: number, entry: Rebuttal | undefined): Claim {
  const changed = <T extends Rebuttal>(one: T): T[] => {
    if (one.number !== number) return [one];
    return entry === undefined ? [] : [{ ...one, ...entry }];
  };
  const items = claim.items.flatMap((item: Item) =>
    changed(item).map((one) => ({ ...one, rebuttals: item.rebuttals.flatMap(changed) })),
  );
  return { ...claim, items };
}
