import type { SpecificityPart } from '#debate/grading/rules/specificity.ts';
import type { Specificity } from '#debate/grading/rules/types.ts';
import { type StrengthInput, strength } from './strength.ts';

/** The next concrete thing that would raise an item's strength. */
export type Raise = {
  readonly what: 'paper' | SpecificityPart | 'checks';
  /** Fits before "would make it ●●●●○": "a link to the paper". */
  readonly words: string;
  /** Dots that the item would then have, more than it has now. */
  readonly dots: number;
  readonly q: number;
};

const WORDS: Readonly<Record<Raise['what'], string>> = {
  paper: 'a link to the paper',
  number: 'a number',
  comparison: 'saying what it is compared with',
  system: 'naming the system',
  task: 'naming the test',
  checks: 'two members checking the source',
};

/**
 * What would raise the strength most, as something that a person can do, or undefined when no
 * single thing adds a dot. What the author can do comes before what only others can.
 */
export function whatWouldRaise(
  input: StrengthInput,
  missing: readonly SpecificityPart[],
): Raise | undefined {
  const now = strength(input);
  const own = best(ownChanges(input, missing), now.dots);
  return own ?? best([['checks', withChecks(input)]], now.dots);
}

type Change = readonly [Raise['what'], StrengthInput];

function best(changes: readonly Change[], dotsNow: number): Raise | undefined {
  let found: Raise | undefined;
  for (const [what, changed] of changes) {
    const { q, dots } = strength(changed);
    if (dots <= dotsNow || (found && dots <= found.dots)) continue;
    found = { what, words: WORDS[what], dots, q };
  }
  return found;
}

function ownChanges(input: StrengthInput, missing: readonly SpecificityPart[]): Change[] {
  const changes: Change[] = [];
  const unmarked = { checked: 0, disputed: 0 };
  // A new source starts without the marks of the old one.
  if (input.sourceLevel !== 'primary' && input.sourceLevel !== 'preprint') {
    // Promise only what a preprint earns: whether the paper is reviewed is not known yet.
    const paper = { sourceKind: 'arxiv', sourceLevel: 'preprint', checks: unmarked } as const;
    changes.push(['paper', { ...input, ...paper }]);
  }
  const next = nextLevel(input.specificity);
  if (next !== undefined) {
    for (const part of missing) changes.push([part, { ...input, specificity: next }]);
  }
  return changes;
}

function withChecks(input: StrengthInput): StrengthInput {
  const { checked, disputed } = input.checks;
  return { ...input, checks: { checked: Math.max(2, checked), disputed } };
}

function nextLevel(level: Specificity): Specificity | undefined {
  switch (level) {
    case 0:
      return 1;
    case 1:
      return 2;
    case 2:
      return 3;
    case 3:
      return 4;
    case 4:
      return undefined;
  }
}
