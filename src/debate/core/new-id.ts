import { randomBytes } from 'node:crypto';

const LETTERS = '0123456789abcdefghijkmnpqrstuvwxyz';

/** Twelve random letters and digits, 60 bits: for debates and forms, inside custom_ids. */
export function newId(): string {
  return Array.from(randomBytes(12), (byte) => LETTERS[byte % LETTERS.length]).join('');
}
