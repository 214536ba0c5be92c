import {
  type BEARING_VALUE,
  type DIAGNOSTICITY_VALUE,
  MODEL_FLOOR,
  type REASONING_VALUE,
  RULES_NOTICE,
} from '#debate/grading/rules/constants.ts';
import type { SpecificityPart } from '#debate/grading/rules/specificity.ts';
import type { CheckState, Doubt } from '#debate/grading/rules/types.ts';
import type { SourceLevel } from '#debate/sources/rules/types.ts';
import { CARRY, LEAST_POINTS } from '#debate/tally/rules/constants.ts';

/** How points follow from a strength, using its own number. */
const squared = (strength: number) => `${strength} × ${strength} ÷ 100`;

/** Every sentence behind [How was this judged?] of an item. */
export const JUDGED_TEXTS = {
  head: (number: number) => `### How #${number} was judged`,
  source: (source: string) => `**Source:** ${source}`,
  sources: {
    none: 'none given',
    personal: 'a personal page or post',
    web: 'a web page',
    preprint: 'a preprint or report',
    primary: 'peer reviewed, or primary data',
    unknown: 'a link of unknown kind',
  } satisfies Record<SourceLevel, string>,
  names: (names: string) => `**Names:** ${names}`,
  namesAll: 'a system, a test, a number and a comparison',
  namesSome: (missing: readonly string[]) =>
    `${4 - missing.length} of 4; missing: ${missing.join(', ')}`,
  parts: {
    system: 'a system',
    task: 'a test',
    number: 'a number',
    comparison: 'a comparison',
  } satisfies Record<SpecificityPart, string>,
  reasoning: (reasoning: string) => `**Reasoning:** ${reasoning}`,
  checked: (state: string) => `**Checked:** ${state}`,
  checks: {
    checked: 'yes, including by the other side or a moderator',
    unchecked: 'not yet: it takes two checks, one of them from the other side or a moderator',
    disputed: 'disputed, including by its own side or a moderator',
  } satisfies Record<CheckState, string>,
  strength: (dots: string, strength: number) => `**Strength:** ${dots}, ${strength} of 100`,
  open: 'Open',
  /** What the tally does with it. */
  ownSource: 'It counts as a source of its own.',
  oneSourceWith: (items: string) => `It counts as one source together with ${items}.`,
  gone: 'It was withdrawn or hidden, so it earns no points.',
  conceded: 'Its author conceded it, so it earns no points.',
  noPlace:
    'It earns no points: only its author’s first three sources on this side of the claim count.',
  takes: (share: number, strength: number, target: number) =>
    `It can take ${share} % of what #${target} earns: ${squared(strength)}. Rebuttals with an unchecked source together take at most half.`,
  earns: (points: number, strength: number) =>
    `It earns ${points} of 100 points for its side: ${squared(strength)}.`,
  earnsAfter: (points: number, strength: number, lost: number) =>
    `It earns ${points} of 100 points for its side: ${squared(strength)}, less ${lost} for rebuttals.`,
  tooWeak: (strength: number) =>
    `It earns no points: ${squared(strength)} is less than ${LEAST_POINTS}.`,
  carries: (points: number) =>
    `Its author carries ${points} of them: a source counts once, and one person carries at most ${CARRY.full} for a side.`,
  /** The model's reading, one line per criterion. */
  bearing: (times: number, level: string) => `Bearing: times **${times}** · ${level}`,
  bearings: {
    none: 'nothing in it is about this',
    tangential: 'only touches on the subject',
    partial: 'about a part of it',
    direct: 'about exactly this',
  } satisfies Record<keyof typeof BEARING_VALUE, string>,
  diagnosticity: (times: number, level: string) =>
    `Tells the sides apart: times **${times}** · ${level}`,
  diagnosticities: {
    both: 'would be seen either way',
    leans: 'somewhat more likely on one side',
    discriminates: 'would be seen on one side only',
  } satisfies Record<keyof typeof DIAGNOSTICITY_VALUE, string>,
  reasonings: {
    missing: 'no step from what was seen to the claim',
    weak: 'a step with a gap',
    fair: 'a step that is easy to see',
    explicit: 'says what was seen and the step from there',
  } satisfies Record<keyof typeof REASONING_VALUE, string>,
  reasoningByRules: 'not judged, since no language model is set up: it counts the same for all',
  /** A model is configured but has not graded it: waiting, failed, or out of tokens. */
  reasoningSoFar: 'not judged by the model yet: it counts the same for all',
  doubts: {
    direction: 'The grader read it as pointing the other way: bearing one level lower.',
    span: 'The grader quoted no words from it: bearing one level lower.',
    addressed:
      'Its text, or the text that it answers, is addressed to the grader: until a moderator clears that, the lower of the two grades counts.',
  } satisfies Record<Doubt, string>,
  atLeast: `The model gave less; an item keeps at least ${Math.round(MODEL_FLOOR * 100)} % of what its form alone gives.`,
  /** After the drift alarm went off. */
  reasoningForAll: 'counts the same for all, since only the fixed rules count',
  byRulesAlone: 'It was graded by fixed rules: form, not truth. Votes never move this.',
  alarm:
    'A model graded it too, but graded the two sides too differently, so its grades count for nothing until a manager lifts the alarm.',
  byRules: `It was ${RULES_NOTICE} Votes never move this.`,
  byRulesSoFar:
    'It was graded by fixed rules: form, not truth; the model has not graded it yet. Votes never move this.',
  byModel: (grader: string) =>
    `${grader} filled in the form, and code made the number. Votes never move this.`,
} as const;
