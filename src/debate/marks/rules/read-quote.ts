import { NEAR_EQUAL } from '#debate/clusters/rules/cluster.ts';
import { fingerprint, foldWords } from '#debate/clusters/rules/normalise.ts';
import { cleanCharacters } from '#debate/core/rules/text.ts';
import { QUOTE_LENGTH } from './constants.ts';

/** A usable quotation, or why it is not: too few words, or only the item's own. */
export type QuoteResult =
  | { readonly ok: true; readonly quote: string }
  | { readonly ok: false; readonly fault: 'too-short' | 'echo' };

/**
 * Reads a member's quotation from the source. Letters and digits must make up half of the minimum
 * length: a row of dashes quotes nothing. A quotation that repeats the item shows only that the
 * item was read.
 */
export function readQuote(raw: string, itemText: string): QuoteResult {
  const quote = [...cleanCharacters(raw)].slice(0, QUOTE_LENGTH.max).join('');
  const length = [...quote.replace(/\s+/g, ' ')].length;
  const letters = quote.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (length < QUOTE_LENGTH.min || letters < QUOTE_LENGTH.min / 2) {
    return { ok: false, fault: 'too-short' };
  }
  return echoes(quote, itemText) ? { ok: false, fault: 'echo' } : { ok: true, quote };
}

/**
 * Whether a quotation only repeats the item: after folding it is contained in the item, or .80 of
 * its word pairs and all its numbers and names come from it. A different number is not an echo:
 * that is what many disputes are about.
 */
function echoes(quote: string, itemText: string): boolean {
  const folded = (text: string) => ` ${foldWords(text).join(' ')} `;
  if (folded(itemText).includes(folded(quote))) return true;
  const [own, item] = [fingerprint(quote), fingerprint(itemText)];
  if (!holds(item.numbers, own.numbers) || !holds(item.names, own.names)) return false;
  const pairs = new Set(item.grams);
  const shared = own.grams.filter((gram) => pairs.has(gram)).length;
  return shared >= NEAR_EQUAL.same * own.grams.length;
}

function holds(all: readonly string[], some: readonly string[]): boolean {
  return some.every((one) => all.includes(one));
}
