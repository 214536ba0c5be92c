/** Lines of a program's log that tell of an error nobody caught. */
export const THROWN = /a rejection was not handled|an error that nobody expected/;

/**
 * Whether such a line has a frame of our own. Discord's library throws by itself at shapes that
 * Discord does not send, and at a session that it resumes just as it is ended.
 */
export function isOurs(line: string): boolean {
  const { err } = JSON.parse(line) as { err?: { stack?: string } };
  const frames = (err?.stack ?? '').split('\n').slice(1);
  const own = frames.filter((frame) => !frame.includes('node_modules'));
  return frames.length === 0 || own.some((frame) => /\/(src|commands)\//.test(frame));
}
