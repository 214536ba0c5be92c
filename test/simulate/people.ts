import type { Side } from '#debate/core/rules/side.ts';

/** Numbers in [0, 1). */
export type Random = () => number;

/**
 * How simulated members come by their sides. `camp`: one side in all claims; `member`: one side
 * for each claim; `item`: every item a fresh coin; `lean`: nine of ten items on one's own side;
 * `fixed`: just that share of the members stands for the essay; `share`: of the items, on average.
 */
export type Stand =
  | { readonly kind: 'camp' | 'member' | 'item' | 'lean' }
  | { readonly kind: 'fixed' | 'share'; readonly essay: number };

/** The side on which a member files an item about a claim. */
export type SideOf = (member: number, claim: number) => Side;

export function sidesOf(stand: Stand, members: number, claims: number, random: Random): SideOf {
  const coin = (essay = 0.5): Side => (random() < essay ? 'supports' : 'challenges');
  const all = Array.from({ length: members }, (_, at) => at);
  const camps = all.map(() => coin());
  const camp = (member: number) => camps[member] ?? 'supports';
  switch (stand.kind) {
    case 'camp':
      return camp;
    case 'member': {
      const sides = all.map(() => Array.from({ length: claims }, () => coin()));
      return (member, claim) => sides[member]?.[claim] ?? 'supports';
    }
    case 'item':
      return () => coin();
    case 'lean':
      return (member) => coin(camp(member) === 'supports' ? 0.9 : 0.1);
    case 'share':
      return () => coin(stand.essay);
    case 'fixed': {
      const essay = new Set(shuffled(all, random).slice(0, Math.round(stand.essay * members)));
      return (member) => (essay.has(member) ? 'supports' : 'challenges');
    }
  }
}

function shuffled<T>(values: readonly T[], random: Random): T[] {
  return values
    .map((value) => ({ value, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}
