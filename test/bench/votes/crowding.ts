import type { Figure } from '../figure.ts';
import { median } from '../median.ts';
import type { Arena } from './arena.ts';

/** How much the other members are slowed by one who presses as fast as a program can. */

const ROUNDS = 7;
const OTHERS = 4;
const PER_SECOND = 300;

export async function measureCrowding(arena: Arena, times: number): Promise<Figure> {
  const options = { inFlight: OTHERS, total: 100 * times };
  // Not a vote, of which only sixty a minute count: this press is looked up and answered each time.
  const customId = `ballot:skip:${arena.crux.debateId}:1`;
  const flood = { customId, perSecond: PER_SECOND };
  const rounds: { readonly quiet: number; readonly crowded: number }[] = [];
  let pressed = 0;
  let answered = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const quiet = await arena.press(arena.crux, options);
    const crowded = await arena.press(arena.crux, { ...options, flood });
    rounds.push({ quiet: quiet.p50, crowded: crowded.p50 });
    pressed += crowded.flood.pressed;
    answered += crowded.flood.answered;
  }
  const of = (when: 'quiet' | 'crowded') => median(rounds.map((round) => round[when])).toFixed(1);
  return {
    name: `the others' p50 while one member presses ${PER_SECOND} times a second, beside quiet`,
    rounds: rounds.map(({ quiet, crowded }) => crowded / quiet),
    bound: { atMost: 3 },
    of: `ms: ${of('crowded')} beside ${of('quiet')}; of ${pressed} presses ${answered} were answered meanwhile`,
  };
}
