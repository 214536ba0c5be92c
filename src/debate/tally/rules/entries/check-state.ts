import type { CheckState, Graded } from '#debate/grading/rules/types.ts';
import type { ProofKind } from '#debate/marks/rules/kinds.ts';
import { TURN } from '../constants.ts';
import type { CountedMark } from './marks.ts';

/**
 * C from the marks that count: changed by two of a kind that are at least twice as many as the
 * others, one of which speaks against its own camp. So a ring of friends can neither certify nor
 * condemn a source. Without a source there is nothing to check.
 */
export function checkState(
  { sourceKind }: Pick<Graded, 'sourceKind'>,
  marks: readonly CountedMark[],
): CheckState {
  if (sourceKind === 'none') return 'unchecked';
  if (turns(marks, 'dispute')) return 'disputed';
  return turns(marks, 'check') ? 'checked' : 'unchecked';
}

function turns(marks: readonly CountedMark[], kind: ProofKind): boolean {
  return areEnough(marks, kind) && marks.some((mark) => mark.kind === kind && mark.againstCamp);
}

/** Whether there are enough marks of a kind, whoever they are from. */
export function areEnough(marks: readonly CountedMark[], kind: ProofKind): boolean {
  const own = marks.filter((mark) => mark.kind === kind).length;
  return own >= TURN.marks && own >= TURN.times * (marks.length - own);
}
