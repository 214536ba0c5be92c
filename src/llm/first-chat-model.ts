/** Words in the names of models that do not chat but embed, listen, speak, draw or rank. */
const OTHER_KIND =
  /embed|minilm|\b(?:bge|gte|e5)-|rerank|whisper|transcribe|\btts\b|realtime|audio|dall-?e|image|\bclip\b|sora-|moderation|guard|davinci|babbage|turbo-instruct|codex|deep-research|computer-use/i;

/**
 * The first chat model of a server's list, judged by names; the first of all when no name looks
 * like a chat model's. Lists contain models of all kinds, in any order.
 */
export function firstChatModel(names: readonly string[]): string | undefined {
  return names.find((name) => !OTHER_KIND.test(name)) ?? names[0];
}
