import type { CheckState, Graded } from '../../../grading/rules/types.ts';
import { TURN } from '../constants.ts';
import type { MarkKind } from '../types.ts';
import type { CountedMark } from './marks.ts';

/**
 * C by the marks that count, as if `without` had set none: turned by two of a kind that are at
 * least twice as many as the others, one of which speaks against its own camp. So a ring of
 * friends can neither certify nor condemn. Without a source there is nothing to open.
 */
export function checkState(
  { sourceKind }: Pick<Graded, 'sourceKind'>,
  marks: readonly CountedMark[],
  without?: string,
): CheckState {
  if (sourceKind === 'none') return 'unchecked';
  const counting = marks.filter((mark) => mark.by !== without);
  if (turns(counting, 'dispute')) return 'disputed';
  return turns(counting, 'check') ? 'checked' : 'unchecked';
}

function turns(marks: readonly CountedMark[], kind: MarkKind): boolean {
  const own = marks.filter((mark) => mark.kind === kind);
  const opposite = marks.length - own.length;
  return (
    own.length >= TURN.marks &&
    own.length >= TURN.times * opposite &&
    own.some((mark) => mark.againstCamp)
  );
}
