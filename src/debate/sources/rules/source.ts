import ipaddr from 'ipaddr.js';
import { canonicalLink } from './canonical-link.ts';
import { readScholarlyId, readScholarlyLink } from './scholarly-id.ts';
import { PRIVATE_SUFFIXES } from './source-hosts.ts';
import { isHostUnder } from './source-level.ts';
import type { Source } from './types.ts';

/** Longest source, as typed and as stored. */
export const SOURCE_LENGTH = 500;

/** Why a source is refused. */
export type SourceFault =
  | 'empty'
  | 'too-long'
  | 'not-a-link'
  | 'scheme'
  | 'credentials'
  | 'private-address';

/** A source that may be stored and shown, or why not. */
export type SourceResult =
  | { readonly ok: true; readonly source: Source }
  | { readonly ok: false; readonly fault: SourceFault };

/**
 * Reads what a member typed as the source: a link, DOI or arXiv id, with or without scheme, at
 * most 500 characters. A DOI and its arXiv twin are one source, and links to either are ids.
 * Nothing is opened or looked up, so a public name for a private address is not noticed.
 */
export function parseSource(raw: string): SourceResult {
  const typed = raw
    .trim()
    .replace(/^<(.*)>$/s, '$1')
    .trim();
  if (typed === '') return refuse('empty');
  if (raw.length > SOURCE_LENGTH) return refuse('too-long');
  // Nothing in a link is invisible; a backslash or space is read as different things by browsers.
  const closeUp = typed.replace(/^(doi|arxiv):\s+/i, '$1:').replace(/\s+\[[a-z.-]+\]$/i, '');
  if (/[\s\\\p{Cc}\p{Cf}\p{Cs}]/u.test(closeUp)) return refuse('not-a-link');
  const id = readScholarlyId(closeUp);
  if (id) return accept(id);
  const scheme = schemeOf(closeUp);
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    return refuse(scheme === 'doi' || scheme === 'arxiv' ? 'not-a-link' : 'scheme');
  }
  return readLink(closeUp, scheme !== undefined);
}

function readLink(typed: string, hasScheme: boolean): SourceResult {
  if (hasScheme && !/^https?:\/\/[^/]/i.test(typed)) return refuse('not-a-link');
  const url = parseUrl(hasScheme ? typed : `https://${typed}`);
  if (url === undefined) return refuse('not-a-link');
  if (url.username !== '' || url.password !== '') return refuse('credentials');
  const fault = hostFault(url, typed, hasScheme);
  if (fault) return refuse(fault);
  // "example.org." is the same host; without the dot the host lists know it.
  url.hostname = url.hostname.replace(/\.$/, '');
  const id = readScholarlyLink(url);
  if (id) return accept(id);
  return accept({ kind: 'link', url: url.href, canonical: canonicalLink(url) });
}

function accept(source: Source): SourceResult {
  return source.url.length > SOURCE_LENGTH ? refuse('too-long') : { ok: true, source };
}

function refuse(fault: SourceFault): SourceResult {
  return { ok: false, fault };
}

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** The scheme as typed, lower case; `example.org:8080/x` and `localhost:3000` have none. */
function schemeOf(typed: string): string | undefined {
  const match = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(typed);
  const word = match?.[1];
  if (word === undefined) return undefined;
  const rest = match?.[2] ?? '';
  const isPort = /^\d{1,5}(?:[/?#]|$)/.test(rest);
  const isName = word.includes('.') || word.toLowerCase() === 'localhost';
  // A name before "@" is a login without a scheme: let the URL say so.
  const isLogin = /^[^/]*@/.test(rest) && !/^(?:mailto|javascript|data|sip|xmpp)$/i.test(word);
  if ((isPort && isName) || isLogin) return undefined;
  return word.toLowerCase();
}

function hostFault(url: URL, typed: string, hasScheme: boolean): SourceFault | undefined {
  const host = url.hostname.replace(/\.$/, '');
  if (host.startsWith('[')) return addressFault(host.slice(1, -1));
  if (ipaddr.IPv4.isValidFourPartDecimal(host)) {
    // "http://0x7f.1" and "http://2130706433" become plain addresses; nobody honest writes those.
    if (typed.includes(host)) return addressFault(host);
    return hasScheme ? 'private-address' : 'not-a-link';
  }
  if (PRIVATE_SUFFIXES.some((suffix) => isHostUnder(host, suffix))) {
    return 'private-address';
  }
  if (host === '') return 'not-a-link';
  if (!host.includes('.')) return hasScheme ? 'private-address' : 'not-a-link';
  return isPublicName(host) ? undefined : 'not-a-link';
}

function addressFault(address: string): SourceFault | undefined {
  const range = ipaddr.isValid(address) ? ipaddr.process(address).range() : 'invalid';
  return range === 'unicast' ? undefined : 'private-address';
}

function isPublicName(host: string): boolean {
  const labels = host.split('.');
  const top = labels.at(-1) ?? '';
  const valid = labels.every((label) => /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label));
  return valid && /^(?:[a-z]{2,63}|xn--[a-z0-9-]+)$/.test(top);
}
