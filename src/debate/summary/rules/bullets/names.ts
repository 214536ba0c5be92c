import { foldWords } from '#debate/clusters/rules/normalise.ts';

// A capital or a digit inside: AstroSage-8B, BloombergGPT, MedQA, o3.
const SHAPED =
  /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}.-]*(?:\p{L}\p{N}|\p{Ll}\p{Lu}|\p{L}-\p{N}))\p{L}[\p{L}\p{N}]*(?:[.-][\p{L}\p{N}]+)*/gu;
const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu;
// A capital where no sentence starts.
const INNER = /(?<=[\p{Ll}\p{N},;:)] )\p{Lu}\p{Ll}{2,}(?![\p{L}\p{N}])/gu;
/** Words that sentences spell with a capital and that name no system, test or person. */
const COMMON = new Set(
  'llm llms large language model models internet transformer ai i gpu gpus api usa us uk eu english german french spanish chinese russian the a an essay january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

/**
 * The first name of a sentence (a system, test, person or place) that none of the texts has;
 * undefined when there is none. A name may lose or gain a version's last part: "Meditron" is
 * vouched for by "Meditron-70B".
 */
export function strangeName(
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
