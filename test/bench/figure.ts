import { median } from './median.ts';

/** A result of the bench: a ratio or a count, measured once in each of several rounds. */
export type Figure = {
  readonly name: string;
  readonly rounds: readonly number[];
  /** The bound of its median, a minimum or maximum; null if it is only reported. */
  readonly bound: { readonly atLeast: number } | { readonly atMost: number } | null;
  /** What it should be. */
  readonly aim?: number;
  /** What the ratio is made of. */
  readonly of?: string;
};

/** `slack`: the factor by which a figure may miss its bound. */
export function isOver({ rounds, bound }: Figure, slack = 1): boolean {
  if (bound === null) return false;
  const told = median(rounds);
  return 'atLeast' in bound ? told * slack < bound.atLeast : told > bound.atMost * slack;
}

function boundWords({ bound, aim }: Figure): string {
  if (bound === null) return '';
  const words = 'atLeast' in bound ? `at least ${bound.atLeast}` : `at most ${bound.atMost}`;
  return aim === undefined ? words : `${words}, aim ${aim}`;
}

/** One line: the median, the smallest and the largest of the rounds, the bound, and whether it holds. */
export function figureLine(figure: Figure): string {
  const { name, rounds, of } = figure;
  const told = median(rounds).toFixed(2);
  const spread =
    rounds.length > 1
      ? ` (${Math.min(...rounds).toFixed(2)} to ${Math.max(...rounds).toFixed(2)} in ${rounds.length} rounds)`
      : '';
  const bound = boundWords(figure);
  const judged = bound === '' ? '' : `; ${bound}${isOver(figure) ? ': MISSED' : ''}`;
  return `  ${name}: ${told}${spread}${judged}${of === undefined ? '' : `\n      ${of}`}`;
}
