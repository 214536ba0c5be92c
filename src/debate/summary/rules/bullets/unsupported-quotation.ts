import { foldWords } from '#debate/clusters/rules/normalise.ts';

const CLOSED: readonly RegExp[] = [
  /[“”„‟❝〝"＂]([^“”„‟❝❞〝〞"＂]*)[“”‟❞〞"＂]/gu,
  /[«»]([^«»]*)[«»]/gu,
  /[‹›]([^‹›]*)[‹›]/gu,
  /[「『《〈]([^「」『』《》〈〉]*)[」』》〉]/gu,
  // An apostrophe follows a letter, an opening mark does not.
  /(?<![\p{L}\p{N}])[‘’‚‛'`´]([^‘‚‛`´\n]*?)[‘’‛'`´](?![\p{L}\p{N}])/gu,
];
const MARKS = /["“”„‟❝❞〝〞＂«»‹›「」『』《》〈〉]/u;

/**
 * The first passage in quotation marks of any language that is not a run of words in one of the
 * items; undefined if there is none. Case, accents, look-alike letters, spaces and punctuation are
 * ignored. An unpaired mark quotes everything after it; apostrophes quote nothing.
 */
export function unsupportedQuotation(text: string, items: readonly string[]): string | undefined {
  const grounds = items.map((item) => ` ${foldWords(item).join(' ')} `);
  const isFound = (passage: string) => {
    const words = foldWords(passage).join(' ');
    return words === '' || grounds.some((ground) => ground.includes(` ${words} `));
  };
  let rest = text;
  for (const pair of CLOSED) {
    for (const [, passage = ''] of rest.matchAll(pair)) if (!isFound(passage)) return passage;
    rest = rest.replace(pair, ' ');
  }
  const open = MARKS.exec(rest);
  if (open === null) return undefined;
  const passage = rest.slice(open.index);
  return isFound(passage) ? undefined : passage;
}
