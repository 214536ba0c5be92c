/** Log lines that report an uncaught error. */
export const THROWN = /a rejection was not handled|an unexpected error/;

/**
 * Whether such a line has a stack frame of our code. discord.js itself throws on shapes that
 * Discord does not send, and when it resumes a session that is just being ended.
 */
export function isOurs(line: string): boolean {
  const { err } = JSON.parse(line) as { err?: { stack?: string } };
  const frames = (err?.stack ?? '').split('\n').slice(1);
  const own = frames.filter((frame) => !frame.includes('node_modules'));
  return frames.length === 0 || own.some((frame) => /\/(src|commands)\//.test(frame));
}
