import { evidenceOfWeek0 } from './evidence-week-0.ts';
import { evidenceOfWeek1 } from './evidence-week-1.ts';
import { evidenceOfWeek2 } from './evidence-week-2.ts';
import { type DemoStep, minuteOf } from './steps.ts';
import { demoVotes } from './votes.ts';

export { type DemoKey, type DemoPerson, demoPeople } from './people.ts';
export type {
  DemoArgument,
  DemoSide,
  DemoStance,
  DemoStep,
  DemoTime,
  DemoVote,
} from './steps.ts';

/** The demo debate in the order in which it is played; setting it up is the manager's first act. */
export const demoScript: readonly DemoStep[] = [
  ...demoVotes,
  ...evidenceOfWeek0,
  ...evidenceOfWeek1,
  ...evidenceOfWeek2,
].sort((one, other) => minuteOf(one) - minuteOf(other));
