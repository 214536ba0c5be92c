import { otherSide } from '#debate/core/rules/side.ts';
import type { CheckState } from '#debate/grading/rules/types.ts';
import type { Claim, Item } from '#debate/tally/rules/types.ts';
import type { SourceState } from './summary-facts.ts';

/** What is said of an item's source; of a checked one, whose check makes it worth something. */
export function sourceState(
  item: Item,
  check: CheckState,
  claim: Claim,
  moderators: ReadonlySet<string>,
): SourceState {
  if (item.sourceKind === 'none') return 'none';
  if (check !== 'checked') return check;
  return isCheckedByOtherSide(item, claim, moderators)
    ? 'checked-by-other-side'
    : 'checked-by-moderator';
}

/** Whether somebody who is no moderator and had argued with a source for the other side checked it. */
function isCheckedByOtherSide(item: Item, claim: Claim, moderators: ReadonlySet<string>): boolean {
  return item.marks.some(
    ({ kind, by, at, revision }) =>
      kind === 'check' &&
      revision === item.revision &&
      by !== item.author &&
      !moderators.has(by) &&
      claim.items.some(
        (other) =>
          other.author === by &&
          other.side === otherSide(item.side) &&
          other.sourceKind !== 'none' &&
          other.number <= at,
      ),
  );
}
