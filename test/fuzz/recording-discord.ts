import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { forwardRequest } from '../support/network/forward-request.ts';
import { serve } from '../support/network/serve.ts';
import type { Answers } from './answers.ts';
import { TOKEN } from './generate/world.ts';

/**
 * A proxy to Discord's REST API: responses to made-up interactions are recorded and not forwarded;
 * everything else goes to the pretend Discord. Returns its address and a function to close it.
 */
export async function openRecordingDiscord(apiUrl: string, answers: Answers) {
  const behind = new URL(apiUrl);

  async function relay(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '/', method = 'GET' } = incoming;
    const bytes = await buffer(incoming);
    if (!url.includes(`/${TOKEN}`)) {
      const { status, headers, body } = await forwardRequest(behind, incoming, bytes);
      return void response.writeHead(status, headers).end(body);
    }
    const body = await readJson(bytes, incoming.headers['content-type'] ?? '');
    const { status, body: shown } = answers.take({ method, path: url, body });
    if (shown === undefined) return void response.writeHead(status).end();
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(shown));
  }

  const { url, close } = await serve((incoming, response) => {
    relay(incoming, response).catch(() => response.destroy());
  });
  return {
    apiUrl: `${url}${behind.pathname}`,
    close,
  };
}

/** The JSON of a body; of one with files that of `payload_json`. */
async function readJson(bytes: Buffer, type: string): Promise<unknown> {
  if (bytes.length === 0) return undefined;
  if (!type.startsWith('multipart/')) return JSON.parse(String(bytes));
  const form = await new Response(new Uint8Array(bytes), {
    headers: { 'content-type': type },
  }).formData();
  return JSON.parse(String(form.get('payload_json')));
}
