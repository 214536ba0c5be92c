import type { Evidence } from '#debate/evidence/evidence.ts';
import {
  type Camps,
  type MissingTurn,
  missingTurn,
  speaksAgainstCamp,
} from '#debate/marks/rules/camp.ts';
import type { LiveClaim } from '#debate/tally/tally-evidence.ts';

/** The one mark that an item of this claim lacks to count as checked, or as disputed. */
export function turnOf(
  { number, side, markRevision }: Pick<Evidence, 'number' | 'side' | 'markRevision'>,
  live: LiveClaim,
  moderators: readonly string[],
): MissingTurn | undefined {
  const camps = campsOf(live, moderators);
  const marks = live.marks
    .filter((mark) => mark.number === number && mark.revision === markRevision)
    .map((mark) => ({ kind: mark.kind, isAgainstCamp: speaksAgainstCamp(mark, side, camps) }));
  return missingTurn(marks);
}

/** `live.items` are by number, so that the first found is the lowest. */
function campsOf({ items, tally }: LiveClaim, moderators: readonly string[]): Camps {
  const placed = new Set(tally.items.filter((one) => one.hasPlace).map((one) => one.number));
  const sourced = items.filter((item) => item.source !== null && placed.has(item.number));
  return {
    moderators: new Set(moderators),
    firstSourced: (memberKey, side) =>
      sourced.find((item) => item.authorKey === memberKey && item.side === side)?.number,
  };
}
