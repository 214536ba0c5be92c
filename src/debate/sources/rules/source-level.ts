import {
  PERSONAL_HOSTS,
  PREPRINT_DOI_PREFIXES,
  PREPRINT_HOSTS,
  PRIMARY_HOSTS,
  UNKNOWN_HOSTS,
} from './source-hosts.ts';
import type { Source, SourceLevel } from './types.ts';

/**
 * S, read from the source's shape alone; nothing is opened:
 *
 * | shape | level | example |
 * |---|---|---|
 * | no source | none | |
 * | DOI of a journal or proceedings | primary | 10.1038/s41586-023-06747-5 |
 * | DOI of a preprint server or data store | preprint | 10.1101/2024.01.01.573821 |
 * | arXiv id | preprint | arXiv:2107.03374 |
 * | host of reviewed venues or primary data | primary | aclanthology.org/2020.acl-main.740 |
 * | host of preprints and institutions' reports | preprint | openreview.net/forum?id=x |
 * | social network, blog host, video, chat | personal | reddit.com/r/MachineLearning |
 * | shortener, file store, bare address | unknown | bit.ly/3x |
 * | any other page | web | example.org/report |
 */
export function sourceLevel(source: Source | undefined): SourceLevel {
  if (source === undefined) return 'none';
  if (source.kind === 'arxiv') return 'preprint';
  if (source.kind === 'doi') return doiLevel(source.canonical);
  return linkLevel(new URL(source.url));
}

function doiLevel(canonical: string): SourceLevel {
  const prefix = canonical.slice('doi:'.length).split('/')[0];
  return PREPRINT_DOI_PREFIXES.some((known) => known === prefix) ? 'preprint' : 'primary';
}

const HOST_LISTS: readonly (readonly [SourceLevel, readonly string[]])[] = [
  ['primary', PRIMARY_HOSTS],
  ['preprint', PREPRINT_HOSTS],
  ['personal', PERSONAL_HOSTS],
  ['unknown', UNKNOWN_HOSTS],
];

function linkLevel(url: URL): SourceLevel {
  if (/^[\d.]+$|^\[/.test(url.hostname)) return 'unknown';
  let found: { level: SourceLevel; length: number } | undefined;
  for (const [level, hosts] of HOST_LISTS) {
    for (const host of hosts) {
      const longer = found === undefined || host.length > found.length;
      if (longer && isUnder(url, host)) found = { level, length: host.length };
    }
  }
  return found?.level ?? 'web';
}

/** Whether a link is on an entry of a host list: that host or one below it, that path or below. */
export function isUnder(url: URL, entry: string): boolean {
  const slash = entry.indexOf('/');
  const host = slash < 0 ? entry : entry.slice(0, slash);
  const path = slash < 0 ? '' : entry.slice(slash);
  return (
    isHostUnder(url.hostname, host) &&
    (url.pathname === path || `${url.pathname}/`.startsWith(`${path}/`))
  );
}

/** Whether a host is a name or stands below it. */
export function isHostUnder(host: string, name: string): boolean {
  return host === name || host.endsWith(`.${name}`);
}
