import { type Place, shortHash } from './seal.ts';

/** A link as written in its file. */
export type ChainLink = Place & { readonly debate: string; readonly hash: string };

/**
 * Why links of debates are not the chains that they claim to be, one line per fault. Missing links
 * are not a fault: somebody who saved three weeks of a year can check those three.
 */
export function chainFaults(links: readonly ChainLink[]): string[] {
  const kept = new Map<string, ChainLink>();
  const faults: string[] = [];
  for (const one of links) {
    if (one.link === null) continue;
    const other = kept.get(keyOf(one.debate, one.link));
    if (other !== undefined && other.hash !== one.hash) {
      faults.push(`two files are link ${one.link}: ${hashes(other.hash, one.hash)}`);
    }
    kept.set(keyOf(one.debate, one.link), one);
  }
  for (const { debate, link, previous } of kept.values()) {
    if ((link === 1) !== (previous === null)) {
      faults.push(
        `link ${link} ${previous === null ? 'names no link before it' : 'is not a first link'}`,
      );
    }
    const before = kept.get(keyOf(debate, (link ?? 0) - 1));
    if (before === undefined || before.hash === previous) continue;
    faults.push(
      `link ${link} follows ${shortHash(previous ?? 'nothing')}, but link ${before.link} is ${shortHash(before.hash)}: one of them was rewritten`,
    );
  }
  return faults;
}

function keyOf(debate: string, link: number): string {
  return `${debate}:${link}`;
}

function hashes(...all: readonly string[]): string {
  return all.map(shortHash).join(' and ');
}
