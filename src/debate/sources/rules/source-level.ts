import { isUnder } from './hosts.ts';
import { undoPercents } from './percent.ts';
import { doiLevel } from './registrants.ts';
import { PERSONAL_HOSTS, PREPRINT_HOSTS, PRIMARY_HOSTS, UNKNOWN_HOSTS } from './source-hosts.ts';
import type { Source, SourceLevel } from './types.ts';
import { unwrap } from './unwrap.ts';

/**
 * S, from the form of the source alone; nothing is opened:
 *
 * | shape | level | example |
 * |---|---|---|
 * | no source | none | |
 * | DOI of who registers journals or proceedings | primary | 10.1038/s41586-023-06747-5 |
 * | DOI of a preprint server, data store or institution | preprint | 10.1101/2024.01.01.573821 |
 * | DOI of anybody else: a blog, uploads, a made-up one | web | 10.59350/blogpost |
 * | arXiv id | preprint | arXiv:2107.03374 |
 * | host of reviewed venues or primary data | primary | aclanthology.org/2020.acl-main.740 |
 * | host of preprints and institutions' reports | preprint | openreview.net/forum?id=x |
 * | social network, blog host, video, chat | personal | reddit.com/r/MachineLearning |
 * | shortener, file store, bare address | unknown | bit.ly/3x |
 * | any other page | web | example.org/report |
 * | start page, search, list or person on one of these | web | pnas.org/?x=1 |
 * | copy, proxy, mirror or redirector of one of these | as that | web.archive.org/web/2023/… |
 */
export function sourceLevel(source: Source | undefined): SourceLevel {
  if (source === undefined) return 'none';
  if (source.kind === 'arxiv') return 'preprint';
  if (source.kind === 'doi') return doiLevel(undoPercents(new URL(source.url).pathname.slice(1)));
  const listed = LISTED.find(([key]) => source.canonical.startsWith(key));
  return listed?.[1] ?? linkLevel(unwrap(new URL(source.url)).inner);
}

/** Keys that determine the level themselves, wherever they were found. */
const LISTED: readonly (readonly [string, SourceLevel])[] = [
  ['pmid:', 'primary'],
  ['pmcid:', 'primary'],
  ['acl:', 'primary'],
  ['pii:', 'primary'],
  ['openreview:', 'preprint'],
];

const HOST_LISTS: readonly (readonly [SourceLevel, readonly string[]])[] = [
  ['primary', PRIMARY_HOSTS],
  ['preprint', PREPRINT_HOSTS],
  ['personal', PERSONAL_HOSTS],
  ['unknown', UNKNOWN_HOSTS],
];

/**
 * Pages of a scholarly host that are nobody's work. Anybody can make up as many addresses of them
 * as they like, and each of them opens.
 */
const NO_WORK =
  /\/(?:(?:do|quick|advanced-?)?search(?:-?results?)?|find|list|browse|about|authors?|people|profiles?|groups?|users?|login)(?:\/|\.\w+$|$)|^\/a\/|^\/(?:index|default|home)(?:\.\w+)?$/i;

function linkLevel(url: URL): SourceLevel {
  if (/^[\d.]+$|^\[/.test(url.hostname)) return 'unknown';
  let found: { level: SourceLevel; entry: string } | undefined;
  for (const [level, hosts] of HOST_LISTS) {
    for (const host of hosts) {
      const longer = found === undefined || host.length > found.entry.length;
      if (longer && isUnder(url, host)) found = { level, entry: host };
    }
  }
  if (found === undefined) return 'web';
  const isScholarly = found.level === 'primary' || found.level === 'preprint';
  return isScholarly && isNoWork(url, found.entry) ? 'web' : found.level;
}

/** Whether an address leads to the listed place itself, or to a page there that is no work. */
function isNoWork({ hostname, pathname }: URL, entry: string): boolean {
  const slash = entry.indexOf('/');
  const start = slash < 0 ? '' : entry.slice(slash);
  const path = pathname.replace(/\/+$/, '');
  return path === start || NO_WORK.test(path) || /^blogs?\./.test(hostname);
}
