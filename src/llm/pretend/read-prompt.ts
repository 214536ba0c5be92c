import type { WriterFacts } from '#debate/summary/rules/writer-facts.ts';
import { gradeRequest } from '../prompts/grade-request.ts';
import { readRequest } from '../prompts/read-request.ts';
import { writeRequest } from '../prompts/write-request.ts';

/** What a request of ours asks for, as a model would find it in the prompt. */
export type ReadPrompt = { readonly nonce: string } & (
  | { readonly kind: 'grade'; readonly claim: string; readonly item: string }
  | { readonly kind: 'write'; readonly facts: WriterFacts }
  | { readonly kind: 'read'; readonly item: string; readonly sentence: string }
);

export type ChatRequest = {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format?: {
    readonly type: string;
    readonly json_schema?: { readonly strict?: boolean };
  };
  readonly max_tokens?: number;
  readonly max_completion_tokens?: number;
  readonly temperature?: number;
};

const BLANK = { boundary: '', nonce: '' };
const EMPTY = { about: { kind: 'item', text: '' }, text: '' } as const;
const RUBRIC = gradeRequest(EMPTY).messages(BLANK)[0]?.content ?? '';
const GUIDE =
  writeRequest({ verdict: '', changes: [], claims: [] }).messages(BLANK)[0]?.content ?? '';
const LOOKUP = readRequest({ sentence: '', item: '' }).messages(BLANK)[0]?.content ?? '';
const GUIDES = [RUBRIC, GUIDE, LOOKUP];

/** The prompt's parts; throws Error with what is wrong on one that Crux would not send. */
export function readPrompt(request: ChatRequest): ReadPrompt {
  const { guide, asked } = wordsOf(request);
  const nonce = /^The nonce is ([0-9a-f]{18})\. /m.exec(asked)?.[1];
  if (nonce === undefined) throw new Error('no nonce in the prompt');
  const data = sealedParts(asked);
  const taskAt = asked.lastIndexOf('\nTASK\n');
  if (taskAt < asked.lastIndexOf('=====')) throw new Error('no task after the data');
  if (guide === RUBRIC) {
    const [first, second] = data.map(String);
    const claim = second === undefined ? /^CLAIM\n(.+)\n\nWHAT WOULD/.exec(asked)?.[1] : first;
    const item = second ?? first;
    if (claim === undefined || item === undefined) throw new Error('no claim or no item');
    return { kind: 'grade', nonce, claim, item };
  }
  if (guide === GUIDE) return { kind: 'write', nonce, facts: data[0] as WriterFacts };
  const [item, sentence] = data.map(String);
  if (guide === LOOKUP && item !== undefined && sentence !== undefined) {
    return { kind: 'read', nonce, item, sentence };
  }
  throw new Error('instructions that are neither the rubric nor a guide');
}

/** The words of the system and of the user, which are one message where there is no system role. */
function wordsOf({ messages }: ChatRequest): { guide: string | undefined; asked: string } {
  const [first, second, ...more] = messages;
  if (first?.role === 'system' && second?.role === 'user' && more.length === 0) {
    return { guide: first.content, asked: second.content };
  }
  const guide = GUIDES.find((words) => first?.content.startsWith(`${words}\n\n`));
  if (first?.role !== 'user' || second !== undefined || guide === undefined) {
    throw new Error(`messages of ${messages.map(({ role }) => role).join(', ')}`);
  }
  return { guide, asked: first.content.slice(guide.length + 2) };
}

/** The JSON values between pairs of equal boundary lines, which are random words. */
function sealedParts(content: string): unknown[] {
  const parts = [...content.matchAll(/^(=====[0-9a-f]{18}=====)\n(.*)\n\1$/gm)];
  if (parts.length === 0) throw new Error('no data between boundaries');
  return parts.map(([, , json = '']) => JSON.parse(json));
}
