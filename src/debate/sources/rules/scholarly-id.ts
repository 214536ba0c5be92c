import { type ArxivId, readArxivId } from './arxiv-id.ts';
import { readDoi } from './doi.ts';
import type { Source } from './types.ts';

/** An id as people write one, without an address around it. */
export type TypedId = Source | 'no-such-id' | undefined;

const ACL = /^(?:\d{4}\.[a-z\d_]+-[a-z\d]+\.\d{1,4}|[a-z]\d\d-\d{4})$/i;

/**
 * Reads an id as people write it: bare, or after its name, as in `doi:`, `arXiv:`, `PMID:`. The DOI
 * of an arXiv paper becomes its arXiv id.
 */
export function readTypedId(raw: string): TypedId {
  const named = raw.replace(/^(?:doi|arxiv|pmid|pmcid|acl)(?=[:\s])[:\s]\s*/i, '');
  const doi = readDoi(undoEntities(named));
  if (doi !== undefined) return doi;
  const arxiv = readArxivId(named);
  if (arxiv !== undefined) return typeof arxiv === 'string' ? arxiv : arxiv.source;
  return readListed(raw, named);
}

/** The same, but an id that cannot exist counts as none. */
export function readScholarlyId(raw: string): Source | undefined {
  const id = readTypedId(raw);
  return typeof id === 'object' ? id : undefined;
}

/** Ids under which PubMed, PubMed Central and the ACL Anthology list papers. */
function readListed(raw: string, named: string): Source | undefined {
  const central = /^PMC0*(\d{3,9})$/i.exec(named)?.[1];
  if (central !== undefined) {
    const url = `https://pmc.ncbi.nlm.nih.gov/articles/PMC${central}/`;
    return { kind: 'link', url, canonical: `pmcid:PMC${central}` };
  }
  if (/^pmid/i.test(raw) && /^\d{1,8}$/.test(named)) {
    const url = `https://pubmed.ncbi.nlm.nih.gov/${Number(named)}/`;
    return { kind: 'link', url, canonical: `pmid:${Number(named)}` };
  }
  if (!ACL.test(named)) return undefined;
  const url = `https://aclanthology.org/${named}/`;
  return { kind: 'link', url, canonical: `acl:${named.toLowerCase()}` };
}

/** Decodes the HTML entities that pages use for signs in old DOIs. */
function undoEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** An arXiv id with its month, from a source that is an arXiv paper. */
export function arxivIdOf(source: Source): ArxivId | undefined {
  const id = readArxivId(source.canonical.slice('arxiv:'.length));
  return source.kind === 'arxiv' && typeof id === 'object' ? id : undefined;
}
