import { parseJson } from './parse-json.ts';

/** Names under which models think aloud, as tags of one kind or another. */
const NAMES =
  '(?:seed:)?(?:think|thinking|thoughts?|reasoning|reasoning_content|reflection|analysis|scratchpad|cot|inner_monologue)';

/** What ends a thought, in every known form; the answer begins right after it. */
const THOUGHT_END = new RegExp(
  [
    `</\\s*${NAMES}\\s*>`,
    `\\[/\\s*${NAMES}\\s*\\]`,
    `◁/\\s*${NAMES}\\s*▷`,
    `<\\|?/\\s*${NAMES}\\s*\\|?>`,
    `<\\|(?:end_(?:of_)?${NAMES}|${NAMES}_end)\\|>`,
    '<channel\\|>',
    '<unused95>',
    // Harmony: the channel that is meant for readers.
    '<\\|channel\\|>\\s*final\\b[^<]*(?:<\\|constrain\\|>[^<]*)?<\\|message\\|>',
    'here is my response:',
  ].join('|'),
  'giu',
);

/** Harmony without its special tokens: only a word ends the thought. */
const BARE_HARMONY = { start: /^\s*analysis/, end: /assistant\s?final(?:\s?json)?$/ };

/** Tokens of a chat template before an answer that belong to no thought. */
const ANSWER_START =
  /(?:<\|(?:im_start|start_of_role|start)\|>\s*assistant(?:<\|end_of_role\|>)?|<\|start_header_id\|>\s*assistant\s*<\|end_header_id\|>|<start_of_turn>\s*model|<\|assistant\|>|<\|(?:begin_of_box|begin_of_solution|START_RESPONSE|START_TEXT|content|begin|response)\|>(?:assistant)?|<(?:s|answer|response|output|final|final_answer|json|result)>)\s*$/iu;

/** Tokens of a chat template after an answer. */
const ANSWER_END =
  /(?:<[|｜][^<>|｜{}"]{1,40}[|｜]>|<\/(?:s|answer|response|output|final|final_answer|json|result)>|<(?:end_of_turn|eos|turn\||EOT|end_of_text)>|\[\/?(?:INST|END)\]|<\/?eos>)\s*$/iu;

const FENCE_START = /(?:```|~~~)[ \t]*(?:[a-z][a-z0-9+#-]{0,14})?[ \t]*\n?\s*$/i;
const FENCE_END = /\n?\s*(?:```|~~~)\s*$/;

/**
 * What a model answers with, apart from its thoughts: the text of the last whole JSON object, if
 * there is nothing around it but tokens of a chat template, one code fence, and before it a finished
 * thought. Undefined where there are words beside it, since an object in prose may have been copied
 * from the item, and where there is no object outside the thought.
 */
export function answerIn(content: string): string | undefined {
  const text = stripEnd(content.replace(/^\ufeff|\p{Cc}+$/gu, '').trim(), ANSWER_END);
  const inFence = text.replace(FENCE_END, '');
  const isFenced = inFence !== text;
  const ended = isFenced ? stripEnd(inFence.trimEnd(), ANSWER_END) : text;
  const start = lastObjectAt(ended);
  if (start === undefined) return undefined;
  const before = ended.slice(0, start);
  const opened = isFenced ? before.replace(FENCE_START, '') : before;
  if (isFenced && opened === before) return undefined;
  return isOver(opened) ? ended.slice(start) : undefined;
}

/** Whether there is nothing but a thought, or nothing at all. */
export function hasNoAnswer(content: string): boolean {
  const text = stripEnd(content.trim(), ANSWER_END);
  const last = [...text.matchAll(THOUGHT_END)].at(-1);
  return text.slice(last === undefined ? 0 : last.index + last[0].length).trim() === '';
}

/** Whether the text before an answer is empty, or ends with the end of a thought. */
function isOver(before: string): boolean {
  const trimmed = before.trimEnd();
  const rest = stripEnd(trimmed, ANSWER_START);
  if (rest === '') return true;
  if (BARE_HARMONY.start.test(trimmed) && BARE_HARMONY.end.test(trimmed)) return true;
  const last = [...trimmed.matchAll(THOUGHT_END)].at(-1);
  const end = last === undefined ? -1 : last.index + last[0].length;
  return end === trimmed.length || end === rest.length;
}

function stripEnd(text: string, sign: RegExp): string {
  let rest = text.trimEnd();
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(sign, '').trimEnd();
  }
  return rest;
}

/** An answer has a dozen objects at most; more braces are no answer, and cost time. */
const MOST_BRACES = 200;

/** Where the outermost object begins that ends with the text. */
function lastObjectAt(text: string): number | undefined {
  if (!text.endsWith('}')) return undefined;
  const braces = [...text.matchAll(/\{/g)].map(({ index }) => index).slice(-MOST_BRACES);
  return braces.find((at) => isObject(text.slice(at)));
}

function isObject(text: string): boolean {
  const value = parseJson(text);
  return typeof value === 'object' && value !== null;
}
