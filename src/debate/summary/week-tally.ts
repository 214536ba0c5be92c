import type { Debate } from '#debate/core/debate.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import type { Rating } from '#debate/marks/mark.ts';
import type { Mark, Rebuttal, Debate as TallyInput } from '#debate/tally/rules/types.ts';

/** The items of a debate that stand, rebuttals among them, and the marks on their sources. */
export type Read = { readonly standing: readonly Evidence[]; readonly ratings: readonly Rating[] };

/** What was read as the tally takes it: rebuttals under their targets, with marks. */
export function tallyInput(debate: Debate, { standing, ratings }: Read): TallyInput {
  const marks = Map.groupBy(ratings, (rating) => rating.number);
  const entryOf = (item: Evidence): Rebuttal => entry(item, marks.get(item.number) ?? []);
  const rebuttals = Map.groupBy(standing, (item) => item.target);
  const claims = debate.claims.map(({ number, role }) => ({
    number,
    role,
    items: standing
      .filter((item) => item.claim === number && item.target === null)
      .map((item) => ({
        ...entryOf(item),
        side: item.side,
        rebuttals: (rebuttals.get(item.number) ?? []).map(entryOf),
      })),
  }));
  return { claims, moderators: [], young: [] };
}

function entry(item: Evidence, ratings: readonly Rating[]): Rebuttal {
  const { number, authorKey, cluster, grade, sourceKind, sourceLevel, specificity } = item;
  return {
    ...{ number, author: authorKey, cluster, grade, sourceKind, sourceLevel, specificity },
    revision: item.revision,
    marks: ratings.flatMap((rating) => markOf(rating, item)),
    standing: true,
    conceded: item.concededAt !== null,
  };
}

function markOf({ raterKey, value }: Rating, { revision }: Evidence): Mark[] {
  if (value !== 'checked' && value !== 'disputed') return [];
  const kind = value === 'checked' ? 'check' : 'dispute';
  return [{ by: raterKey, kind, at: Number.MAX_SAFE_INTEGER, revision }];
}
