/** What names of models that do not chat have in them: they embed, listen, speak, draw, rank. */
const OTHER_KIND =
  /embed|minilm|\b(?:bge|gte|e5)-|rerank|whisper|transcribe|\btts\b|realtime|audio|dall-?e|image|\bclip\b|sora-|moderation|guard|davinci|babbage|turbo-instruct|codex|deep-research|computer-use/i;

/**
 * The first of a server's models that chats, as far as names tell; the very first where all look
 * like others. Lists have models for everything, in any order.
 */
export function firstChatModel(names: readonly string[]): string | undefined {
  return names.find((name) => !OTHER_KIND.test(name)) ?? names[0];
}
