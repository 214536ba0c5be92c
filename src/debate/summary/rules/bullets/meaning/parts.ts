import { anchorsOf, placesOf } from './anchors.ts';
import { type Tokens, tokensOf } from './tokens.ts';

const JOINTS = /[,;:]\s|\s(?:and|while|whereas|but)\s/u;

/**
 * For each item, the parts of a sentence that are about it: the item must contain all numbers and
 * names of the part or, if the part has no name, the names of the part before. Undefined if a part
 * fits no item: then a number from one item is attributed to a name from another.
 */
export function partsFor(text: string, items: readonly string[]): readonly string[] | undefined {
  if (items.length < 2) return [text];
  const grounds = items.map(tokensOf);
  const told = items.map((): string[] => []);
  let names: readonly string[] = [];
  for (const part of text.split(JOINTS)) {
    const tokens = tokensOf(part);
    const own = anchorsOf(tokens)
      .filter(({ kind }) => kind === 'name')
      .map(({ key }) => key);
    names = own.length > 0 ? own : names;
    const fitting = grounds.flatMap((ground, at) => (holds(ground, tokens, names) ? [at] : []));
    if (fitting.length === 0) return undefined;
    for (const at of fitting) told[at]?.push(part);
  }
  return told.map((parts) => parts.join(', '));
}

/** Whether an item contains the numbers of a part and the names they belong to. */
function holds(ground: Tokens, part: Tokens, names: readonly string[]): boolean {
  const others = anchorsOf(ground);
  const isThere = (anchor: (typeof others)[number]) => placesOf(anchor, ground, others).length > 0;
  const numbers = anchorsOf(part).filter(({ kind }) => kind === 'number');
  const named = names.map((key) => ({ key, kind: 'name', unit: 'bare', at: 0, end: 0 }) as const);
  return numbers.every(isThere) && named.every(isThere);
}
