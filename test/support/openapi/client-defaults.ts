import { type Fields, isFields } from './json.ts';

/** What discord.js writes into the body of every message, edits included, as a default. */
const written: Fields = { tts: false, enforce_nonce: false };

function without(body: Fields): Fields {
  return Object.fromEntries(
    Object.entries(body).filter(([name, value]) => written[name] !== value),
  );
}

/**
 * The body without the two fields that discord.js adds to every message and that Discord ignores
 * on routes that do not know them. Only the default value is dropped: `tts: true` on an edit stays,
 * and counts as an unknown field.
 */
export function withoutClientDefaults(body: unknown): unknown {
  if (!isFields(body)) return body;
  const bare = without(body);
  return isFields(bare.data) ? { ...bare, data: without(bare.data) } : bare;
}
