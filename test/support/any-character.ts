import fc from 'fast-check';

/** How many code points are halves of a character, which the following ones come after. */
const HALVES = 0x800;
const FIRST_HALF = 0xd800;

/** Any character of Unicode. The library's own lists all 1.1 million of them first: 3 s a worker. */
export const anyCharacter = fc
  .integer({ min: 0, max: 0x10_ffff - HALVES })
  .map((at) => String.fromCodePoint(at < FIRST_HALF ? at : at + HALVES));
