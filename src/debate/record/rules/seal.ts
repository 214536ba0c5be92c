import { createHash } from 'node:crypto';
import { laidOut } from './laid-out.ts';

/** One link of a debate's chain: its number, from 1, and the hash of the link before it. */
export type Place = {
  /** Null for a summary within a week, which is replaced later: nothing follows it. */
  readonly link: number | null;
  readonly previous: string | null;
};

/** A file that shows by itself whether it was changed. */
export type Sealed = Place & {
  readonly text: string;
  /** SHA-256 in hex of all lines but the last, which contains it: `head -n -1 FILE | sha256sum`. */
  readonly hash: string;
};

const HASH_LINE = /\n"hash":"([0-9a-f]{64})"\}\n$/;

/** Completes a file that begins with these values, formatted. */
export function seal(values: string, { link, previous }: Place): Sealed {
  const open = values.slice(0, -1);
  const body = `${open},\n${laidOut({ link, previous }).slice(1, -1)},\n`;
  const hash = hashOf(body);
  return { link, previous, hash, text: `${body}"hash":"${hash}"}\n` };
}

/** Whether a file's text has the hash in its last line. */
export function isIntact(text: string): boolean {
  const [line, hash] = HASH_LINE.exec(text) ?? [];
  return line !== undefined && hash === hashOf(text.slice(0, text.length - line.length + 1));
}

/** Whether it ends like a complete file. */
export function hasEnd(text: string): boolean {
  return HASH_LINE.test(text.slice(-100));
}

/** The part of a hash that people see and compare with what they saw before. */
export function shortHash(hash: string): string {
  return hash.slice(0, 8);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
