import { createHash } from 'node:crypto';

/** Hash of exactly what was judged and by whom; an equal text, claim and source share a grade. */
export function gradeKey(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40);
}
