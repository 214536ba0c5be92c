import { gunzipSync } from 'node:zlib';
import { joinStream } from './join-stream.ts';
import { parseJson } from './parse-json.ts';

/** The most that a compressed body may expand to. */
const MOST_BYTES = 2_500_000;

/**
 * Reads a body, whatever its headers say: JSON, perhaps with a byte order mark before it or more text
 * after it, compressed without saying so, or as a stream that nobody asked for. Undefined when it is
 * none of these. Throws when the body breaks off.
 */
export async function readBody(response: Response): Promise<unknown> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = textOf(bytes)?.replace(/^\ufeff/, '') ?? '';
  if (/^\s*(?:data|event|id|retry)?:/u.test(text)) return joinStream(text);
  return parseJson(text) ?? parseJson(text.slice(0, firstObjectEnd(text)));
}

function textOf(bytes: Uint8Array): string | undefined {
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  try {
    const plain = isCompressed ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) : bytes;
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(plain);
  } catch {
    return undefined;
  }
}

/** Where the object at the beginning of a text ends; 0 where there is none, or it has no end. */
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
