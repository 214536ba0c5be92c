import { isToCome } from './arxiv-id.ts';
import { identify } from './identify.ts';
import { readPublicUrl } from './public-url.ts';
import { arxivIdOf, readTypedId } from './scholarly-id.ts';
import { tidyTyped, withoutEnding } from './typed-source.ts';
import type { Source, SourceFault } from './types.ts';
import { unwrap } from './unwrap.ts';

/** Longest source, as typed and as stored. */
export const SOURCE_LENGTH = 500;

/** A source that may be stored and shown, or why not. */
export type SourceResult =
  | { readonly ok: true; readonly source: Source }
  | { readonly ok: false; readonly fault: SourceFault };

/**
 * Parses what a member typed as the source: a link, DOI or other paper id, with or without scheme,
 * at most 500 characters. All ways to the same thing share one key: copies in archives, proxies,
 * mirrors, redirectors, a platform's other hosts, and an id anywhere in an address. `now` is given
 * for a new filing: an id from a future month is then refused.
 */
export function parseSource(raw: string, now?: Date): SourceResult {
  const typed = tidyTyped(raw);
  if (typed === '') return refuse('empty');
  if (raw.length > SOURCE_LENGTH) return refuse('too-long');
  // Links contain no invisible characters; browsers differ in how they read a backslash or space.
  const closeUp = typed
    .replace(/^(doi|arxiv|pmid|pmcid)\s*[:：]?\s+(?=\S+(?:\s+\[|$))/i, '$1:')
    .replace(/\s+\[[a-z.-]+\](?:\s+\d{1,2} \w{3} \d{4})?$/i, '');
  if (/[\s\\\p{Cc}\p{Cf}\p{Cs}]/u.test(closeUp)) return refuse('not-a-link');
  const id = readTypedId(closeUp);
  if (typeof id === 'string') return refuse(id);
  return id === undefined ? readLink(closeUp, now) : accept(id, now);
}

function readLink(typed: string, now: Date | undefined): SourceResult {
  const url = readPublicUrl(typed);
  if (typeof url === 'string') return refuse(url);
  const { inner, shown } = unwrap(url);
  const identity = identify(inner);
  if (identity === 'no-such-id') return refuse(identity);
  return accept(
    'url' in identity ? identity : { kind: 'link', url: tidy(shown), ...identity },
    now,
  );
}

/** The stored form: parsing it again later must give the same result. */
function tidy(url: URL): string {
  const { href } = url;
  const ended = withoutEnding(href);
  return ended !== href && URL.canParse(ended) ? new URL(ended).href : href;
}

function accept(source: Source, now: Date | undefined): SourceResult {
  if (source.url.length > SOURCE_LENGTH) return refuse('too-long');
  // "%00" in an address: PostgreSQL keeps no such character, and no page has one.
  if (source.canonical.includes('\0')) return refuse('not-a-link');
  const arxiv = now === undefined ? undefined : arxivIdOf(source);
  if (now !== undefined && arxiv !== undefined && isToCome(arxiv, now)) return refuse('id-to-come');
  return { ok: true, source };
}

function refuse(fault: SourceFault): SourceResult {
  return { ok: false, fault };
}
