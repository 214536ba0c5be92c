import { isNamed } from './hosts.ts';
import { undoPercents } from './percent.ts';
import { PAGE_KEYS } from './tables/page-keys.ts';
import { PLATFORM_KEYS } from './tables/platform-keys.ts';
import { readTable } from './tables/read-table.ts';
import { SCHOLARLY_KEYS } from './tables/scholarly-keys.ts';

/** One row of the tables of keys. */
export type KeyRule = {
  readonly hosts: readonly string[];
  readonly pattern: RegExp;
  readonly key: string;
  readonly example: string;
  /** The key expected for the example. */
  readonly is: string;
};

/** In order: the first rule that matches applies. */
export const KEY_RULES: readonly KeyRule[] = [SCHOLARLY_KEYS, PLATFORM_KEYS, PAGE_KEYS]
  .flatMap(readTable)
  .map(([hosts = '', pattern = '', key = '', example = '', is = '']) => ({
    hosts: hosts.split(','),
    pattern: new RegExp(pattern, 'i'),
    key,
    example,
    is,
  }));

/** The key of an address, from the id under which its site shows the page; undefined for none. */
export function keyOf(url: URL): string | undefined {
  const text = undoPercents(url.pathname) + undoPercents(url.search) + undoPercents(url.hash);
  for (const { hosts, pattern, key } of KEY_RULES) {
    if (!hosts.some((name) => isNamed(url.hostname, name))) continue;
    const found = pattern.exec(text);
    if (found !== null) return fill(key, found, url.hostname);
  }
  return undefined;
}

/** $1 inserts a group as written, %1 in lower case; $h inserts the host, $s its first label. */
function fill(key: string, found: RegExpExecArray, host: string): string {
  const bare = host.replace(/^www\./, '').replace(/^([a-z-]+)\.m\./, '$1.');
  return key
    .replace('$h', bare)
    .replace('$s', bare.split('.')[0] ?? '')
    .replace(/([$%])(\d)/g, (_, sign: string, group: string) => {
      const value = found[Number(group)] ?? '';
      return sign === '%' ? value.toLowerCase() : value;
    });
}
