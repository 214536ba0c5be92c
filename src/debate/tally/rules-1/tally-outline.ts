import type { ClaimTally } from './tally.ts';
import type { DebateTally } from './tally-debate.ts';
import type { Firmness } from './verdict.ts';

type Outline<T extends ClaimTally | DebateTally> = Pick<T, 'balance' | 'sources'> & {
  readonly verdict: { readonly firmness: Firmness };
};

/** What a later week needs to know of a tally: where everything stood, without the items. */
export type TallyOutline = Outline<DebateTally> & {
  readonly claims: readonly {
    readonly number: number;
    readonly tally: Outline<ClaimTally>;
  }[];
};

/** The outline of a week's own summary. */
export type WeekOutline = {
  /** ISO week, such as 2026-W47. */
  readonly week: string;
  readonly tally: TallyOutline;
};
