import type { Figure } from '../figure.ts';
import { median } from '../median.ts';
import { allKept } from './all-kept.ts';
import { type Arena, SMALL_VOTES } from './arena.ts';

/** PostgreSQL's cost of a vote in a debate with many votes, compared to one with few. */

const ROUNDS = 7;

/** Opens two debates without any presses that differ only in the votes they start with. */
export async function measureGrowth(arena: Arena, votes: number, times: number): Promise<Figure> {
  const few = await arena.openCrux('few', SMALL_VOTES);
  const many = await arena.openCrux('many', votes);
  const options = { inFlight: 64, total: 320 * times };
  const rounds: { readonly few: number; readonly many: number }[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const small = await arena.press(few, options);
    const large = await arena.press(many, options);
    if (round > 0) rounds.push({ few: small.cpu.postgres, many: large.cpu.postgres });
  }
  await allKept(arena, few);
  await allKept(arena, many);
  const each = (size: 'few' | 'many') =>
    (median(rounds.map((round) => round[size])) / options.total).toFixed(3);
  const [small, large] = [SMALL_VOTES, votes].map((size) => size.toLocaleString('en'));
  return {
    name: `PostgreSQL's CPU for a vote in a debate that began with ${large}, beside ${small}`,
    rounds: rounds.map((round) => round.many / round.few),
    bound: { atMost: 1.3 },
    of: `ms: ${each('many')} beside ${each('few')}`,
  };
}
