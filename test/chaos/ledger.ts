/**
 * An act's outcome as its member saw it: a visible success is acknowledged, a refusal with a reason
 * did not happen, and anything else may or may not have happened.
 */
export type Outcome = 'acknowledged' | 'refused' | 'unknown';

/** The counts of outcomes of one kind of act. */
type ActCount = Record<Outcome, number>;

/**
 * The members' own record of what they were told, independent of Crux: the possible values of each
 * fact. An acknowledged act leaves one value; one with unknown outcome adds its value.
 */
export type Ledger = {
  note(kind: string, outcome: Outcome): void;
  /** Settles a fact, or makes one more value possible. */
  set(fact: Fact, value: string, outcome: Outcome): void;
  /** The values that a fact may have, by its name. */
  readonly facts: ReadonlyMap<string, { readonly fact: Fact; readonly may: ReadonlySet<string> }>;
  readonly acts: ReadonlyMap<string, ActCount>;
};

/** Something that is either stored or not, such as one member's vote on one claim. */
export type Fact = {
  /** Such as `vote`; the rest of the name says of what and whom. */
  readonly kind: string;
  readonly of: string;
  /** Id of the member whose it is. */
  readonly by: string;
  /** Its value as long as nothing was done. */
  readonly before: string;
  /** Its value once that member has erased everything. */
  readonly gone: string;
};

export const nameOf = ({ kind, of }: Pick<Fact, 'kind' | 'of'>) => `${kind} ${of}`;

export function createLedger(): Ledger {
  const facts = new Map<string, { fact: Fact; may: Set<string> }>();
  const acts = new Map<string, ActCount>();
  return {
    facts,
    acts,
    note(kind, outcome) {
      const count = acts.get(kind) ?? { acknowledged: 0, refused: 0, unknown: 0 };
      acts.set(kind, count);
      count[outcome] += 1;
    },
    set(fact, value, outcome) {
      if (outcome === 'refused') return;
      const name = nameOf(fact);
      const known = facts.get(name) ?? { fact, may: new Set([fact.before]) };
      facts.set(name, known);
      if (outcome === 'acknowledged') known.may.clear();
      known.may.add(value);
    },
  };
}
