import { otherSide, type Side } from '#debate/core/rules/side.ts';
import { MARKS_PER_SIDE } from '#debate/marks/rules/constants.ts';
import type { ProofKind } from '#debate/marks/rules/kinds.ts';
import type { Mark, Rebuttal } from '../types.ts';

/** A mark that counts: at most one per member and target. */
export type CountedMark = {
  readonly by: string;
  readonly kind: ProofKind;
  /** Whether it goes against its member's own camp, or comes from a moderator. */
  readonly againstCamp: boolean;
};

/** Who may speak against their own camp on one claim. */
export type Camps = {
  readonly moderators: ReadonlySet<string>;
  /** By side and member, the lowest number of their placed items that have a source. */
  readonly firstSourced: Readonly<Record<Side, ReadonlyMap<string, number>>>;
};

/**
 * The marks that count on the standing entries that argue for `side`, by entry number. A mark must
 * be about its target's current revision and not by its author. A member's marks count on three
 * targets, those with the lowest numbers, so a new item takes no mark away from an older one.
 */
export function countedMarks(
  targets: readonly Rebuttal[],
  side: Side,
  camps: Camps,
): Map<number, readonly CountedMark[]> {
  const used = new Map<string, number>();
  const counted = new Map<number, readonly CountedMark[]>();
  for (const target of targets.toSorted((a, b) => a.number - b.number)) {
    const marks: CountedMark[] = [];
    for (const mark of onePerMember(target)) {
      const before = used.get(mark.by) ?? 0;
      used.set(mark.by, before + 1);
      if (before >= MARKS_PER_SIDE) continue;
      const { by, kind } = mark;
      marks.push({ by, kind, againstCamp: speaksAgainstCamp(mark, side, camps) });
    }
    counted.set(target.number, marks);
  }
  return counted;
}

/**
 * One valid mark per member, sorted by name: a dispute rather than a check, the first of several
 * disputes, the last of several checks.
 */
function onePerMember({ author, revision, marks }: Rebuttal): Mark[] {
  const chosen = new Map<string, Mark>();
  for (const mark of marks) {
    if (mark.by === author || mark.revision !== revision) continue;
    if (chosen.get(mark.by)?.kind !== 'dispute') chosen.set(mark.by, mark);
  }
  return [...chosen.values()].sort((a, b) => (a.by < b.by ? -1 : 1));
}

/**
 * A check by somebody with sourced evidence on the other side, or a dispute by somebody with some
 * on this side, filed before the mark: an item filed later never changes what a mark means.
 */
function speaksAgainstCamp({ by, kind, at }: Mark, side: Side, camps: Camps): boolean {
  if (camps.moderators.has(by)) return true;
  const camp = kind === 'check' ? otherSide(side) : side;
  return (camps.firstSourced[camp].get(by) ?? Number.POSITIVE_INFINITY) <= at;
}
