import type { Part } from './picture.ts';

/** Claims that one picture takes, so that it stays readable on a phone. */
const CLAIMS_PER_PICTURE = 10;

/** Claims in parts of equal length, at most ten each; one empty part where there are none. */
export function inParts<C>(claims: readonly C[]): { part: Part; claims: C[] }[] {
  const parts = Math.max(1, Math.ceil(claims.length / CLAIMS_PER_PICTURE));
  const each = Math.ceil(claims.length / parts);
  return Array.from({ length: parts }, (_, at) => ({
    part: { at: at + 1, of: parts },
    claims: claims.slice(at * each, (at + 1) * each),
  }));
}
