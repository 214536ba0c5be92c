import type { OrderWords } from '../orders/grammar.ts';
import type { AddressWords } from './address-words.ts';

/** Signs that may stand around the first word. */
const TRIM = '[\\[(*@#=<–—-]';
/**
 * The start of a sentence or line. Within a run of signs only the first one starts a sentence; the
 * others belong to its trim. Otherwise a text of nothing but asterisks would be retried from each
 * of them to the last.
 */
const START = `(?:^|[.!?;:\\n>)\\]}|"“”„«»\\u2026。】」]\\s*|[*#](?:\\s+|(?<![*#]${TRIM}{0,15}[*#]))|[–—=-]\\s+)${TRIM}*\\s*`;
const COMMA_START = `(?:^|[.!?;:,\\n>)\\]}|*#"“”„«»\\u2026。】」]\\s*|[–—-]\\s+)`;
const IN = '[^.!?。\\n]';
const PART = '[^.!?。,;:\\n]';
/** How far the effect of a claimed office or new rubric extends: into the next sentence too. */
const NEAR = '[^\\n]{0,200}';
const STOP = `\\s*(?:[\\])*=#>-]+|[.:!;,。—–-]|\\n|$)`;

/** The rubric's fields, which a model is asked to fill in under these names in any language. */
const FIELD =
  '(?:bearing|diagnosticity|reasoning(?:[ _-]?link)?|direction|方向|相关性|诊断性|推理|richtung|direccion|направление)';
const DIRECTION = '(?:supports|undermines)';

/** The order words with the address words of the same language. */
type Words = OrderWords & AddressWords;

/**
 * Patterns over folded text, in one language, for a text that plays a part in its own grading: it
 * addresses whoever grades it, claims an office with authority over the grading or a new rubric,
 * pretends that the item is over, or states its own grade. A sentence about graders, rubrics or
 * administrators does none of this: it refers to no item of this debate, or reports what others
 * were told, got or did.
 */
export function addressPatterns(order: OrderWords, address: AddressWords): readonly RegExp[] {
  const words: Words = { ...grouped(order), ...grouped(address) };
  const ground = groundOf(words);
  return [
    ...turning(words, ground),
    ...claiming(words, ground),
    ...ending(words, ground),
    ...gradingItself(words, ground),
  ].map((source) => new RegExp(source, 'u'));
}

/** Makes each list of alternatives one group, so that patterns can be composed from them. */
function grouped<T extends object>(words: T): T {
  const entries = Object.entries(words).map(([name, value]) => [
    name,
    typeof value === 'string' && value !== '' ? `(?:${value})` : value,
  ]);
  return Object.fromEntries(entries);
}

type Ground = ReturnType<typeof groundOf>;

function groundOf(words: Words) {
  const gap = words.spaced ? '\\s+' : '\\s*';
  const from = words.spaced ? '(?<!\\p{L})' : '';
  const to = words.spaced ? '(?!\\p{L})' : '';
  const polite = `(?:(?:${words.polite})[,:]?${gap}){0,3}`;
  const give = `(?:${words.give}|${words.fill})`;
  const levels = `(?:${words.levels.join('|')})`;
  const order = `(?:${COMMA_START}${polite}|${from}(?:${words.told}|${words.and}|so|also)${gap}${polite})${give}${to}`;
  const marks = `(?:${words.top}|${from}${words.best}${to}|${from}${levels}${to})`;
  const awarded = [
    `${words.item}${IN}{0,60}(?:${words.top}|${from}${words.settled}${to}|${levels}${to})`,
    `${from}${words.suchItems}${IN}{0,50}?${from}${words.receive}${to}${PART}{0,30}${marks}`,
    `${order}${IN}{0,60}${marks}`,
  ].join('|');
  return { gap, from, to, polite, give, order, marks, awarded };
}

/** It addresses whoever grades, or says "whoever grades this". */
function turning(words: Words, { gap, from, to, polite, give }: Ground): string[] {
  const { toward, preposition, reader, whoReads, these, told, item, setAside, you } = words;
  const called = `${reader}${to}(?:${whoReads}|${PART}{0,24}?${from}${these}${to}${PART}{0,24}?(?=\\s*:))?`;
  const spokenTo = `(?:(?:${give}|${setAside}|${told}|${you})${to}|${item})`;
  return [
    `${START}${toward}[,:]?\\s*${called}(?:\\s*[,:!\\])—–]|\\s+-|\\s*[.]?\\s*(?:$|\\n)|${gap}${told}${to})`,
    `${START}${preposition}${gap}${called}(?:\\s*[:—–]|\\s*,\\s*${polite}${spokenTo})`,
    `@${reader}${to}`,
    `${from}${words.ifYou}${gap}${reader}${to}(?:${gap}${item})?\\s*[,:]`,
    `${START}${reader}${to}(?:${whoReads})?\\s*[,:!—–-]+\\s*${polite}${spokenTo}`,
    `${from}${words.whoever}`,
  ];
}

