import type { Unit } from '../numbers/read-numbers.ts';
import type { Tokens } from './tokens.ts';

/** A name or a number of a sentence, and where it is. */
export type Anchor = {
  /** A name in lower case, or a number's value. */
  readonly key: string;
  readonly kind: 'name' | 'number' | 'year';
  readonly unit: Unit;
  readonly at: number;
  readonly end: number;
};

// A digit or capital inside, all capitals, or a capital within a sentence; a version may follow.
const NAME =
  /(?<![\p{L}\p{N}])(?:(?=[\p{L}\p{N}.-]*(?:\p{L}-?\p{N}|\p{Ll}\p{Lu}|\p{Lu}{2}|\p{Lu}\p{L}*-\p{L}))\p{L}[\p{L}\p{N}]*(?:[.-][\p{L}\p{N}]+)*|(?<=[\p{Ll}\p{N},;:)] )\p{Lu}\p{Ll}{2,}|(?<=^|[.?!] )\p{Lu}\p{Ll}{4,}(?= (?:\p{Ll}|\d)))(?: \d(?![\d.,]*\d|\s?%|\s?\p{L}{3}ll|\s?of(?!\p{L})))?/gu;

// Words that begin sentences and are not names.
const ORDINARY =
  /^(?:\p{Lu}\p{Ll}+(?:ed|ing|ly|ion|ness|ity)|One|Two|Three|Four|Five|Seven|Eight|Nine|Would|Could|Should|Their|There|These|Those|Where|Which|While|After|Before|Within|Without|Under|Between|Nobody|Somebody|Older|Plain|Small|Large|Both|About|Against|Other|Every|Compared|Since|Still|Models|Model|Tests|Months|Years)$/u;

/** The names and numbers of a text, in order. */
export function anchorsOf({ cased, numbers }: Tokens): Anchor[] {
  const found = [...cased.matchAll(NAME)].filter(({ 0: name }) => !ORDINARY.test(name));
  const names = found.map(
    ({ 0: name, index }): Anchor => ({
      key: name.toLowerCase(),
      kind: 'name',
      unit: 'bare',
      at: index,
      end: index + name.length,
    }),
  );
  const isInName = (at: number) => names.some((name) => at >= name.at && at < name.end);
  const free = numbers
    .filter(({ named, at }) => !named && !isInName(at))
    .map(({ value: key, unit, at, end }): Anchor => {
      const isYear = unit === 'bare' && /^(?:19|20)\d\d$/.test(key);
      return { key, kind: isYear ? 'year' : 'number', unit, at, end };
    });
  return [...names, ...free].sort((a, b) => a.at - b.at);
}

/** Where an anchor occurs in another text: exactly, or as the beginning of a longer name. */
export function placesOf(anchor: Anchor, { plain }: Tokens, others: readonly Anchor[]): number[] {
  const same = others.filter(({ key, kind }) => key === anchor.key && kind === anchor.kind);
  if (same.length > 0 || anchor.kind !== 'name') return same.map(({ at }) => at);
  const longer = others.filter(
    ({ key, kind }) => kind === 'name' && key.startsWith(`${anchor.key}-`),
  );
  if (longer.length > 0) return longer.map(({ at }) => at);
  const found: number[] = [];
  for (let at = plain.indexOf(anchor.key); at >= 0; at = plain.indexOf(anchor.key, at + 1)) {
    const before = plain.slice(0, at).at(-1) ?? ' ';
    const after = plain.slice(at + anchor.key.length, at + anchor.key.length + 1);
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) found.push(at);
  }
  return found;
}
