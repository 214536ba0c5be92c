import type { Side } from '#debate/core/rules/side.ts';
import type { Direction, Doubt } from './types.ts';

export type DoubtInput = {
  readonly side: Side;
  /** The item that it answers; null for evidence about the claim itself. */
  readonly target: number | null;
  /** Whether code found words addressed to a grader in what a model reads, including the target. */
  readonly addressed: boolean;
  readonly grade: {
    readonly grader: string;
    readonly direction: Direction;
    /** Words quoted from the item and found in it; null for none. */
    readonly span: string | null;
  };
};

/**
 * The doubts about an item's grade; none about a grade by fixed rules, which assume and read
 * nothing.
 */
export function doubtsOf({ side, target, addressed, grade }: DoubtInput): Doubt[] {
  if (!isByModel(grade.grader)) return [];
  const doubts: Doubt[] = [];
  if (grade.direction === oppositeOf(side, target)) doubts.push('direction');
  if (grade.span === null) doubts.push('span');
  if (addressed) doubts.push('addressed');
  return doubts;
}

/**
 * Only a grader named `rules/…` is the fixed rules; files name it so, and others recompute from
 * them.
 */
export function isByModel(grader: string): boolean {
  return !grader.startsWith('rules/');
}

/** The direction that contradicts the declared one: a rebuttal should undermine what it answers. */
function oppositeOf(side: Side, target: number | null): Direction {
  return target === null && side === 'supports' ? 'undermines' : 'supports';
}
