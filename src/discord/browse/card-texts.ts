import { count } from '#debate/core/rules/count.ts';
import type { CheckState } from '#debate/grading/rules/types.ts';
import type { MeritKind } from '#debate/marks/rules/kinds.ts';
import type { Lifecycle } from '#debate/tally/rules/lifecycle.ts';

/** Every sentence of a card, and of what other screens say about an item in a few words. */
export const CARD_TEXTS = {
  head: (number: number, side: string, dots: string) =>
    `**#${number}** · ${side} · strength ${dots}`,
  claim: (number: number, title: string) => `-# Claim ${number}: ${title}`,
  /** In a list of several claims. */
  onClaim: (number: number) => `claim ${number}`,
  item: (number: number) => `**#${number}**`,
  answers: (target: number) => `answers #${target}`,
  whatIsThis: 'What is this?',
  open: 'Open',
  rebut: 'Rebut',
  add: 'Add evidence',
  report: 'Report',
  underReview: 'under review',
  erased: (number: number) => `**#${number}** was erased by its author.`,
  hidden: (number: number) => `**#${number}** was hidden by a moderator.`,
  withdrawn: (number: number) => `**#${number}** was withdrawn by its author.`,
  withdrawnByYou: (number: number) => `**#${number}** was withdrawn by you.`,
  noSource: '-# no source',
  unnamed: 'by a member',
  by: (name: string) => `by ${name}`,
  /** The stage of an item in a word or two. */
  stages: {
    filed: 'no source yet',
    standing: 'holds up after rebuttal',
    rebutted: 'rebutted',
    conceded: 'conceded by its author',
  } satisfies Record<Exclude<Lifecycle, 'sourced'>, string>,
  /** For an item with a source and no rebuttals: the state of its source. */
  sources: {
    unchecked: 'source not checked yet',
    checked: 'source checked',
    disputed: 'source disputed',
  } satisfies Record<CheckState, string>,
  rebuttals: (rebuttals: number) => count(rebuttals, 'rebuttal'),
  /** The cap that the state of its source puts on its strength. */
  atMost: (dots: string, why: string) => `at most ${dots} ${why}`,
  withoutSource: 'without a source',
  caps: {
    unchecked: 'until its source is checked',
    disputed: 'while its source is disputed',
  } satisfies Record<Exclude<CheckState, 'checked'>, string>,
  /** What members say about it. */
  merits: {
    convincing: (members) => `${members} convinced`,
    unconvincing: (members) => `${members} not convinced`,
  } satisfies Record<MeritKind, (members: number) => string>,
  checkedBefore: (members: number) => `checked by ${members} before the rules changed`,
} as const;
