import { readArxivId } from './arxiv-id.ts';
import { canonicalLink } from './canonical-link.ts';
import { doiIn, readDoi } from './doi.ts';
import { isHostUnder } from './hosts.ts';
import { keyOf } from './key-rule.ts';
import { undoPercents } from './percent.ts';
import { readScholarlyId } from './scholarly-id.ts';
import type { Source } from './types.ts';

/** What an address identifies: an id with an address of its own, or only a key. */
export type Identity = Source | { readonly canonical: string } | 'no-such-id';

const ARXIV_HOST = 'arxiv.org';
const ARXIV_PATH = /^\/(?:abs|pdf|html|format|ps|e-print|src)\/(.+?)(?:\.pdf|\.ps)?\/?$/i;
const ARXIV_NEAR = /(?<![\d.])(\d{4}\.\d{4,5}(?:v[1-9]\d?)?)(?![\d]|\.\d)/;
const ARXIV_OLD_NEAR = /(?:^|[/=:])((?:[a-z]+(?:-[a-z]+)?)(?:\.[a-z]{2})?\/\d{7})(?!\d)/i;
const CENTRAL = /(?:^|[/=:])PMC(\d{4,9})(?![\w])/;
const PMID = /(?:^|[/?&:])pmid[=:/](\d{4,8})(?!\d)/i;
const ACL = /(?:^|\/)(\d{4}\.[a-z\d_]+-(?:[a-z]+|\d+)\.\d{1,4})(?:\.pdf|\/|$)/i;

/**
 * Identifies what an unwrapped address refers to: by the tables of keys, then by a DOI, an arXiv id
 * or another registry's number anywhere in it, else by the address itself.
 */
export function identify(url: URL): Identity {
  const key = keyOf(url);
  if (key !== undefined) return fromKey(key);
  const parts = partsOf(url);
  const isDoiHost = isHostUnder(url.hostname, 'doi.org') || url.hostname === 'doi.ai';
  for (const part of parts) {
    const doi = isDoiHost ? wholeDoi(part) : doiIn(part, /doi[=:/]/i.test(url.href));
    if (doi !== undefined) return doi;
  }
  return arxivIn(url, parts) ?? listedIn(parts) ?? { canonical: canonicalLink(url) };
}

function fromKey(key: string): Identity {
  if (key.startsWith('doi:')) return readDoi(key.slice('doi:'.length)) ?? { canonical: key };
  if (!key.startsWith('arxiv:')) return { canonical: key };
  const id = readArxivId(key.slice('arxiv:'.length));
  return typeof id === 'object' ? id.source : (id ?? { canonical: key });
}

/** Path without its leading slash, each parameter's value, then fragment; all percent-decoded. */
function partsOf(url: URL): string[] {
  const path = undoPercents(url.pathname).slice(1);
  const values = [...url.searchParams.values()].map(undoPercents);
  return [path, ...values, undoPercents(url.hash).slice(1)].filter((part) => part !== '');
}

/** On a DOI resolver's host the whole path is the DOI. */
function wholeDoi(path: string): Identity | undefined {
  return readDoi(path.replace(/^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)/i, '').trim());
}

function arxivIn(url: URL, parts: readonly string[]): Identity | undefined {
  const isArxiv = isHostUnder(url.hostname, ARXIV_HOST);
  const path = ARXIV_PATH.exec(undoPercents(url.pathname))?.[1];
  if (isArxiv && path !== undefined) {
    const id = readArxivId(path);
    return typeof id === 'object' ? id.source : id;
  }
  // A number with a dot in it may be anything, unless the address mentions arXiv.
  if (!/arxiv/i.test(url.href)) return undefined;
  for (const part of parts) {
    for (const near of [ARXIV_NEAR, ARXIV_OLD_NEAR]) {
      const id = readArxivId(near.exec(part)?.[1] ?? '');
      if (typeof id === 'object') return id.source;
    }
  }
  return undefined;
}

/**
 * The paper at its own address: anybody's page may contain such an id, so the paper that counts
 * must be the one shown.
 */
function listedIn(parts: readonly string[]): Identity | undefined {
  for (const part of parts) {
    const central = CENTRAL.exec(part)?.[1];
    if (central !== undefined) return readScholarlyId(`PMC${central}`);
    const acl = ACL.exec(part)?.[1];
    if (acl !== undefined) return readScholarlyId(acl);
  }
  const pmid = parts.map((part) => PMID.exec(part)?.[1]).find((id) => id !== undefined);
  return pmid === undefined ? undefined : readScholarlyId(`PMID:${pmid}`);
}
