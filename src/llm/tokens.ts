import type { Message } from './prompts/seal.ts';

/**
 * An upper bound on the tokens of a prompt. Our own English prose has over three bytes per token in
 * every common tokenizer. A text by strangers may have a token per byte, the worst case there is.
 */
export function mostTokensIn(messages: readonly Message[]): number {
  const tokens = messages.map(({ role, content }) => {
    const bytes = Buffer.byteLength(content);
    return role === 'system' ? Math.ceil(bytes / 3) : bytes;
  });
  return tokens.reduce((sum, count) => sum + count, 0);
}
