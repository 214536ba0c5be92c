import { createHash } from 'node:crypto';
import type { Bullet } from './bullets/bullet.ts';

/** Identical for the same words about the same items, in whichever summary they appear. */
export function sentenceKey({ text, ids }: Pick<Bullet, 'text' | 'ids'>): string {
  const of = JSON.stringify([text, [...ids].sort((a, b) => a - b)]);
  return createHash('sha256').update(of).digest('hex').slice(0, 16);
}
