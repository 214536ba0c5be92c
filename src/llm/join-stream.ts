import { z } from 'zod';
import { parseJson } from './parse-json.ts';

const text = z.string().nullish().catch(null);
const chunk = z.looseObject({
  choices: z
    .array(
      z.object({
        index: z.number().catch(0),
        finish_reason: text,
        delta: z.object({ content: text, reasoning_content: text, refusal: text }).nullish(),
        message: z.unknown().optional(),
      }),
    )
    .catch([]),
  usage: z.unknown().optional(),
  error: z.unknown().optional(),
});

/**
 * Joins the events of a stream into one completion, in the form of one that was not streamed.
 * Undefined for a stream that breaks off: half an answer is none.
 */
export function joinStream(stream: string): unknown {
  const events = stream
    .split(/\r?\n/u)
    .filter((line) => line.startsWith('data:'))
    .map((line) => line.slice('data:'.length).trim());
  const chunks = events.flatMap((event) => {
    const read = chunk.safeParse(parseJson(event));
    return read.success ? [read.data] : [];
  });
  const error = chunks.find((one) => one.error !== undefined && one.error !== null)?.error;
  const choices = chunks.flatMap((one) => one.choices).filter(({ index }) => index === 0);
  const reason = choices.findLast((one) => one.finish_reason)?.finish_reason;
  if (reason === undefined && !events.includes('[DONE]') && error === undefined) return undefined;
  const joined = (part: 'content' | 'reasoning_content' | 'refusal') =>
    choices.map(({ delta }) => delta?.[part] ?? '').join('') || null;
  const whole = choices.find(({ message }) => message !== undefined)?.message;
  const message = whole ?? {
    content: joined('content'),
    refusal: joined('refusal'),
    reasoning_content: joined('reasoning_content'),
  };
  return {
    ...(error === undefined ? {} : { error }),
    usage: chunks.findLast(({ usage }) => usage !== undefined && usage !== null)?.usage,
    choices: choices.length === 0 ? [] : [{ finish_reason: reason ?? 'stop', message }],
  };
}
