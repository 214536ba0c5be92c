import type { ClaimRole } from '#debate/core/rules/claim.ts';
import { type ClaimState, claimState } from './claim-state.ts';
import { POT } from './constants.ts';
import type { Summand } from './debate-differences.ts';
import { differencesOf } from './differences.ts';
import { judgeClaim } from './entries/judge-claim.ts';
import { type ItemTally, itemTallies } from './entry-tally.ts';
import { type Facts, factsOf } from './facts.ts';
import { claimWithoutEach } from './leave-one-out.ts';
import type { PerCamp } from './number.ts';
import { listsOf } from './pot/lists.ts';
import type { Claim } from './types.ts';
import { type Weighing, weigh } from './weigh.ts';
import { type Verdict, verdictOf } from './word.ts';

/** What a person carries on one claim, for each camp. */
type MemberTally = PerCamp<number> & { readonly member: string };

/** The numbers, facts and word of a claim or of the debate. */
export type Finding = Weighing &
  Verdict & {
    readonly people: number;
    readonly sources: number;
    readonly checked: PerCamp<number>;
  };

/** The tally of one claim; plain values. */
export type ClaimTally = Finding & {
  readonly number: number;
  readonly role: ClaimRole;
  /** By number. */
  readonly items: readonly ItemTally[];
  /** Everybody with a placed item, in order of their first one. */
  readonly members: readonly MemberTally[];
};

/** A claim's tally with what the debate's tally needs of it. */
export type TalliedClaim = Summand & { readonly tally: ClaimTally; readonly facts: Facts };

/** The setting shared by all claims of a debate. */
export type Setting = {
  readonly moderators: ReadonlySet<string>;
  readonly young: ReadonlySet<string>;
  readonly rulesOnly: boolean;
  /** The number of claims in the debate, without the thesis. */
  readonly claims: number;
};

/** Tallies one claim: who carries what, number, pots, interval and word. */
export function tallyClaim(claim: Claim, setting: Setting): TalliedClaim {
  const state = claimState(judgeClaim(claim, setting), setting.young);
  const differences = differencesOf(state);
  const without = claimWithoutEach(state, setting.rulesOnly);
  const leftOut = [...without].map(([member, changes]) => [{ member }, changes] as const);
  const weighing = weigh(differences, listsOf(differences, leftOut), POT.claim);
  const facts = factsOf(state);
  const tally = {
    number: claim.number,
    role: claim.role,
    ...findingOf(weighing, facts, setting.claims),
    items: itemTallies(state),
    members: membersOf(state),
  };
  return { differences, without, facts, tally };
}

/** Combines the numbers with a word and the counts. */
export function findingOf(weighing: Weighing, facts: Facts, claims: number): Finding {
  const { people, sources, checked } = facts;
  const verdict = verdictOf(weighing, facts, claims);
  return { ...weighing, ...verdict, people: people.size, sources, checked };
}

function membersOf({ accounts, loads }: ClaimState): MemberTally[] {
  return accounts.map((member, index) => ({
    member,
    essay: loads.supports[index] ?? 0,
    challengers: loads.challenges[index] ?? 0,
  }));
}
