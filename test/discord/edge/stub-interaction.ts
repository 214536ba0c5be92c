import type { RESTOptions } from 'discord.js';

export type Sent = { readonly method: string; readonly path: string; readonly body: unknown };

/** What the network does with one request: its answer, or what goes wrong on the way. */
export type Answer =
  | {
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | Error;

/**
 * The edge of the network below discord.js's REST client: every request is written down and
 * answered by `answer`, where a real server cannot be made to fail at will.
 */
export function createEdge(answer: (sent: Sent) => Answer) {
  const requests: Sent[] = [];
  const makeRequest: RESTOptions['makeRequest'] = async (url, { method = 'GET', body }) => {
    const { pathname, search } = new URL(url);
    const path = decodeURIComponent(pathname.replace(/^\/api\/v\d+/, '')) + search;
    const sent = { method, path, body: typeof body === 'string' ? JSON.parse(body) : undefined };
    requests.push(sent);
    const answered = answer(sent);
    if (answered instanceof Error) throw answered;
    // Discord's 204 has no content type, and discord.js reads a body by it.
    if (answered.body === undefined) return new Response(null, { status: answered.status });
    const headers = { 'content-type': 'application/json', ...answered.headers };
    return new Response(JSON.stringify(answered.body), { status: answered.status, headers });
  };
  return { requests, makeRequest };
}

/** As undici says it when a request took too long, or its connection broke. */
export function networkError(name: 'AbortError' | 'SocketError'): Error {
  return Object.assign(new Error(`the edge says ${name}`), { name });
}

export const discordError = (status: number, code: number): Answer => ({
  status,
  body: { code, message: `code ${code}` },
});
