import { REST } from 'discord.js';
import { isLongWait } from '#discord/edge/client.ts';
import { type Answer, createEdge, discordError, type Sent } from '../edge/stub-interaction.ts';

export const botId = '1200000000000000001';

type Stored = { readonly id: string; nonce: string; body: object; edits: number };

/**
 * A channel of Discord's behind an edge that may lose or refuse what comes. It forgets nonces at
 * once: what is sent twice stands there twice.
 */
export function createChannel() {
  const messages = new Map<string, Stored>();
  /** What happens to the next requests before or after the channel has taken them. */
  const faults: { when: 'before' | 'after'; answer: Answer }[] = [];
  let last = 1_300_000_000_000_000_000n;

  const take = ({ method, path, body }: Sent): Answer => {
    const fields = Object(body);
    const id = /\/messages\/(\d+)/.exec(path)?.[1];
    if (method === 'GET') {
      const listed = [...messages.values()].map((one) => ({
        id: one.id,
        author: { id: botId },
        ...one.body,
      }));
      return { status: 200, body: listed };
    }
    if (id !== undefined) {
      const message = messages.get(id);
      if (message === undefined) return discordError(404, 10_008);
      Object.assign(message, { body: fields, edits: message.edits + 1 });
      return { status: 200, body: { id } };
    }
    last += 1n;
    messages.set(String(last), { id: String(last), nonce: fields.nonce, body: fields, edits: 0 });
    return { status: 200, body: { id: String(last) } };
  };

  const edge = createEdge((sent) => {
    const fault = sent.method === 'GET' ? undefined : faults.shift();
    if (fault?.when === 'before') return fault.answer;
    const answered = take(sent);
    return fault?.answer ?? answered;
  });
  const newRest = () =>
    new REST({
      api: 'http://discord.invalid/api',
      makeRequest: edge.makeRequest,
      retries: 0,
      rejectOnRateLimit: isLongWait,
    }).setToken('token');
  return { messages, faults, requests: edge.requests, rest: newRest(), newRest };
}

export type Channel = ReturnType<typeof createChannel>;
