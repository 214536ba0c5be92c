import { z } from 'zod';
import type { CallFailure, TokenUsage } from '#debate/model/model-port.ts';
import { complaintOf, type Sent, UNKNOWN_USAGE } from './sent.ts';

/** More tokens than any request has: a server that reports more is not counting them. */
const MOST_TOKENS = 20_000_000;

const tokens = z.int().nonnegative().max(MOST_TOKENS).nullish().catch(null);
const text = z.string().nullish().catch(null);
/** Some servers answer in parts, including thoughts; only parts of text are the answer. */
const part = z.union([
  z.string(),
  z
    .object({ type: z.string().default('text'), text })
    .transform(({ type, text: words }) => (/^(?:output_)?text$/.test(type) ? (words ?? '') : '')),
]);
const parts = z.array(part).transform((all) => all.join(''));
/** An answer that the server has already parsed as JSON. */
const object = z.looseObject({}).transform((value) => JSON.stringify(value));
/** A model that calls a function which nobody offered puts the form into its arguments. */
const called = z
  .object({ arguments: z.union([z.string(), object]) })
  .nullish()
  .catch(null);
const calls = z
  .array(z.object({ function: called }))
  .nullish()
  .catch(null);
const choice = z.object({
  finish_reason: text,
  error: z.unknown().optional(),
  // Missing when a filter withheld it.
  message: z
    .object({
      content: z.union([z.string(), parts, object]).nullish().catch(null),
      refusal: text,
      reasoning_content: text,
      reasoning: text,
      tool_calls: calls,
      function_call: called,
    })
    .nullish(),
});
const completion = z.object({ choices: z.array(choice).min(1) });
const withUsage = z.object({
  usage: z.object({
    prompt_tokens: tokens,
    completion_tokens: tokens,
    prompt_tokens_details: z.object({ cached_tokens: tokens }).nullish().catch(null),
  }),
});

/** The usage that the server reports, whether or not the rest of the answer is usable. */
function readUsage(answer: unknown): TokenUsage {
  const read = withUsage.safeParse(answer);
  if (!read.success) return UNKNOWN_USAGE;
  const { prompt_tokens, completion_tokens, prompt_tokens_details } = read.data.usage;
  return {
    // Every prompt has tokens: servers that did not count them report 0.
    in: prompt_tokens || null,
    cached: prompt_tokens_details?.cached_tokens ?? null,
    out: completion_tokens ?? null,
  };
}

/** Reads what came with status 200; `room` is how many tokens the answer could have. */
export function readCompletion(answer: unknown, room: number): Sent {
  const usage = readUsage(answer);
  const [first] = completion.safeParse(answer).data?.choices ?? [];
  const read = first && readChoice(first, usage, room);
  // An error beside a good answer is an empty one, or none that matters.
  if (read?.ok) return read;
  const error = relayedError(answer);
  if (error !== undefined) return { ...error, usage };
  // Not a completion, but perhaps the page of a proxy: no model was involved.
  return read ?? { ok: false, outcome: 'server-error', usage, mayHaveRun: false };
}

function readChoice(
  { message, finish_reason, error }: z.output<typeof choice>,
  usage: TokenUsage,
  room: number,
): Sent {
  const failed = (outcome: CallFailure): Sent => ({ ok: false, outcome, usage, mayHaveRun: true });
  if (message?.refusal) return failed('refusal');
  const reason = finish_reason ?? '';
  if (/filter|safety|prohibited|blocklist|recitation/i.test(reason)) return failed('filter');
  if (reason === 'error' || saysSomething(error)) return failed('server-error');
  const isCut = /length|max_?(?:output_|completion_)?tokens/i.test(reason) || isFull(usage, room);
  const content = message?.content ?? '';
  // A server that looks for thoughts and finds none may put the whole answer there.
  const elsewhere = argumentsOf(message) ?? message?.reasoning_content ?? message?.reasoning;
  const all = content.trim() === '' ? elsewhere : content;
  if (all?.trim()) return { ok: true, content: all, usage, isCut };
  return failed(isCut ? 'length' : 'empty');
}

/** The form, if it is the arguments of the only function that is called. */
function argumentsOf(message: z.output<typeof choice>['message']): string | undefined {
  const [first, second] = message?.tool_calls ?? [];
  const call = first === undefined ? message?.function_call : first.function;
  return second === undefined ? call?.arguments : undefined;
}

function isFull({ out }: TokenUsage, room: number): boolean {
  return out !== null && out >= room;
}

/** Some servers answer 200 and report a failure, perhaps of a server behind them, in the body. */
function relayedError(answer: unknown): Extract<Sent, { ok: false }> | undefined {
  const error = z.object({ error: z.unknown() }).safeParse(answer).data?.error;
  if (!saysSomething(error)) return undefined;
  const code = z.object({ code: z.union([z.string(), z.number()]) }).safeParse(error).data?.code;
  return {
    ok: false,
    outcome: String(code) === '429' ? 'busy' : 'server-error',
    usage: UNKNOWN_USAGE,
    mayHaveRun: false,
    complaint: complaintOf(typeof error === 'string' ? error : JSON.stringify(error)),
    mayBeForm: String(code) === '400' || String(code) === '422',
  };
}

/** Whether there is a word or a number in it, at any depth. */
function saysSomething(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some(saysSomething);
  return typeof value === 'string' ? value.trim() !== '' : typeof value === 'number' && value !== 0;
}
