import type { ClaimRole } from '#debate/core/rules/claim.ts';
import type { Side } from '#debate/core/rules/side.ts';
import type { Roles } from '#debate/core/standing-port.ts';
import { type Evidence, isQuotable, isStanding } from '#debate/evidence/evidence.ts';
import type { ItemTally } from './rules/entry-tally.ts';
import { type WordChanges, wordChanges } from './rules/explain/word-change.ts';
import { heldItems } from './rules/held-items.ts';
import { lifecycleOf, stands } from './rules/lifecycle.ts';
import { type ClaimTally, tallyClaim } from './rules/tally-claim.ts';
import { type TallyMark, type TallyRow, toTallyClaim } from './tally-input.ts';

/** Items named per side of a claim. */
const NAMED = 3;

/** The question about a claim, with the claim and debate as they are set up. */
export type DigestQuestion = {
  readonly debateId: string;
  readonly number: number;
  readonly role: ClaimRole;
  /** The number of claims in the debate, without the thesis. */
  readonly claims: number;
  readonly rulesOnly: boolean;
};

/** The fields of an item that a digest needs, without its texts. */
export type DigestRow = TallyRow &
  Pick<Evidence, 'source' | 'withdrawnAt' | 'hiddenAt' | 'erasedAt' | 'reviewSince'>;

/** Everything ever filed on a claim, with all marks on sources that may count. */
export type DigestInput = {
  readonly items: readonly DigestRow[];
  readonly marks: readonly TallyMark[];
  readonly roles: Roles;
};

/**
 * Everything that is shown about a claim as a whole; plain values, small however many items it has.
 */
export type ClaimDigest = {
  /** Includes only items that have points or lost some, without their rebuttals and marks. */
  readonly tally: ClaimTally;
  /** The items with the most points, by side; none that is under review. */
  readonly strongest: Readonly<Record<Side, readonly ItemTally[]>>;
  /** Items with a source that are neither rebutted nor conceded, by side. */
  readonly standing: Readonly<Record<Side, number>>;
  /** Standing items about the claim itself. */
  readonly items: number;
  /** Authors of standing items or rebuttals, by pseudonym. */
  readonly authors: readonly string[];
  /** Standing items that the band keeps above the model's grade. */
  readonly held: number;
  readonly changes: WordChanges;
};

export function digestClaim(question: DigestQuestion, input: DigestInput): ClaimDigest {
  const { claims, rulesOnly } = question;
  const claim = toTallyClaim({ ...question, ...input }, isStanding);
  const tallied = tallyClaim(claim, {
    moderators: new Set(input.roles.moderators),
    young: new Set(input.roles.young),
    rulesOnly,
    claims,
  });
  const { items } = tallied.tally;
  const judged = new Map(items.map((item) => [item.number, item]));
  const quotable = new Set(input.items.filter(isQuotable).map(({ number }) => number));
  const named = items.filter(({ number }) => quotable.has(number));
  const standing = input.items.filter(isStanding);
  const about = standing.filter((item) => item.target === null);
  const stillStand = about.filter((item) => stands(lifecycleOf(item, judged.get(item.number))));
  return {
    tally: {
      ...tallied.tally,
      items: items
        .filter(({ points, lost }) => points > 0 || lost > 0)
        .map((item) => ({ ...item, rebuttals: [], marks: [] })),
    },
    strongest: bySide((side) => strongest(named, side)),
    standing: bySide((side) => stillStand.filter((item) => item.side === side).length),
    items: about.length,
    authors: [...new Set(standing.map((item) => item.authorKey))],
    held: heldItems({ claims: [claim], ...input.roles, rulesOnly }),
    changes: wordChanges(tallied, claims),
  };
}

function bySide<T>(of: (side: Side) => T): Record<Side, T> {
  return { supports: of('supports'), challenges: of('challenges') };
}

function strongest(items: readonly ItemTally[], side: Side): ItemTally[] {
  return items
    .filter((one) => one.side === side && one.points > 0)
    .toSorted((a, b) => b.points - a.points || a.number - b.number)
    .slice(0, NAMED);
}
