import { createHash } from 'node:crypto';
import { spaceOut } from '#debate/core/rules/unspaced-scripts.ts';
import { readScholarlyId } from '#debate/sources/rules/scholarly-id.ts';
import { asciiDigits, foldScripts } from './fold-scripts.ts';

/** What near-equal texts are recognised by: computed once at filing, stored with the item. */
export type Fingerprint = {
  /** SHA-256 (hex) of the normalised text. */
  readonly textKey: string;
  /**
   * Distinct signed 32-bit hashes of pairs of neighbouring words, the presumably rarest first; all
   * numbers count as the same word, so texts that differ only in a number share every pair.
   */
  readonly grams: readonly number[];
  /** Names of systems and ids of sources in the text, sorted. */
  readonly names: readonly string[];
  /** Numbers in the text as decimal strings, sorted. */
  readonly numbers: readonly string[];
};

// Letters of other scripts that look like Latin ones, after case folding.
const LOOKALIKES: Readonly<Record<string, string>> = {
  \u0430: 'a',
  \u0435: 'e',
  \u043e: 'o',
  \u0440: 'p',
  \u0441: 'c',
  \u0443: 'y',
  \u0445: 'x',
  \u0456: 'i',
  \u0458: 'j',
  \u0455: 's',
  \u04bb: 'h',
  \u0501: 'd',
  \u051b: 'q',
  \u051d: 'w',
  \u043a: 'k',
  \u043c: 'm',
  \u0442: 't',
  \u0432: 'b',
  \u043d: 'h',
  \u04cf: 'l',
  \u0475: 'v',
  \u03b1: 'a',
  \u03b5: 'e',
  \u03b9: 'i',
  \u03ba: 'k',
  \u03bd: 'v',
  \u03bf: 'o',
  \u03c1: 'p',
  \u03c4: 't',
  \u03c5: 'u',
  \u03c7: 'x',
  \u03b7: 'n',
  \u03bc: 'm',
  \u03b2: 'b',
  \u03b3: 'y',
  \u0131: 'i',
  \u0251: 'a',
  \u0261: 'g',
  \u0269: 'i',
  \u00f8: 'o',
  \u0142: 'l',
  \u0111: 'd',
};

const NUMBER = /\d+(?:[.,]\d+)*/g;
const SOURCE_ID =
  /\b10\.\d{4,9}\/[^\s"<>]+|\b(?:arxiv:\s*)?\d{4}\.\d{4,5}(?:v\d+)?\b|\barxiv:\s*[a-z-]+\/\d{7}\b/gi;
const NAME =
  /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}.-]*\p{N})\p{L}[\p{L}\p{N}.-]*[\p{L}\p{N}]|(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+\p{Lu}[\p{L}\p{N}-]*|(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu;

/** The fingerprint of a cleaned text. */
export function fingerprint(text: string): Fingerprint {
  const plain = asciiDigits(text.normalize('NFKC').replace(/\p{Cf}/gu, ''));
  const ids = (plain.match(SOURCE_ID) ?? []).map(
    (id) => readScholarlyId(id.replace(/\s+/, ''))?.canonical ?? id,
  );
  const rest = spaceOut(plain.replace(SOURCE_ID, ' '));
  const names = (rest.match(NAME) ?? []).map((name) => foldWords(name).join(''));
  const words = foldWords(plain);
  return {
    textKey: createHash('sha256').update(words.join(' ')).digest('hex'),
    grams: gramsOf(words),
    names: distinct([...ids, ...names]),
    numbers: distinct((rest.match(NUMBER) ?? []).map(plainNumber)),
  };
}

/**
 * The words without case, accents, look-alike letters, punctuation and the spelling variants of
 * their script.
 */
export function foldWords(text: string): string[] {
  const plain = asciiDigits(text.replace(/\p{Cf}/gu, ''));
  const bare = foldScripts(plain.toLowerCase().normalize('NFD'));
  const words = spaceOut(foldLookalikes(bare).normalize('NFC')).replace(
    /[^\p{L}\p{M}\p{N}]+/gu,
    ' ',
  );
  return words.split(' ').filter((word) => word !== '');
}

/** Lower-case text with look-alike letters of other scripts replaced by Latin ones. */
export function foldLookalikes(text: string): string {
  return text.replace(/\P{ASCII}/gu, (letter) => LOOKALIKES[letter] ?? letter);
}

function gramsOf(words: readonly string[]): number[] {
  const blind = words.map((word) => (/^\d+$/.test(word) ? '0' : word));
  const kept = blind.filter((word, index) => word !== '0' || blind[index - 1] !== '0');
  const rarity = new Map<number, number>();
  const pairs = kept.length === 1 ? [kept[0] ?? ''] : pairsOf(kept);
  for (const pair of pairs) rarity.set(hash32(pair), pair.length);
  // Long pairs are rare; the order of equally long ones is deterministic.
  const ordered = [...rarity].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return ordered.map(([gram]) => gram);
}

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
}

function hash32(text: string): number {
  return createHash('sha256').update(text).digest().readInt32LE(0);
}

/** "1,000" is 1000 and "28,8" is 28.8, whichever sign a language uses. */
function plainNumber(written: string): string {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(written)) return written.replaceAll(',', '');
  const decimal = /^\d+,\d+$/.test(written) ? written.replace(',', '.') : written;
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
