import {
  OF_THEIR_OWN,
  REVIEWED_REGISTRANTS,
  UNREVIEWED_REGISTRANTS,
} from './tables/registrants.ts';
import type { SourceLevel } from './types.ts';

function registrantOf(doi: string): string {
  return /^10\.(\d+)/.exec(doi)?.[1] ?? '';
}

/** Whether the registrant of a DOI is in the tables. */
export function isKnownRegistrant(doi: string): boolean {
  const registrant = registrantOf(doi);
  return REVIEWED_REGISTRANTS.has(registrant) || UNREVIEWED_REGISTRANTS.has(registrant);
}

/** The level of a DOI by its registrant; an unknown one counts as a web page. */
export function doiLevel(doi: string): SourceLevel {
  const own = OF_THEIR_OWN.find(({ pattern }) => pattern.test(doi));
  if (own !== undefined) return own.level;
  const registrant = registrantOf(doi);
  if (REVIEWED_REGISTRANTS.has(registrant)) return 'primary';
  return UNREVIEWED_REGISTRANTS.has(registrant) ? 'preprint' : 'web';
}
