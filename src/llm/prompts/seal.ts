import { createHash, randomBytes } from 'node:crypto';

/** Random for every request, so that a text by strangers cannot know it in advance. */
export type Seal = {
  /** On a line of its own before and after the data. */
  readonly boundary: string;
  /** The answer must repeat it. */
  readonly nonce: string;
};

export type Message = { readonly role: 'system' | 'user'; readonly content: string };

export function newSeal(): Seal {
  const word = () => randomBytes(9).toString('hex');
  return { boundary: `=====${word()}=====`, nonce: word() };
}

/** Wraps a text by strangers as data: one JSON string between boundary lines. */
export function sealed(seal: Seal, data: unknown): string {
  return `${seal.boundary}\n${JSON.stringify(data)}\n${seal.boundary}`;
}

const BLANK: Seal = { boundary: 'BOUNDARY', nonce: 'NONCE' };

/** Hash (hex) of a request without boundary and nonce, and of the model and server it is for. */
export function keyOf(
  messages: (seal: Seal) => readonly Message[],
  whom: { readonly model: string; readonly server: string },
): string {
  const parts = [whom.server, whom.model, ...messages(BLANK).map(({ content }) => content)];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40);
}
