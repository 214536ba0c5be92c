import type { Side } from '#debate/core/rules/side.ts';
import { type FrozenItem, headlineOf } from './frozen-tally.ts';
import type { SummaryFacts, SummaryItem } from './summary-facts.ts';

/** An item that may be named, with its numbers. */
export type Ranked = SummaryItem & Pick<FrozenItem, 'q' | 'dots' | 'check' | 'points'>;

/**
 * The items of the given claims that may be named, rebuttals excluded, strongest first: by quality,
 * checked before unchecked, new before old, then by number.
 */
export function rankItems(
  claims: readonly { readonly number: number; readonly items: readonly FrozenItem[] }[],
  items: readonly SummaryItem[],
): Ranked[] {
  const told = new Map(items.map((item) => [item.number, item]));
  const ranked = claims.flatMap((claim) =>
    claim.items.flatMap(({ number, q, dots, check, points }): Ranked[] => {
      const item = told.get(number);
      if (item === undefined || !item.quotable || item.target !== null) return [];
      return [{ ...item, q, dots, check, points }];
    }),
  );
  const isChecked = ({ check }: Ranked) => Number(check === 'checked');
  return ranked.sort(
    (a, b) =>
      b.q - a.q ||
      isChecked(b) - isChecked(a) ||
      Number(b.isNew) - Number(a.isNew) ||
      a.number - b.number,
  );
}

/** The strongest item of each side; undefined where none may be named. */
export type Strongest = Readonly<Record<Side, Ranked | undefined>>;

export function strongestOfEach(facts: SummaryFacts): Strongest {
  return {
    supports: strongestOf(facts, 'supports'),
    challenges: strongestOf(facts, 'challenges'),
  };
}

/**
 * A side's strongest item in the headline. One that was quoted last week is replaced by another
 * with as many dots, so that readers see more than one reason over time.
 */
export function strongestOf({ tally, items }: SummaryFacts, side: Side): Ranked | undefined {
  const ranked = rankItems(headlineOf(tally), items).filter((item) => item.side === side);
  const [first] = ranked;
  if (first === undefined || !first.quotedLastWeek) return first;
  return ranked.find(({ dots, quotedLastWeek }) => dots === first.dots && !quotedLastWeek) ?? first;
}
