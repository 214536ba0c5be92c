import { createHash } from 'node:crypto';
import { laidOut } from './laid-out.ts';

/** One link of a debate's chain: which it is, from 1, and the hash of the link before it. */
export type Place = {
  /** Null for a summary within a week, which others replace: nothing follows it. */
  readonly link: number | null;
  readonly previous: string | null;
};

/** A file that tells by itself whether it was changed. */
export type Sealed = Place & {
  readonly text: string;
  /** SHA-256 in hex of all lines but the last, which holds it: `head -n -1 FILE | sha256sum`. */
  readonly hash: string;
};

const HASH_LINE = /\n"hash":"([0-9a-f]{64})"\}\n$/;

/** Closes a file that begins with these values, laid out. */
export function seal(values: string, { link, previous }: Place): Sealed {
  const open = values.slice(0, -1);
  const body = `${open},\n${laidOut({ link, previous }).slice(1, -1)},\n`;
  const hash = hashOf(body);
  return { link, previous, hash, text: `${body}"hash":"${hash}"}\n` };
}

/** Whether a file's text is what its last line was computed from. */
export function isIntact(text: string): boolean {
  const [line, hash] = HASH_LINE.exec(text) ?? [];
  return line !== undefined && hash === hashOf(text.slice(0, text.length - line.length + 1));
}

/** Whether it ends as a whole file does. */
export function hasEnd(text: string): boolean {
  return HASH_LINE.test(text.slice(-100));
}

/** What people see of a hash, and compare with what they saw before. */
export function shortHash(hash: string): string {
  return hash.slice(0, 8);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
