import { createHash, randomBytes } from 'node:crypto';

/** What a text by strangers cannot know beforehand: drawn for every request. */
export type Seal = {
  /** Stands in a line of its own before and after data. */
  readonly boundary: string;
  /** Must come back in the answer. */
  readonly nonce: string;
};

export type Message = { readonly role: 'system' | 'user'; readonly content: string };

export function newSeal(): Seal {
  const word = () => randomBytes(9).toString('hex');
  return { boundary: `=====${word()}=====`, nonce: word() };
}

/** Text by strangers as data: one JSON string between boundary lines. */
export function sealed(seal: Seal, data: unknown): string {
  return `${seal.boundary}\n${JSON.stringify(data)}\n${seal.boundary}`;
}

const BLANK: Seal = { boundary: 'BOUNDARY', nonce: 'NONCE' };

/** Hash (hex) of what would be sent, boundaries and nonce apart, and of whom it would be sent to. */
export function keyOf(
  messages: (seal: Seal) => readonly Message[],
  whom: { readonly model: string; readonly server: string },
): string {
  const parts = [whom.server, whom.model, ...messages(BLANK).map(({ content }) => content)];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40);
}
