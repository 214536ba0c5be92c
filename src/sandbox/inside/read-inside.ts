import type { SandboxContext } from '../context.ts';
import type { PageInside } from '../contract/page-api.ts';
import { absolute } from '../messages/attachments.ts';
import { usedLimits } from './used-limits.ts';

/** The facts behind a message that a person sees; undefined for one that they do not see. */
export async function readInside(
  { world, facts, around, origin }: SandboxContext,
  personId: string,
  messageId: string,
): Promise<PageInside | undefined> {
  const record = world.message(messageId);
  if (record === undefined || (record.privateTo ?? personId) !== personId) return undefined;
  const { message } = record;
  const known = facts.of(messageId);
  const { rows, working } = around();
  const { marks } = known ?? {};
  // If the storage is unavailable, or the message is of another kind, only this part is missing.
  const [written, steps] = await Promise.all([
    marks && rows?.between(marks.from, marks.to).catch(() => undefined),
    working?.(message).catch(() => undefined),
  ]);
  return {
    message: absolute(message, origin()),
    limits: usedLimits(message),
    ...(known === undefined ? {} : { what: known.what }),
    ...(known?.answeredMs === undefined ? {} : { answeredMs: known.answeredMs }),
    ...(written === undefined ? {} : { rows: written }),
    ...(steps === undefined ? {} : { working: steps }),
  };
}