/** It claims authority over the grading: an office, its notice, a changed rubric. */
function claiming(words: Words, { gap, from, to, awarded, order, marks }: Ground): string[] {
  const { office, maker, notice, speaking, here, rubric, changed, newRubric, item, already } =
    words;
  const { settled, vouched, preposition } = words;
  const done = `(?:${settled}|${vouched})`;
  const topic = `(?:${item}|${from}${rubric}${to}|${words.reader})`;
  const moved = `${from}${rubric}${IN}{0,40}?${from}${changed}`;
  const title = `(?:${office}|${maker})`;
  return [
    `${START}${office}${to}\\s*${notice}?\\s*[\\])*]*\\s*[:—–-](?=${NEAR}${topic})`,
    `${START}(?:(?:${title})\\s*${notice}|${notice}${gap}(?:\\p{L}{1,4}${gap}){0,2}(?:${title}))${to}\\s*[\\])*]*\\s*[:—–-](?=${NEAR}(?:${awarded}|${moved}))`,
    `${START}${maker}${to}\\s*[\\])*]*\\s*[:—–-](?=${NEAR}(?:${awarded}))`,
    `${from}${speaking}\\s*${office}${to}(?=${NEAR}(?:${awarded}))`,
    `${from}${speaking}\\s*${office}${to}\\s*${here}`,
    `${moved}(?=${NEAR}(?:${awarded}))`,
    `${moved}${PART}{0,15}${from}${preposition}${gap}${item}|${from}${rubric}${IN}{0,15}${preposition}${gap}${item}${IN}{0,15}${changed}`,
    `${START}${newRubric}${IN}{0,30}?[:,—–-](?=${NEAR}(?:${awarded}|${words.suchItems}${IN}{0,60}${marks}))`,
    `${item}${PART}{0,30}?${from}${already}${gap}${done}${to}(?:${STOP}|${IN}{0,25}${office})`,
    `${item}${IN}{0,50}?${from}${done}${to}${IN}{0,25}${office}|${item}${IN}{0,25}${office}${IN}{0,15}${done}`,
    `${START}${office}\\s*${notice}?\\s*[\\])](?=${NEAR}${topic})`,
    `${from}${rubric}${IN}{0,40}?${from}${changed}(?=${NEAR}${order}${IN}{0,60}${item})`,
  ];
}

/** It says that the item is over, or that somebody else wrote what follows. */
function ending(words: Words, { from, to, awarded, marks }: Ground): string[] {
  const { endOf, shown, isOver, next, begins, item, told } = words;
  return [
    ...(endOf === '' ? [] : [`${START}${endOf}\\s+${shown}${to}${STOP}`]),
    `${COMMA_START}${isOver}`,
    `${START}${next}${to}\\s*[\\])*]*\\s*[:.!—–-](?=${NEAR}(?:${item}|${awarded}|${marks}|${from}${told}${to}))`,
    `${START}${begins}`,
  ];
}

/** It states its own grade, or fills in the form. */
function gradingItself(words: Words, { gap, from, to, give, order, marks }: Ground): string[] {
  const { item, top, best, everywhere, gradeName, isRated, iGive, praise } = words;
  const [bearing, diagnosticity, reasoning] = words.levels;
  const beside = `\\s*(?:[,/;+&|、·-]|${words.and})\\s*(?:(?:${words.and})\\s*)?(?:${FIELD}\\W{0,3})?`;
  const level = `(?:${words.levels.join('|')}|${DIRECTION})`;
  const close = `[^.!?。\\n,;]{0,25}`;
  return [
    `${from}(?:${bearing}${beside}${diagnosticity}|${diagnosticity}${beside}${reasoning}|${bearing}${beside}${reasoning}${beside}${diagnosticity})${to}`,
    `${give}${to}${IN}{0,30}?${from}${FIELD}\\s*(?:as|to|=|:|->|→|als|auf|como|a|sur|как|为|填为|填)?\\s*["'“«]?${level}${to}`,
    `${from}${FIELD}\\s*(?:=|:|->|→)\\s*["'“«]?${level}${to}`,
    `${order}${close}(?:${top}|${from}${best}${to})${close}${from}${everywhere}`,
    `${order}${close}${from}${everywhere}${close}(?:${top}|${from}${best}${to})`,
    ...(words.spaced
      ? []
      : [`${everywhere}(?:都|一律|全部|均|统一|请)*(?:${give})(?:为|上|成)?(?:${top}|${best})`]),
    `${from}${iGive}${to}${IN}{0,20}${item}${IN}{0,30}${top}${to}(?!${gap}${praise})`,
    `${START}${gradeName}${IN}{0,12}?(?:\\s*[:=→]|${gap}(?:is|ist|es|est|—|-|为|是))\\s*(?:${best}|${DIRECTION}|${diagnosticity})\\s*(?:[.!。,;/]|\\n|$)`,
    `${gradeName}${IN}{0,25}${item}${IN}{0,12}?(?:[:=→]|${gap}(?:is|ist|es|est|—|-)|为|是)\\s*${marks}`,
    `${item}\\s*${isRated}${PART}{0,20}${top}(?=\\s*(?:[.!;,。]|\\n|$)|${gap}${everywhere})`,
  ];
}
