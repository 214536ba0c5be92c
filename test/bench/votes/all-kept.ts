import { createRecount } from '#store/ballot/recount.ts';
import { connect } from '#store/connect.ts';
import type { Arena } from './arena.ts';
import type { CruxContender } from './contenders.ts';

/**
 * Checks that every press was stored, each of which changed a vote, and that every counter is
 * right. Returns the number of presses; throws Error if one is missing.
 */
export async function allKept(arena: Arena, crux: CruxContender): Promise<number> {
  const { url, debateId, filled } = crux;
  const { prisma, close } = connect({ url });
  try {
    const pressed = arena.pressed(crux);
    const kept = (await prisma.voteChange.count({ where: { debateId } })) - filled;
    if (kept !== pressed) throw new Error(`${kept} votes of ${pressed} were kept`);
    const wrong = await createRecount(prisma).recount(debateId);
    if (wrong.length > 0) throw new Error(`wrong counters: ${JSON.stringify(wrong)}`);
    return pressed;
  } finally {
    await close();
  }
}
