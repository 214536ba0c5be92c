import type { Side } from '#debate/core/rules/side.ts';
import type { JudgedClaim, JudgedItem } from './entries/judge-claim.ts';
import type { PerCamp } from './number.ts';

/** The facts behind the word of a claim or of the debate. */
export type Facts = {
  /** Accounts with a placed item that has points of its own, whatever they carry. */
  readonly people: ReadonlySet<string>;
  /** Clusters with points, on both sides together. */
  readonly sources: number;
  /** Per camp, its clusters with a checked, placed item that has points. */
  readonly checked: PerCamp<number>;
};

export function factsOf({ items }: JudgedClaim): Facts {
  const counting = items.filter((item) => item.points > 0);
  const checked = counting.filter((item) => item.check === 'checked');
  return {
    people: new Set(counting.map(({ entry }) => entry.author)),
    sources: clustersOn(counting, 'supports') + clustersOn(counting, 'challenges'),
    checked: {
      essay: clustersOn(checked, 'supports'),
      challengers: clustersOn(checked, 'challenges'),
    },
  };
}

/** Facts of a debate: sources are summed over claims, people are counted once. */
export function sumFacts(claims: readonly Facts[]): Facts {
  const sum = (of: (facts: Facts) => number) => claims.reduce((total, one) => total + of(one), 0);
  return {
    people: new Set(claims.flatMap((facts) => [...facts.people])),
    sources: sum((facts) => facts.sources),
    checked: {
      essay: sum((facts) => facts.checked.essay),
      challengers: sum((facts) => facts.checked.challengers),
    },
  };
}

function clustersOn(items: readonly JudgedItem[], side: Side): number {
  return new Set(items.filter(({ entry }) => entry.side === side).map(({ entry }) => entry.cluster))
    .size;
}
