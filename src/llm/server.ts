import OpenAI, { NotFoundError } from 'openai';
import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';
import type { CallFailure } from '#debate/model/model-port.ts';
import { boundedFetch } from './bounded-fetch.ts';
import { modelNames } from './model-list.ts';
import { readBody } from './read-body.ts';
import { readCompletion } from './read-completion.ts';
import { readFailure } from './read-failure.ts';
import type { Sent } from './sent.ts';
import { readServerAddress, type ServerAddress } from './server-address.ts';

export type ServerOptions = {
  /** With its version path, and a query where it wants one; by default OpenAI's own address. */
  readonly baseUrl?: string | undefined;
  readonly apiKey?: string | undefined;
  /** Once aborted, nothing more is sent or waited for. */
  readonly stopping?: AbortSignal | undefined;
};

export type ChatBody = ChatCompletionCreateParamsNonStreaming;

/** One OpenAI-compatible server. Each request is sent once and is over within its time limit. */
export type Server = {
  readonly host: string;
  /** `room` is the limit of the answer, in tokens, that the body names. */
  chat(body: ChatBody, room: number, withinMs: number): Promise<Sent>;
  /** Names of its models, in its order; a failure when it does not list them. */
  models(withinMs: number): Promise<readonly string[] | CallFailure>;
};

export function createServer({ baseUrl, apiKey, stopping }: ServerOptions): Server {
  const address = readServerAddress(baseUrl, apiKey);
  const client = createClient(address, apiKey);
  // The library's timeout covers the headers only, the signal the body as well.
  const limits = (withinMs: number) => {
    const timeout = Math.max(1, Math.ceil(withinMs));
    const tooLate = AbortSignal.timeout(timeout);
    const signal = stopping === undefined ? tooLate : AbortSignal.any([tooLate, stopping]);
    return { timeout, signal };
  };
  return {
    host: address.host,
    async chat(body, room, withinMs) {
      try {
        const response = client.chat.completions.create(body, limits(withinMs)).asResponse();
        return readCompletion(await readBody(await response), room);
      } catch (error) {
        return readFailure(error);
      }
    },
    async models(withinMs) {
      if (address.deployment !== undefined) return [address.deployment];
      try {
        const response = client.get('/models', limits(withinMs)).asResponse();
        return modelNames(await readBody(await response)) ?? 'no-model';
      } catch (error) {
        return error instanceof NotFoundError ? 'no-model' : readFailure(error).outcome;
      }
    },
  };
}

function createClient({ baseUrl, query, headers }: ServerAddress, apiKey: string | undefined) {
  return new OpenAI({
    baseURL: baseUrl,
    defaultQuery: query,
    defaultHeaders: headers,
    // Local servers need no key, but the library insists on one.
    apiKey: apiKey ?? 'none',
    // Otherwise the library would read these from the environment.
    organization: null,
    project: null,
    maxRetries: 0,
    logLevel: 'off',
    fetch: boundedFetch,
  });
}
