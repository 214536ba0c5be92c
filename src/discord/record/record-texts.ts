/** Every sentence behind [Get the data]. */
export const RECORD_TEXTS = {
  head: (hash: string) => `### The data behind this summary · record ${hash}`,
  whole: (hash: string) => `-# in full ${hash}`,
  what: 'Grades, sources and marks of every item as they counted, and the numbers that were posted. No texts, and no votes except the posted counts; members are only numbered, though the cards of items tell who filed them.',
  inParts: (parts: number) => `It comes in ${parts} parts: put them together in their order.`,
  erasures:
    'The erasures since the previous summary come with it: each is a link of the same chain.',
  recompute:
    '-# `npm run recompute -- FILE…` in the source of Crux computes every number again and says which differ. The record is a SHA-256 of the file without its last line, and each file holds that of the one before: keep a file, or the record in full, and nobody can rewrite what came before it unnoticed.',
} as const;
