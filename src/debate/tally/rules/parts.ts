import { quality } from '#debate/grading/rules/quality.ts';
import { TURN } from './constants.ts';
import type { Blow } from './entries/blows.ts';
import { checkState } from './entries/check-state.ts';
import { type Appraisal, blowOf, type Judged, type JudgedItem } from './entries/judge-claim.ts';
import type { Rebuttal } from './types.ts';

/** How an account affects a placed item. */
export type Part = {
  isAuthor: boolean;
  /** The item without the account's mark, if that changes its check state. */
  appraisal: Appraisal | undefined;
  /** Its placed rebuttals that are removed or changed without the account, by number. */
  blows: Map<number, Blow | undefined> | undefined;
};

/** Each account's part in placed items, by item index; without a part nothing changes. */
export function partsOf(
  items: readonly JudgedItem[],
  rulesOnly: boolean,
): Map<string, Map<number, Part>> {
  const found = new Map<string, Map<number, Part>>();
  const partIn = (index: number, account: string): Part => {
    const own = found.get(account) ?? new Map<number, Part>();
    const part = own.get(index) ?? { isAuthor: false, appraisal: undefined, blows: undefined };
    found.set(account, own.set(index, part));
    return part;
  };
  for (const [index, item] of items.entries()) {
    if (!item.placed) continue;
    partIn(index, item.entry.author).isAuthor = true;
    for (const { by, appraisal } of turningMarks(item, rulesOnly)) {
      partIn(index, by).appraisal = appraisal;
    }
    for (const rebuttal of item.rebuttals) {
      if (!rebuttal.placed) continue;
      const { author, number } = rebuttal.entry;
      strike(partIn(index, author), number, undefined);
      for (const { by, appraisal } of turningMarks(rebuttal, rulesOnly)) {
        strike(partIn(index, by), number, blowOf(rebuttal, appraisal));
      }
    }
  }
  return found;
}

function strike(part: Part, number: number, blow: Blow | undefined): void {
  part.blows ??= new Map();
  part.blows.set(number, blow);
}

/** The marks whose removal would change an entry's check state, and what it would then be worth. */
function turningMarks({ entry, marks, check }: Judged<Rebuttal>, rulesOnly: boolean) {
  if (marks.length < TURN.marks) return [];
  // Marks of one kind with the same `againstCamp` are equivalent: four cases cover all.
  const likes = Map.groupBy(marks, ({ kind, againstCamp }) => `${kind} ${againstCamp}`);
  return [...likes.values()].flatMap((alike) => {
    const state = checkState(
      entry,
      marks.filter((mark) => mark !== alike[0]),
    );
    if (state === check) return [];
    const appraisal = { check: state, quality: quality(entry, state, rulesOnly) };
    return alike.map(({ by }) => ({ by, appraisal }));
  });
}
