import {
  OF_THEIR_OWN,
  REVIEWED_REGISTRANTS,
  UNREVIEWED_REGISTRANTS,
} from './tables/registrants.ts';
import type { SourceLevel } from './types.ts';

function registrantOf(doi: string): string {
  return /^10\.(\d+)/.exec(doi)?.[1] ?? '';
}

/** Whether whoever registered a DOI is in the tables. */
export function isKnownRegistrant(doi: string): boolean {
  const registrant = registrantOf(doi);
  return REVIEWED_REGISTRANTS.has(registrant) || UNREVIEWED_REGISTRANTS.has(registrant);
}

/** What a DOI tells by who registered it: no more than a web page where that is not known. */
export function doiLevel(doi: string): SourceLevel {
  const own = OF_THEIR_OWN.find(({ pattern }) => pattern.test(doi));
  if (own !== undefined) return own.level;
  const registrant = registrantOf(doi);
  if (REVIEWED_REGISTRANTS.has(registrant)) return 'primary';
  return UNREVIEWED_REGISTRANTS.has(registrant) ? 'preprint' : 'web';
}
