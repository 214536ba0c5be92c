import type { Message } from './prompts/seal.ts';

/**
 * The most tokens that a prompt can have, by what its bytes are: our own English prose has over
 * three bytes a token in every common tokenizer; a text by strangers may have one a byte, which is
 * the finest that such tokenizers know.
 */
export function mostTokensIn(messages: readonly Message[]): number {
  const tokens = messages.map(({ role, content }) => {
    const bytes = Buffer.byteLength(content);
    return role === 'system' ? Math.ceil(bytes / 3) : bytes;
  });
  return tokens.reduce((sum, count) => sum + count, 0);
}
