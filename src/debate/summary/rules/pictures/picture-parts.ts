import type { Part } from './picture.ts';

/** Claims that one picture takes, so that it stays readable on a phone. */
const CLAIMS_PER_PICTURE = 8;

/** Claims in one part, or in two of about equal length where they are more than eight. */
export function inParts<C>(claims: readonly C[]): { part: Part; claims: C[] }[] {
  const parts = claims.length > CLAIMS_PER_PICTURE ? 2 : 1;
  const each = Math.ceil(claims.length / parts);
  return Array.from({ length: parts }, (_, at) => ({
    part: { at: at + 1, of: parts },
    claims: claims.slice(at * each, (at + 1) * each),
  }));
}
