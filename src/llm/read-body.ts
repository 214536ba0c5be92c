import { gunzipSync } from 'node:zlib';
import { joinStream } from './join-stream.ts';

/** As much as a packed body may hold. */
const MOST_BYTES = 2_500_000;

/**
 * What a body says, whatever the server says that it is: JSON with a byte order mark before it or
 * something behind it, packed without a word, or a stream that nobody asked for. Undefined when it
 * is none of these. Throws when the body breaks off.
 */
export async function readBody(response: Response): Promise<unknown> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = textOf(bytes)?.replace(/^\ufeff/, '') ?? '';
  if (/^\s*(?:data|event|id|retry)?:/u.test(text)) return joinStream(text);
  return parsed(text) ?? parsed(text.slice(0, firstObjectEnd(text)));
}

function textOf(bytes: Uint8Array): string | undefined {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  try {
    const plain = isPacked ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) : bytes;
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(plain);
  } catch {
    return undefined;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where the object that a text begins with ends; 0 where it begins with none, or that has no end. */
function firstObjectEnd(text: string): number {
  if (!/^\s*\{/u.test(text)) return 0;
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/gsu)) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return 0;
}
