import type { Surroundings } from '../contract/surroundings.ts';
import { createDisturbances } from '../rest/disturbances.ts';
import { createHappenings } from '../trouble/happenings.ts';
import { createFactsOfMessages } from './message-facts.ts';

/** The state behind the page's controls, which no person of a guild ever sees. */
export function createBehindTheScreen(now: () => number) {
  const happenings = createHappenings(now);
  let surroundings: Surroundings = {};
  return {
    happenings,
    disturbances: createDisturbances(now, happenings.tell),
    facts: createFactsOfMessages(),
    around: () => surroundings,
    surround(by: Surroundings): void {
      surroundings = by;
    },
  };
}
