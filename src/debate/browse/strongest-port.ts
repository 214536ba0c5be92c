import type { Side } from '#debate/core/rules/side.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';

/** What a voter is shown about the strongest item against their answer. */
export type StrongestItem = {
  readonly item: Pick<Evidence, 'number' | 'text'>;
  readonly dots: number;
};

/** Everything that determines which item it is, apart from what is stored about the claim. */
export type StrongestQuestion = {
  readonly debateId: string;
  readonly claim: number;
  readonly side: Side;
  /** Whether only the fixed rules count in the debate. */
  readonly rulesOnly: boolean;
};

export type StrongestStore = {
  /**
   * The result of `find`, cached for everybody who votes on the claim until the data it read
   * changes, since a rush of votes asks for the same item a thousand times. `stamp` is the claim's
   * stamp, if the caller has just read it.
   */
  shared(
    question: StrongestQuestion,
    find: () => Promise<StrongestItem | null>,
    stamp?: string,
  ): Promise<StrongestItem | null>;
};

export type WithStrongest = { readonly store: { readonly strongest: StrongestStore } };
