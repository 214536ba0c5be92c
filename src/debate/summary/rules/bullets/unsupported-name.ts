import { foldWords } from '#debate/clusters/rules/normalise.ts';
import { wordSet } from './word-set.ts';

// A capital or a digit inside: AstroSage-8B, BloombergGPT, MedQA, o3.
const SHAPED =
  /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}.-]*(?:\p{L}\p{N}|\p{Ll}\p{Lu}|\p{L}-\p{N}))\p{L}[\p{L}\p{N}]*(?:[.-][\p{L}\p{N}]+)*/gu;
const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu;
// A capital where no sentence starts.
const INNER = /(?<=[\p{Ll}\p{N},;:)] )\p{Lu}\p{Ll}{2,}(?![\p{L}\p{N}])/gu;
/** Capitalised words that name no system, test or person. */
const COMMON = wordSet(
  'llm llms large language model models internet transformer ai i gpu gpus api usa us uk eu english german french spanish chinese russian the a an essay january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday',
);

/**
 * The first name of a sentence (a system, test, person or place) that is in none of the texts;
 * undefined when there is none. The last part, a version, may be missing or added: "Meditron-70B"
 * supports "Meditron".
 */
export function unsupportedName(
  text: string,
  items: readonly string[],
  facts: readonly string[],
): string | undefined {
  const ground = [...items, ...facts].flatMap(foldWords);
  const joined = ` ${ground.join(' ')} `;
  const close = joined.replaceAll(' ', '');
  const isKnown = (name: string) => {
    const words = foldWords(name.replace(/['’]s$/u, ''));
    if (words.every((word) => COMMON.has(word))) return true;
    return joined.includes(` ${words.join(' ')} `) || close.includes(words.join(''));
  };
  const plain = text.normalize('NFKC');
  const names = [SHAPED, CAPITALS, INNER].flatMap((shape) => plain.match(shape) ?? []);
  return names.find((name) => !isKnown(name));
}
