import type { IncomingMessage } from 'node:http';
import { refuse } from './refusal.ts';
import type { Upload } from './request.ts';

const BYTES_AT_MOST = 25 * 1_024 * 1_024;

export interface ReadBody {
  body: unknown;
  uploads: Upload[];
}

/** The bytes of a request; throws 40005 beyond `atMost`. */
export async function readBytes(request: IncomingMessage, atMost = BYTES_AT_MOST): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > atMost) throw refuse.tooLarge();
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse.invalidJson();
  }
}

async function readMultipart(bytes: Buffer, type: string): Promise<ReadBody> {
  let form: FormData;
  try {
    form = await new Response(new Uint8Array(bytes), {
      headers: { 'content-type': type },
    }).formData();
  } catch {
    throw refuse.invalidJson();
  }
  const uploads: Upload[] = [];
  for (const [name, part] of form) {
    const index = /^files?\[(\d{1,2})\]$/.exec(name)?.[1];
    if (index === undefined || typeof part === 'string') continue;
    uploads.push({
      index: Number(index),
      name: part.name.replaceAll(/[^\w.-]+/g, '_').slice(0, 200) || 'file',
      contentType: part.type || 'application/octet-stream',
      bytes: new Uint8Array(await part.arrayBuffer()),
    });
  }
  const json = form.get('payload_json');
  return { body: typeof json === 'string' ? parseJson(json) : {}, uploads };
}

/** Reads JSON, or multipart with `payload_json` and `files[n]`. */
export async function readBody(request: IncomingMessage): Promise<ReadBody> {
  const bytes = await readBytes(request);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readMultipart(bytes, type);
  return { body: bytes.length === 0 ? undefined : parseJson(bytes.toString('utf8')), uploads: [] };
}
