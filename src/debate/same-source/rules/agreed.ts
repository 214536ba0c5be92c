/** One member's statement that two items have the same source. */
export type Saying = {
  readonly memberKey: string;
  /** The highest item number when it was said. */
  readonly highestNumber: number;
};

/** How many members it takes to move an item that is not theirs, by rules/2 (decision 0031). */
const SAYING_MEMBERS = 2;

/**
 * Whether members who are neither the item's author nor moderators may move it: two, one of whom
 * speaks against their own camp. A move costs the item's side, so that member must have sourced
 * evidence on that side, filed before they said it; `firstSourced` has the lowest number of each.
 */
export function isAgreed(
  sayings: readonly Saying[],
  author: string,
  firstSourced: ReadonlyMap<string, number>,
): boolean {
  const counted = sayings.filter(({ memberKey }) => memberKey !== author);
  return (
    counted.length >= SAYING_MEMBERS &&
    counted.some(({ memberKey, highestNumber }) => {
      const first = firstSourced.get(memberKey);
      return first !== undefined && first <= highestNumber;
    })
  );
}
