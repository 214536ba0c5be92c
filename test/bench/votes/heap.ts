import type { Figure } from '../figure.ts';
import type { Arena } from './arena.ts';
import type { CruxContender } from './contenders.ts';

/** Whether a bot grows with the members who ever voted. */

const FEW = 400;

/** Nobody may have pressed on `crux` yet: earlier presses would hide its growth. */
export async function measureHeap(
  arena: Arena,
  crux: CruxContender,
  many: number,
): Promise<Figure> {
  const { discord } = arena;
  const after = async (members: number) => {
    await discord.call('welcome', crux.name, members);
    await arena.press(crux, { inFlight: 64, total: members, newest: members });
    return await crux.bot.call('heap');
  };
  const few = await after(FEW);
  const heap = await after(many - FEW);
  const mb = (bytes: number) => (bytes / 2 ** 20).toFixed(0);
  return {
    name: `heap after ${many.toLocaleString('en')} members, beside ${FEW}`,
    rounds: [heap / few],
    bound: { atMost: 1.2 },
    of: `MB: ${mb(heap)} beside ${mb(few)}`,
  };
}
