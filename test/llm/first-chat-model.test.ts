import { expect, it } from 'vitest';
import { firstChatModel } from '../../src/llm/first-chat-model.ts';

it.each([
  ['gpt-4o', ['text-embedding-3-large', 'gpt-4o', 'gpt-4o-mini']],
  ['gpt-4o', ['whisper-1', 'tts-1', 'dall-e-3', 'omni-moderation-latest', 'gpt-4o']],
  ['qwen3-8b', ['text-embedding-nomic-embed-text-v1.5', 'BAAI/bge-m3', 'qwen3-8b']],
  ['mistral-small:24b', ['mistral-small:24b', 'qwen3:8b']],
  ['/models/Qwen3-8B-Q4_K_M.gguf', ['/models/Qwen3-8B-Q4_K_M.gguf']],
  ['nomic-embed-text:latest', ['nomic-embed-text:latest']],
])('%s is the first that chats of %j', (first, names) => {
  expect(firstChatModel(names)).toBe(first);
});
