import { readArxivId } from './arxiv-id.ts';
import { isKnownRegistrant } from './registrants.ts';
import { DOI_TWINS, DOI_VERSIONS } from './tables/doi-parts.ts';
import { withoutEnding } from './typed-source.ts';
import type { Source } from './types.ts';

// SICI DOIs, such as 10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O, have nearly all
// signs in them. https://www.doi.org/doi-handbook/HTML/
const DOI = /^10\.\d{4,9}(?:\.\d+)*\/[^\s"\\^`{|}\p{Cc}]+$/u;
const ANYWHERE = /(?:^|[^\w.])(10\.\d{4,9}(?:\.\d+)*\/[^\s"\\^`{|}]+)/u;
/** What publishers append to a DOI in their addresses. */
const TAIL =
  /(?:\/(?:full(?:-?text)?(?:\/(?:html|pdf))?|fullhtml|pdf(?:direct|lite|plus)?|e?pdf|epub|abs(?:tract)?|html?|meta|xml|summary|figures?(?:\/.*)?|tables?(?:\/.*)?|references|citations?|citedby|metrics|related|tab-[\w-]+|(?:suppl|suppl_file|asset|download|media|files?)(?:\/.*)?)|\.(?:full|abstract|pdf|xml|html?|epub|full-text|article-info|figures-only|supplementary-material)|\+html|\/)$/i;
/** Sites of some publishers add a number, then a title or file: …/bbac409/6713511/bbac409.pdf */
const NUMBERED_TAIL =
  /^(10\.(?:1042|1063|1093|1115|1116|1119|1121|1122|1130|1158|1162|1182|1210|1215)\/.+?)\/\d{5,}(?:\/.*)?$/;
const PREPRINT_TAIL = /^(10\.(?:1101|64898)\/.+?\d)v\d+(?:\.full.*)?$/i;

const TWIN = /^10\.48550\/arxiv\./i;

/** Reads a DOI without any prefix; the DOI of an arXiv paper becomes its arXiv id. */
export function readDoi(id: string): Source | 'no-such-id' | undefined {
  const doi = withoutEnding(id);
  if (!DOI.test(doi)) return undefined;
  if (TWIN.test(doi)) {
    const arxiv = readArxivId(doi.replace(TWIN, ''));
    return typeof arxiv === 'object' ? arxiv.source : arxiv;
  }
  const encoded = encodeURI(doi).replace(/[#?]/g, encodeURIComponent);
  return { kind: 'doi', url: `https://doi.org/${encoded}`, canonical: canonicalDoi(doi) };
}

/** A work has one key, whichever version, part or id of it is cited. */
function canonicalDoi(doi: string): string {
  let work = doi.toLowerCase();
  for (const { pattern } of DOI_VERSIONS) work = work.replace(pattern, '$1');
  for (const { pattern, key } of DOI_TWINS) {
    if (pattern.test(work)) return work.replace(pattern, key);
  }
  return `doi:${work}`;
}

/**
 * The DOI in a part of an address, percent-decoded, without what the site appends to it. `marked`:
 * the address says that it contains a DOI, so any registrant is accepted.
 */
export function doiIn(part: string, marked: boolean): Source | undefined {
  let id = ANYWHERE.exec(part)?.[1];
  if (id === undefined) return undefined;
  if (!marked && !/doi[=:/]/i.test(part) && !isKnownRegistrant(id)) return undefined;
  for (let before = ''; before !== id; ) {
    before = id;
    id = id.replace(TAIL, '').replace(PREPRINT_TAIL, '$1').replace(NUMBERED_TAIL, '$1');
  }
  const read = readDoi(id);
  return typeof read === 'object' ? read : undefined;
}
