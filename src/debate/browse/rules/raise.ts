import { dotsOf } from '#debate/grading/rules/dots.ts';
import { quality } from '#debate/grading/rules/quality.ts';
import type { SpecificityPart } from '#debate/grading/rules/specificity.ts';
import type { CheckState, Graded, Specificity } from '#debate/grading/rules/types.ts';

/** The next concrete thing that would raise an item's strength. */
export type Raise = {
  readonly what: 'paper' | SpecificityPart | 'checks';
  /** Fits before "would make it ●●●●○": "a link to the paper". */
  readonly words: string;
  /** Dots that the item would then have, more than it has now. */
  readonly dots: number;
};

const WORDS: Readonly<Record<Raise['what'], string>> = {
  paper: 'a link to the paper',
  number: 'a number',
  comparison: 'saying what it is compared with',
  system: 'naming the system',
  task: 'naming the test',
  checks: 'two checks of the source, one of them from the other side,',
};

/** An item as it stands, with what members found at its source. */
export type RaiseInput = Graded & { readonly check: CheckState };

/**
 * What would raise the strength most, as something that a person can do, or undefined when no
 * single thing adds a dot: a hint never promises what the caps forbid. What the author can do comes
 * before what only others can.
 */
export function whatWouldRaise(
  input: RaiseInput,
  missing: readonly SpecificityPart[],
): Raise | undefined {
  const now = dotsWith(input);
  return best(ownChanges(input, missing), now) ?? best(checkChange(input), now);
}

type Change = readonly [Raise['what'], RaiseInput];

function dotsWith(input: RaiseInput): number {
  return dotsOf(quality(input, input.check, false).q);
}

function best(changes: readonly Change[], dotsNow: number): Raise | undefined {
  let found: Raise | undefined;
  for (const [what, changed] of changes) {
    const dots = dotsWith(changed);
    if (dots <= dotsNow || (found && dots <= found.dots)) continue;
    found = { what, words: WORDS[what], dots };
  }
  return found;
}

function ownChanges(input: RaiseInput, missing: readonly SpecificityPart[]): Change[] {
  const changes: Change[] = [];
  if (input.sourceLevel !== 'primary' && input.sourceLevel !== 'preprint') {
    // Promise only what a preprint earns, and unchecked: another source is checked anew.
    const paper = { sourceKind: 'arxiv', sourceLevel: 'preprint', check: 'unchecked' } as const;
    changes.push(['paper', { ...input, ...paper }]);
  }
  const next = nextLevel(input.specificity);
  if (next !== undefined) {
    for (const part of missing) changes.push([part, { ...input, specificity: next }]);
  }
  return changes;
}

function checkChange(input: RaiseInput): Change[] {
  return input.sourceKind === 'none' ? [] : [['checks', { ...input, check: 'checked' }]];
}

const LEVELS: readonly Specificity[] = [0, 1, 2, 3, 4];

function nextLevel(level: Specificity): Specificity | undefined {
  return LEVELS[level + 1];
}
