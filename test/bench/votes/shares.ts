import type { Figure } from '../figure.ts';
import { median } from '../median.ts';
import type { Arena, MeasuredRound } from './arena.ts';

/** How fast votes are stored, compared to bots that only answer, in interleaved rounds. */

const ROUNDS = 7;
/** Presses in flight, and those of a round. */
const LEVELS = [
  { inFlight: 1, total: 30 },
  { inFlight: 8, total: 80 },
  { inFlight: 64, total: 320 },
];
const BOTS = ['crux', 'bare', 'committing'] as const;

type Bot = (typeof BOTS)[number];
type Rounds = Readonly<Record<Bot, MeasuredRound>>[];

/** `times`: how much longer than usual a round is. */
export async function measureShares(arena: Arena, times: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { inFlight, total } of LEVELS) {
    const options = { inFlight, total: total * times };
    const rounds: Rounds = [];
    // The first round warms all of them up.
    for (let round = 0; round <= ROUNDS; round += 1) {
      const crux = await arena.press(arena.crux, options);
      const bare = await arena.press(arena.bare, options);
      const committing = await arena.press(arena.committing, options);
      if (round > 0) rounds.push({ crux, bare, committing });
    }
    figures.push(wallShare(rounds, options));
    if (inFlight === 1) figures.push(latency(rounds));
    if (inFlight === 64) figures.push(cpuShare(rounds, options.total));
  }
  return figures;
}

function wallShare(
  rounds: Rounds,
  { inFlight, total }: { inFlight: number; total: number },
): Figure {
  const rate = (bot: Bot) =>
    median(rounds.map((round) => (total * 1000) / round[bot].ms)).toFixed(0);
  return {
    name: `votes at ${inFlight} in flight, share of a bare echo, by wall`,
    rounds: rounds.map(({ crux, bare }) => bare.ms / crux.ms),
    ...(inFlight === 64 ? { bound: { atLeast: 0.5 }, aim: 0.7 } : { bound: null }),
    of: `a second: Crux ${rate('crux')}, bare ${rate('bare')}, committing ${rate('committing')}`,
  };
}

function latency(rounds: Rounds): Figure {
  const p50 = (bot: Bot) => median(rounds.map((round) => round[bot].p50)).toFixed(1);
  return {
    name: 'p50 at 1 in flight, beside an echo that commits a prepared upsert',
    rounds: rounds.map(({ crux, committing }) => crux.p50 / committing.p50),
    bound: { atMost: 2.5 },
    aim: 2,
    of: `ms: Crux ${p50('crux')}, committing ${p50('committing')}, bare ${p50('bare')}`,
  };
}

function cpuShare(rounds: Rounds, total: number): Figure {
  const each = (bot: Bot, part: keyof MeasuredRound['cpu']) =>
    (median(rounds.map((round) => round[bot].cpu[part])) / total).toFixed(2);
  return {
    name: 'the same by CPU: bare ÷ (Crux + PostgreSQL)',
    rounds: rounds.map(({ crux, bare }) => bare.cpu.bot / (crux.cpu.bot + crux.cpu.postgres)),
    bound: { atLeast: 0.4 },
    aim: 0.5,
    of: `ms each: bare ${each('bare', 'bot')}, Crux ${each('crux', 'bot')}, its PostgreSQL ${each('crux', 'postgres')}; Discord ${each('bare', 'discord')} for bare, ${each('crux', 'discord')} for Crux`,
  };
}
