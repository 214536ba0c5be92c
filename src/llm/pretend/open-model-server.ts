import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Behaviour, type Reply, replyOf } from './behaviours.ts';
import { type ChatRequest, type ReadPrompt, readPrompt } from './read-prompt.ts';

export type ModelServerOptions = {
  /** How it behaves: always, or by the count of the requests before. */
  readonly behaviour?: Behaviour | ((before: number) => Behaviour);
  /** Answers in its own way instead, by the count of the requests before. */
  readonly reply?: (prompt: ReadPrompt, request: ChatRequest, before: number) => Reply;
  /** Its path; `/chat/completions` and `/models` follow, then the query that it requires. */
  readonly path?: string;
  readonly query?: string;
  /** The whole body of its list, instead of the names. */
  readonly list?: unknown;
  /** Names of its models; none: it has no list. */
  readonly models?: readonly string[];
  readonly slowMs?: number;
  /** What it says with 429: seconds or a date. */
  readonly retryAfter?: string;
};

/** A request as it came; `raw` is its body. */
type SeenChat = {
  readonly body: ChatRequest;
  readonly raw: string;
  readonly authorization: string | undefined;
};

export type ModelServer = {
  /** Ends in /v1, or as it is told to. */
  readonly url: string;
  readonly host: string;
  /** Every request to /chat/completions, in order, with its raw body and its authorization. */
  readonly requests: readonly SeenChat[];
  behave(behaviour: NonNullable<ModelServerOptions['behaviour']>): void;
  /** Holds back its answers to prompts from now on, until the returned function is called. */
  hold(): () => void;
  /** Closes, which ends hanging requests too; then throws if an unexpected request had come. */
  close(): Promise<void>;
};

/**
 * A model server over real HTTP that behaves as it is told to. A request that Crux would not send
 * is answered with 418, and `close` then throws.
 */
export async function openModelServer(options: ModelServerOptions = {}): Promise<ModelServer> {
  const { models = ['small-model', 'other-model'], slowMs = 300, retryAfter = '0' } = options;
  const { path = '/v1', query = '', reply } = options;
  let behaviour = options.behaviour ?? 'honest';
  const requests: SeenChat[] = [];
  const surprises: string[] = [];
  const timers = new Set<NodeJS.Timeout>();
  let released = Promise.resolve();

  const answerChat = (raw: string, authorization: string | undefined): Reply => {
    try {
      const body = JSON.parse(raw) as ChatRequest;
      const before = requests.length;
      requests.push({ body, raw, authorization });
      if (reply !== undefined) return reply(readPrompt(body), body, before);
      const now = typeof behaviour === 'string' ? behaviour : behaviour(before);
      return replyOf(now, readPrompt(body), body, { slowMs, retryAfter });
    } catch (error) {
      surprises.push(String(error));
      return { status: 418, body: { error: { message: 'not expected' } } };
    }
  };
  const answer = (request: IncomingMessage, raw: string): Reply => {
    if (request.method === 'GET' && request.url === `${path}/models${query}`) {
      if (options.list !== undefined) return { status: 200, body: options.list };
      if (models.length === 0) return { status: 404, body: { error: { message: 'no list' } } };
      return { status: 200, body: { object: 'list', data: models.map((id) => ({ id })) } };
    }
    if (request.method === 'POST' && request.url === `${path}/chat/completions${query}`) {
      return answerChat(raw, request.headers.authorization);
    }
    surprises.push(`${request.method} ${request.url}`);
    return { status: 418, body: { error: { message: 'not expected' } } };
  };

  const server = createServer((request, response) => {
    let raw = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => {
      raw += chunk;
    });
    request.on('end', () => {
      const reply = answer(request, raw);
      const turn = request.method === 'POST' ? released : Promise.resolve();
      void turn.then(() => {
        const timer = setTimeout(() => {
          timers.delete(timer);
          send(response, reply);
        }, reply.afterMs ?? 0);
        timers.add(timer);
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  return {
    url: `http://${host}${path}${query}`,
    host,
    requests,
    behave(next) {
      behaviour = next;
    },
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>();
      released = promise;
      return resolve;
    },
    async close() {
      for (const timer of timers) clearTimeout(timer);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (surprises.length > 0) throw new Error(`unexpected requests: ${surprises.join('; ')}`);
    },
  };
}

function send(response: ServerResponse, { status, headers, body, breaks }: Reply): void {
  if (breaks === 'hang') return;
  if (breaks === 'drop') {
    response.destroy();
    return;
  }
  const text = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
  const { 'content-type': type = 'application/json', ...others } = headers ?? {};
  // An empty content type means that no such header is sent.
  response.writeHead(status, { ...others, ...(type === '' ? {} : { 'content-type': type }) });
  if (breaks === 'stall' || breaks === 'cut') {
    response.write(text.slice(0, text.length / 2), () => breaks === 'cut' && response.destroy());
  } else response.end(text);
}
