import { count } from '#debate/core/rules/count.ts';
import { ENOUGH } from './constants.ts';

/** "2 of 3 people, 3 of 3 sources": what is missing when there is too little. */
export function tooLittleWords({ people, sources }: { people: number; sources: number }): string {
  const [persons, cited] = [
    count(ENOUGH.people, 'person', 'people'),
    count(ENOUGH.sources, 'source'),
  ];
  return `${Math.min(people, ENOUGH.people)} of ${persons}, ${Math.min(sources, ENOUGH.sources)} of ${cited}`;
}
