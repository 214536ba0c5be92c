import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { Refusal } from './refusal.ts';

/** The JSON of a request and the names of the files that came with it. */
export interface ReadBody {
  body: unknown;
  files: string[];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 50109, 'The request body contains invalid JSON.');
  }
}

async function readMultipart(bytes: Buffer, type: string): Promise<ReadBody> {
  const form = await new Response(new Uint8Array(bytes), {
    headers: { 'content-type': type },
  }).formData();
  const files: string[] = [];
  for (const [name, value] of form) {
    if (typeof value === 'string') continue;
    if (!/^files\[\d\]$/.test(name)) throw new Refusal(400, 50035, `no file is called ${name}`);
    files.push(value.name);
  }
  const json = form.get('payload_json');
  return { body: typeof json === 'string' ? parse(json) : undefined, files };
}

/** Reads a request: JSON, or multipart with `payload_json` and `files[n]`; nothing is undefined. */
export async function readBody(request: IncomingMessage): Promise<ReadBody> {
  const bytes = await buffer(request);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { body: undefined, files: [] };
  if (type.startsWith('multipart/form-data')) return readMultipart(bytes, type);
  if (type.startsWith('application/json')) return { body: parse(bytes.toString()), files: [] };
  throw new Refusal(400, 50035, `Expected "Content-Type" header to be JSON, not ${type}`);
}
