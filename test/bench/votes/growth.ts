import type { Figure } from '../figure.ts';
import { median } from '../median.ts';
import type { Arena } from './arena.ts';
import type { CruxContender } from './contenders.ts';

/** What PostgreSQL spends on a vote in a debate that has many, beside one that has few. */

const ROUNDS = 7;

/** `large` is a Crux whose debate began with so many votes. */
export async function measureGrowth(
  arena: Arena,
  { large, votes }: { readonly large: CruxContender; readonly votes: number },
  times: number,
): Promise<Figure> {
  const options = { inFlight: 64, total: 320 * times };
  const rounds: { readonly small: number; readonly large: number }[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const small = await arena.press(arena.crux, options);
    const grown = await arena.press(large, options);
    if (round > 0) rounds.push({ small: small.cpu.postgres, large: grown.cpu.postgres });
  }
  const each = (size: 'small' | 'large') =>
    (median(rounds.map((round) => round[size])) / options.total).toFixed(3);
  return {
    name: `PostgreSQL's CPU for a vote among ${votes.toLocaleString('en')}, beside 1,000`,
    rounds: rounds.map(({ small, large }) => large / small),
    bound: { atMost: 1.3 },
    of: `ms: ${each('large')} beside ${each('small')}`,
  };
}
