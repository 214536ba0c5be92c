import type { JudgedTally } from '#debate/tally/rules/entry-tally.ts';
import type { Item } from '#debate/tally/rules/types.ts';
import type { SourceState } from './summary-facts.ts';

/**
 * What is said about an item's source. For a checked one, whose check made it so: somebody of the
 * other side, if such a check by a non-moderator counts, else the moderator without whom it would
 * not be checked.
 */
export function sourceState(
  { sourceKind }: Pick<Item, 'sourceKind'>,
  { check, marks }: Pick<JudgedTally, 'check' | 'marks'>,
  moderators: ReadonlySet<string>,
): SourceState {
  if (sourceKind === 'none') return 'none';
  if (check !== 'checked') return check;
  const isByOtherSide = marks.some(
    ({ kind, by, againstCamp }) => kind === 'check' && againstCamp && !moderators.has(by),
  );
  return isByOtherSide ? 'checked-by-other-side' : 'checked-by-moderator';
}
