import { demoAnswers } from './answers.ts';
import { evidenceOfWeek0 } from './evidence-week-0.ts';
import { evidenceOfWeek1 } from './evidence-week-1.ts';
import { evidenceOfWeek2 } from './evidence-week-2.ts';
import { demoMarks } from './marks.ts';
import { type DemoStep, itemName, minuteOf } from './steps.ts';
import { demoVotes } from './votes.ts';

/** The demo debate in the order in which it is played; setting it up is the manager's first act. */
export const demoScript: readonly DemoStep[] = [
  ...demoVotes,
  ...evidenceOfWeek0,
  ...evidenceOfWeek1,
  ...evidenceOfWeek2,
  ...demoAnswers,
  ...demoMarks,
].sort((one, other) => minuteOf(one) - minuteOf(other));

/** The number that each item gets, by its name. Items and rebuttals are numbered in one sequence. */
export const itemNumbers: ReadonlyMap<string, number> = new Map(
  demoScript
    .filter((step) => step.do === 'argue' || step.do === 'rebut')
    .map((step, at) => [itemName(step), at + 1] as const)
    .reverse(),
);
