import { dotsOf } from '#debate/grading/rules/dots.ts';
import { quality } from '#debate/grading/rules/quality.ts';
import type { SpecificityPart } from '#debate/grading/rules/specificity.ts';
import type { CheckState, Graded, Specificity } from '#debate/grading/rules/types.ts';
import { TURN } from '#debate/tally/rules/constants.ts';
import type { CountedMark } from '#debate/tally/rules/entries/marks.ts';
import { missingChecks } from '#debate/tally/rules/missing-turn.ts';

/** The next concrete thing that would raise an item's strength. */
export type Raise = {
  readonly what: 'paper' | SpecificityPart | 'checks';
  /** Fits before "would make it ●●●●○": "a link to the paper". */
  readonly words: string;
  /** Dots that the item would then have, more than it has now. */
  readonly dots: number;
};

const WORDS: Readonly<Record<Exclude<Raise['what'], 'checks' | 'paper'>, string>> = {
  number: 'a number',
  comparison: 'saying what it is compared with',
  system: 'naming the system',
  task: 'naming the test',
};

/** An item in its current state, with what members found at its source. */
export type RaiseInput = Graded & {
  readonly check: CheckState;
  /** The marks that count on its source. */
  readonly marks: readonly CountedMark[];
};

/**
 * The single change that would raise the strength most, as something that a person can do;
 * undefined if none adds a dot, so that a hint never promises what the caps forbid. Changes that
 * the author can make come before those that only others can.
 */
export function whatWouldRaise(
  input: RaiseInput,
  missing: readonly SpecificityPart[],
): Raise | undefined {
  const now = dotsWith(input);
  return best(ownChanges(input, missing), now) ?? best(checkChange(input), now);
}

type Change = readonly [Pick<Raise, 'what' | 'words'>, RaiseInput];

function dotsWith(input: RaiseInput): number {
  return dotsOf(quality(input, input.check, false).q);
}

function best(changes: readonly Change[], dotsNow: number): Raise | undefined {
  let found: Raise | undefined;
  for (const [told, changed] of changes) {
    const dots = dotsWith(changed);
    if (dots <= dotsNow || (found && dots <= found.dots)) continue;
    found = { ...told, dots };
  }
  return found;
}

function ownChanges(input: RaiseInput, missing: readonly SpecificityPart[]): Change[] {
  const changes: Change[] = [];
  if (input.sourceLevel !== 'primary' && input.sourceLevel !== 'preprint') {
    // Promise only what an unchecked preprint earns: a new source must be checked again.
    const paper = { sourceKind: 'arxiv', sourceLevel: 'preprint', check: 'unchecked' } as const;
    changes.push([
      { what: 'paper', words: paperWords(input) },
      { ...input, ...paper },
    ]);
  }
  const next = nextLevel(input.specificity);
  if (next !== undefined) {
    for (const part of missing) changes.push([told(part), { ...input, specificity: next }]);
  }
  return changes;
}

/** A text that names few specifics may not be about a paper, so there may be none to link to. */
function paperWords({ specificity }: RaiseInput): string {
  return specificity >= 2
    ? 'a link to the paper'
    : 'a source that shows it, such as a paper or report,';
}

function told(what: keyof typeof WORDS) {
  return { what, words: WORDS[what] };
}

/** None if disputes require more checks than anybody would set out to gather. */
function checkChange(input: RaiseInput): Change[] {
  const { more, needsOtherSide } = missingChecks(input.marks);
  if (input.sourceKind === 'none' || more > TURN.marks) return [];
  const words = checkWords(more, needsOtherSide);
  return [
    [
      { what: 'checks', words },
      { ...input, check: 'checked' },
    ],
  ];
}

function checkWords(more: number, needsOtherSide: boolean): string {
  if (more < 2)
    return `one more check of the source${needsOtherSide ? ', from the other side,' : ''}`;
  return `two checks of the source${needsOtherSide ? ', one of them from the other side,' : ''}`;
}

const LEVELS: readonly Specificity[] = [0, 1, 2, 3, 4];

function nextLevel(level: Specificity): Specificity | undefined {
  return LEVELS[level + 1];
}
