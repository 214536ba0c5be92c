import type { MarkCounts } from '../../debate/rating-port.ts';
import type { Lifecycle } from '../../debate/rules/lifecycle.ts';
import { count } from './words.ts';

/** Where an item is on its way, in a word or two. */
export function stageWords(stage: Lifecycle): string {
  switch (stage) {
    case 'filed':
      return 'no source yet';
    case 'sourced':
      return 'sourced';
    case 'standing':
      return 'stands after rebuttal';
    case 'rebutted':
      return 'rebutted';
    case 'conceded':
      return 'conceded by its author';
  }
}

/** "3 find it convincing", "source checked by 2": only what there is. */
export function markWords({ convincing, unconvincing, checked, disputed }: MarkCounts): string[] {
  const words = [
    convincing > 0 ? `${convincing} convinced` : '',
    unconvincing > 0 ? `${unconvincing} not convinced` : '',
    checked > 0 ? `source checked by ${checked}` : '',
    disputed > 0 ? `source disputed by ${disputed}` : '',
  ];
  return words.filter((word) => word !== '');
}

export function rebuttalWords(rebuttals: number): string {
  return rebuttals === 0 ? '' : count(rebuttals, 'rebuttal');
}
