import type { TallyInput } from '#debate/tally/rules/types.ts';

/** Minimum of both new and other members before their shares mean anything. */
const LEAST = 5;
/** A burst is more than this share of new members among those with evidence. */
const SHARE = 1 / 5;

/** Members with evidence in a period: the young ones, and the number of others. */
export type Newcomers = { readonly young: readonly string[]; readonly others: number };

/** Splits these authors into young ones and others. */
export function newcomersAmong(authors: Iterable<string>, young: readonly string[]): Newcomers {
  const all = new Set(authors);
  const known = new Set(young);
  const own = [...all].filter((author) => known.has(author));
  return { young: own, others: all.size - own.length };
}

/**
 * Whether new members arrived in a burst: they are more than a fifth of those with evidence in a
 * period, with at least five of them and five others. Only the number is stated; why they came is
 * not known.
 */
export function isBurst({ young, others }: Newcomers): boolean {
  const count = young.length;
  return count >= LEAST && others >= LEAST && count > SHARE * (count + others);
}

/** The same debate as if these members had filed and marked nothing. */
export function withoutMembers(input: TallyInput, members: readonly string[]): TallyInput {
  const left = new Set(members);
  const others = <T extends { readonly author: string; readonly marks: TallyMarks }>(
    all: readonly T[],
  ) =>
    all
      .filter(({ author }) => !left.has(author))
      .map((one) => ({ ...one, marks: one.marks.filter(({ by }) => !left.has(by)) }));
  const claims = input.claims.map((claim) => ({
    ...claim,
    items: others(claim.items).map((item) => ({ ...item, rebuttals: others(item.rebuttals) })),
  }));
  return { ...input, claims };
}

type TallyMarks = TallyInput['claims'][number]['items'][number]['marks'];
