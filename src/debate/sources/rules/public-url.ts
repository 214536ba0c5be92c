import ipaddr from 'ipaddr.js';
import { isHostUnder } from './hosts.ts';
import { PRIVATE_SUFFIXES } from './source-hosts.ts';
import type { SourceFault } from './types.ts';

/**
 * Parses an address that everybody can open, with or without its scheme, or returns why it is not
 * one. Nothing is opened or looked up, so a public name for a private address goes unnoticed.
 */
export function readPublicUrl(typed: string): URL | SourceFault {
  const scheme = schemeOf(typed);
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    return ['doi', 'arxiv', 'pmid', 'pmcid'].includes(scheme) ? 'not-a-link' : 'scheme';
  }
  const hasScheme = scheme !== undefined;
  if (hasScheme && !/^https?:\/\/[^/]/i.test(typed)) return 'not-a-link';
  const address = hasScheme ? typed : `https://${typed}`;
  if (!URL.canParse(address)) return 'not-a-link';
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return 'credentials';
  const fault = hostFault(url, typed, hasScheme);
  if (fault) return fault;
  // "example.org." is the same host; without the dot it matches the host lists.
  url.hostname = url.hostname.replace(/\.$/, '');
  return url;
}

/** The scheme as typed, lower case; `example.org:8080/x` and `localhost:3000` have none. */
function schemeOf(typed: string): string | undefined {
  const match = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(typed);
  const word = match?.[1];
  if (word === undefined) return undefined;
  const rest = match?.[2] ?? '';
  const isPort = /^\d{1,5}(?:[/?#]|$)/.test(rest);
  const isName = word.includes('.') || word.toLowerCase() === 'localhost';
  // A name before "@" is a login without a scheme: the URL parser reports that.
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
