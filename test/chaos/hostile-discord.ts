import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Chance } from '../../src/sandbox/demo/chance.ts';
import { type Forwarded, forwardRequest } from '../support/network/forward-request.ts';
import { serve } from '../support/network/serve.ts';
import { type Fate, servedAtOnce, treatmentOf } from './losses.ts';

const RETRY_AFTER_S = 0.6;

/** A proxy to Discord's REST API that loses requests and answers while it is troubled. */
export type HostileDiscord = {
  readonly apiUrl: string;
  setTroubled(isTroubled: boolean): void;
  /** How many requests met each fate, `served` included. */
  readonly fates: ReadonlyMap<Fate['kind'], number>;
  /** Bodies of channel posts that were carried out but whose answers were lost. */
  readonly lostPosts: readonly string[];
  close(): Promise<void>;
};

export async function openHostileDiscord(apiUrl: string, chance: Chance): Promise<HostileDiscord> {
  const behind = new URL(apiUrl);
  const fates = new Map<Fate['kind'], number>();
  const lostPosts: string[] = [];
  let isTroubled = false;

  async function relay(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '/', method = 'GET' } = incoming;
    const { fate, delayMs } = isTroubled ? treatmentOf(chance, url) : servedAtOnce;
    fates.set(fate.kind, (fates.get(fate.kind) ?? 0) + 1);
    const body = await buffer(incoming);
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    if (fate.kind === 'unheard') return void response.destroy();
    if (fate.kind === 'refused') return send(response, refusal(fate.status));
    const answer = await forwardRequest(behind, incoming, body);
    if (fate.kind === 'served') return send(response, answer);
    if (method === 'POST' && /\/channels\/\d+\/messages$/.test(url)) lostPosts.push(String(body));
    if (fate.kind === 'misreported') return send(response, refusal(502));
    response.destroy();
  }

  const { url, close } = await serve((incoming, response) => {
    relay(incoming, response).catch(() => response.destroy());
  });
  return {
    apiUrl: `${url}${behind.pathname}`,
    setTroubled(wanted) {
      isTroubled = wanted;
    },
    fates,
    lostPosts,
    close,
  };
}

function refusal(status: number): Forwarded {
  const isLimit = status === 429;
  const words = isLimit ? 'You are being rate limited.' : `${status}: trouble`;
  const more = isLimit ? { retry_after: RETRY_AFTER_S, global: false } : { code: 0 };
  const limit = { 'retry-after': String(RETRY_AFTER_S), 'x-ratelimit-scope': 'shared' };
  return {
    status,
    headers: { 'content-type': 'application/json', ...(isLimit ? limit : {}) },
    body: Buffer.from(JSON.stringify({ message: words, ...more })),
  };
}

function send(response: ServerResponse, { status, headers, body }: Forwarded): void {
  response.writeHead(status, headers).end(body);
}
