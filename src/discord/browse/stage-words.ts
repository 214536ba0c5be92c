import { count } from '#debate/core/rules/count.ts';
import { dotsWords } from '#debate/core/rules/dots.ts';
import type { MarkCounts } from '#debate/marks/mark-port.ts';
import type { Lifecycle } from '#debate/tally/rules-1/lifecycle.ts';
import { type CapReason, dotsOf } from '#debate/tally/rules-1/strength.ts';

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
export function markWords(marks: MarkCounts): string[] {
  const { convincing, unconvincing, check, dispute, before } = marks;
  const words = [
    convincing > 0 ? `${convincing} convinced` : '',
    unconvincing > 0 ? `${unconvincing} not convinced` : '',
    check > 0 ? `source checked by ${check}` : '',
    dispute > 0 ? `source disputed by ${dispute}` : '',
    before > 0 ? `checked by ${before} before the rules changed` : '',
  ];
  return words.filter((word) => word !== '');
}

export function rebuttalWords(rebuttals: number): string {
  return rebuttals === 0 ? '' : count(rebuttals, 'rebuttal');
}

const CAPS: Readonly<Record<CapReason, string>> = {
  'no-source': 'without a source',
  link: 'with a plain link',
  scholarly: 'with a paper nobody here has checked',
  disputed: 'with a disputed source',
  rules: 'when graded by fixed rules',
  'rules-checked': 'when graded by fixed rules, source checked',
};

/** "●●●○○ when graded by fixed rules": the dots that a strength cannot go beyond, and why. */
export function capDots(cap: number, reason: CapReason): string {
  return `${dotsWords(dotsOf(cap))} ${CAPS[reason]}`;
}

/** "60 when graded by fixed rules": points of 100, and what keeps a strength from being more. */
export function capWords(cap: number, reason: CapReason): string {
  return `${Math.round(cap * 100)} ${CAPS[reason]}`;
}
