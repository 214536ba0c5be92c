import { spaceOut } from '#debate/core/rules/unspaced-scripts.ts';
import { SYSTEM_NAMES, TASK_NAMES } from './model-names.ts';
import { spellsNumber } from './spelled-numbers.ts';
import { speaksOfSystems } from './subjects.ts';
import type { Specificity } from './types.ts';
import { withoutUnmeasured } from './unmeasured.ts';

/** The four things that make a text specific. */
export type SpecificityPart = 'system' | 'task' | 'number' | 'comparison';

const NAME_END = '(?:[ -]?v?\\d+(?:[.-]\\d+)*[a-z]{0,2}(?![\\p{L}\\p{N}%]))?(?![\\p{L}\\p{N}])';

function nameList(names: readonly string[]): RegExp {
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  const words = longestFirst.map((name) => name.replace(/[ -]/g, '[ -]?')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})${NAME_END}`, 'giu');
}

const LINKS = /\b(?:https?:\/\/|www\.)\S+|\bdoi:\s*\S+|\b10\.\d{4,9}\/\S+/giu;
const ARXIV_IDS = /\b(?:arxiv:?\s*)?\d{4}\.\d{4,5}(?:v\d+)?\b(?!\s*%)/giu;
const KNOWN_SYSTEMS = nameList(SYSTEM_NAMES);
const KNOWN_TASKS = nameList(TASK_NAMES);
// "AstroSage-8B", "o1-ioi": a token of letters with a digit and a capital inside.
const SYSTEM_SHAPE =
  /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}-]*\p{L})(?=[\p{L}\p{N}.-]*\p{N})(?=[\p{L}\p{N}-]*\p{Lu})[\p{L}][\p{L}\p{N}.-]*[\p{L}\p{N}]/gu;
// "BloombergGPT", "AlphaFold": small letters, then a capital inside the word.
const CAMEL_SHAPE = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+\p{Lu}[\p{L}\p{N}-]*/gu;
// "USMLE", "IOI": capitals only; common words that people write in capitals are not tests.
const TASK_SHAPE = /(?<![\p{L}\p{N}])\p{Lu}{3,8}(?![\p{L}\p{N}])/gu;
const SHOUTING = /(?<![\p{L}\p{N}])\p{Lu}+(?:[ ,]+\p{Lu}+){2,}(?![\p{L}\p{N}])/gu;
const NO_TASK =
  /^(?:LLM|LLMS|GPT|NLP|API|CEO|USA|FAQ|PDF|URL|GPU|TPU|CPU|RAG|SFT|RLHF|AGI|ALL|AND|ANY|ARE|BUT|CAN|FOR|HAS|HAVE|NEVER|NOT|ONLY|THE|THIS|VERY|WAS|WITH|YES|YOU|NONE|EVERY|ALWAYS|BETTER|BEST)$/;
const YEAR = /(?<![\p{N}.,])(?:19|20)\d{2}(?![\p{N}]|[.,]\p{N}|\s*(?:%|[a-z]))/gu;
const NUMBER = /(?<![\p{L}\p{N}_-])\p{N}+(?:[.,\u066b\u066c]\p{N}+)*/gu;
const PERCENT = /\p{N}\s*[%\u066a\uff05]/gu;

const COMPARING_WORDS = new RegExp(
  `(?<!\\p{L})(?:${[
    'than|versus|vs|compared (?:with|to)|against|ahead of|behind|twice|on par|level with',
    '(?:out|over)perform\\w*|outscor\\w*|beats?|beaten|trail(?:s|ed)?|surpass\\w*|exceed\\w*|rivals?',
    'better|worse|higher|lower|fewer|smaller|larger|cheaper|faster|slower|best|worst',
    'besser|schlechter|(?:mehr|weniger|\\p{L}{3,}er) als|gegenüber|schlägt|übertrifft|verglichen',
    'mejor|peor|supera\\w*|frente a|meilleure?s?|pires?|dépasse\\w*|surpasse\\w*',
    '(?:más|menos|plus|moins|mais|più|meno)(?: \\p{L}+)? (?:que|qu|do que|di|della?)|meglio|peggio|melhor|pior',
    'lepsz\\p{L}*|gorsz\\p{L}*|niż|чем|лучше|хуже|краще|гірше|ніж|beter dan|daha|karşı|lebih|hơn',
    'أفضل|أسوأ|مقارنة|بہتر',
  ].join('|')})(?!\\p{L})`,
  'iu',
);
const COMPARING_SIGNS =
  /[<>\u2264\u2265]|\u6bd4|\u8d85\u8fc7|\u8d85\u904e|\u4f18\u4e8e|\u512a\u65bc|\u3088\u308a|\u4e0a\u56de|\ubcf4\ub2e4|\u66f4[\u597d\u9ad8\u5feb\u4f4e\u5f3a]|\u9ad8\u4e8e|\u4f4e\u4e8e|\u4e0d\u5982|\u0938\u0947 (?:\u092c\u0947\u0939\u0924\u0930|\u0905\u091a\u094d\u091b)/u;

/** What a text names, and what that is worth. */
export type TextSpecificity = {
  /** P. */
  readonly level: Specificity;
  /** What it does not name. */
  readonly missing: readonly SpecificityPart[];
  /** Which of these would raise the level. */
  readonly raising: readonly SpecificityPart[];
};

/**
 * P, by which of four things a text names; each counts once, so length earns nothing:
 *
 * | part | what counts | example |
 * |---|---|---|
 * | system | a known name, a name with capital and digit, a name with an inner capital | GPT-4, AstroSage-8B |
 * | task | a known test or task, or a token of capitals | MedQA, USMLE |
 * | number | digits of any script and numbers as words, outside names, ids, links; no dates | 28.8 %, \u0662\u0668, eight |
 * | comparison | a word or sign of comparison, or two percentages | beats, \u6bd4, 50 % \u2026 40 % |
 *
 * None of it counts in two cases, recognised by form alone:
 *
 * | case | example |
 * |---|---|
 * | it speaks of no system and no test, named or not | Prices rose by 3 %, more than wages |
 * | its numbers measure nothing: prices, results of games, shares above all | GPT-4 said 2 to 1, Bayern won 4 to 1 |
 */
export function specificityOf(text: string): TextSpecificity {
  const whole = text.normalize('NFKC').replace(LINKS, ' ').replace(ARXIV_IDS, ' ');
  const plain = spaceOut(whole);
  const withoutTasks = plain.replace(KNOWN_TASKS, ' ');
  const withoutNames = withoutTasks
    .replace(KNOWN_SYSTEMS, ' ')
    .replace(SYSTEM_SHAPE, ' ')
    .replace(CAMEL_SHAPE, ' ');
  const { rest, hadOthers } = withoutUnmeasured(withoutNames.replace(YEAR, ' '));
  const found: Record<SpecificityPart, boolean> = {
    system: withoutNames !== withoutTasks,
    task: withoutTasks !== plain || namesTask(withoutNames),
    number: matches(rest, NUMBER) > 0 || spellsNumber(whole),
    comparison:
      COMPARING_WORDS.test(whole) || COMPARING_SIGNS.test(whole) || matches(plain, PERCENT) >= 2,
  };
  const missing = PARTS.filter((part) => !found[part]);
  if (!found.system && !found.task && !speaksOfSystems(whole)) {
    return { level: 0, missing, raising: missing.filter(isSubject) };
  }
  if (hadOthers && !found.number) return { level: 0, missing, raising: ['number'] };
  const level = LEVEL_BY_COUNT[PARTS.length - missing.length] ?? 0;
  return { level, missing, raising: missing };
}

const PARTS: readonly SpecificityPart[] = ['number', 'comparison', 'system', 'task'];

function isSubject(part: SpecificityPart): boolean {
  return part === 'system' || part === 'task';
}

const LEVEL_BY_COUNT: readonly Specificity[] = [0, 1, 2, 3, 4];

function namesTask(text: string): boolean {
  return (text.replace(SHOUTING, ' ').match(TASK_SHAPE) ?? []).some(
    (token) => !NO_TASK.test(token),
  );
}

function matches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
