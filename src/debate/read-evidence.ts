import { NoSuchEvidenceError } from './errors.ts';
import { findClaim } from './find-claim.ts';
import type { Ports } from './ports.ts';
import { type Raise, whatWouldRaise } from './rules/raise.ts';
import { type SpecificityPart, specificityOf } from './rules/specificity.ts';
import { type Strength, strength } from './rules/strength.ts';
import type { ItemTally } from './rules/tally.ts';
import { readLiveClaim } from './tally-evidence.ts';
import { type Caller, type Claim, type Debate, type Evidence, isStanding } from './types.ts';

/** One item with what the tally makes of it and what this person may do to it. */
export type EvidenceView = {
  readonly item: Evidence;
  readonly claim: Claim;
  readonly mine: boolean;
  readonly strength: Strength;
  /** What the text does not name yet, of system, test, number and comparison. */
  readonly missing: readonly SpecificityPart[];
  /** The next thing that would add a dot. */
  readonly raise: Raise | undefined;
  /** Its place in the tally; undefined when it does not stand. */
  readonly tally: ItemTally | undefined;
  /** Standing items of the same cluster, itself included. */
  readonly clusterSize: number;
};

/** Reads one item. Hidden ones are shown to their author only; throws NoSuchEvidenceError. */
export async function readEvidence(
  { store, pseudonyms }: Ports,
  debate: Debate,
  caller: Caller,
  number: number,
): Promise<EvidenceView> {
  const item = await store.evidence.find(debate.id, number);
  if (item === null) throw new NoSuchEvidenceError(number);
  const mine = item.authorKey === pseudonyms.author(caller.userId);
  if (item.hiddenAt !== null && !mine) throw new NoSuchEvidenceError(number);
  const { items, tally } = await readLiveClaim(store, debate, item.claim);
  return {
    ...judgeAlone(item),
    item,
    claim: findClaim(debate, item.claim),
    mine,
    tally: isStanding(item) ? tally.items.find((one) => one.number === number) : undefined,
    clusterSize: items.filter((one) => one.cluster === item.cluster).length,
  };
}

/** What the item is worth by itself, and what would raise it. */
export function judgeAlone(item: Evidence): Pick<EvidenceView, 'strength' | 'missing' | 'raise'> {
  const input = { ...item, checks: { checked: 0, disputed: 0 } };
  const { missing } = specificityOf(item.text);
  const raise = whatWouldRaise(input, missing);
  // Members cannot mark sources yet: nobody is told to wait for what cannot come.
  const possible = raise?.what === 'checks' ? undefined : raise;
  return { strength: strength(input), missing, raise: possible };
}
