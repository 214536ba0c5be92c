import { listEvidence } from '#debate/browse/list-evidence.ts';
import { newId } from '#debate/core/new-id.ts';
import { fileEvidence } from '#debate/evidence/file-evidence.ts';
import { seeded } from '../support/seeded.ts';
import { textBy, wordOf } from './fill-claim.ts';
import { median } from './median.ts';
import { caller, openClaim } from './open-claim.ts';

/**
 * The time of a filing, including its check for duplicates, and of a search, in a claim with many
 * items compared to one with few. Each claim has a server of its own, so that neither pays for the
 * other's rows; they are timed in turns, so that a busy machine slows both.
 */

const SIZES = { small: 1_000, large: 100_000 };
const ROUNDS = 30;
const WARM_UP = 5;
/** The large claim's allowed cost, as a multiple of the small one's. */
const MOST = 3;

type Deed = (round: number) => Promise<unknown>;
type Claim = { readonly deeds: ReadonlyMap<string, Deed>; stop(): Promise<void> };

/** A claim with so many items, and what is timed on it. */
async function openTimed(items: number): Promise<Claim> {
  const { ports, debate, stop } = await openClaim(items);
  // The same texts on both claims, none of them among the filled-in ones.
  const random = seeded(7);
  let filings = 0;
  const place = { claim: 1, side: 'challenges' } as const;
  const search = (query: string) =>
    listEvidence(ports, debate, caller(1), { ...place, mine: false, query, page: 0 });
  const file = (sharing: number) => {
    filings += 1;
    const text = textBy(random, sharing);
    const source = `https://example.com/filed/${filings}`;
    const form = { ...place, formId: newId(), target: null, text, source };
    return fileEvidence(ports, debate, caller(100 + filings), form);
  };
  const deeds = new Map<string, Deed>([
    ['filing', () => file(0)],
    ['filing with a phrase that many share', () => file(1)],
    ['search for a source', (round) => search(`example.org/p${900 + round}`)],
    ['search for a common word', (round) => search(wordOf(20 + round))],
    ['search for two words', (round) => search(`${wordOf(20 + round)} ${wordOf(300 + round)}`)],
    ['search for a misspelt word', (round) => search(`${wordOf(12_000 + round)}x`)],
  ]);
  return { deeds, stop };
}

async function timed(deed: Deed | undefined, round: number): Promise<number> {
  const began = performance.now();
  await deed?.(round);
  return performance.now() - began;
}

/**
 * Prints a line for each deed: medians of both claims, ms, and their ratio. Returns the deeds that
 * cost more than they may.
 */
export async function benchLargeClaim(print: (line: string) => void): Promise<string[]> {
  const small = await openTimed(SIZES.small);
  const large = await openTimed(SIZES.large);
  try {
    const [few, many] = [SIZES.small, SIZES.large].map((size) => size.toLocaleString('en'));
    print(`into a claim with ${many} items beside ${few} (medians, at most ${MOST} times)`);
    const over: string[] = [];
    for (const name of small.deeds.keys()) {
      const rounds: { small: number; large: number }[] = [];
      for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
        const measured = {
          small: await timed(small.deeds.get(name), round),
          large: await timed(large.deeds.get(name), round),
        };
        if (round >= WARM_UP) rounds.push(measured);
      }
      const of = (side: 'small' | 'large') => median(rounds.map((round) => round[side]));
      const ratio = of('large') / of('small');
      print(
        `  ${name}: ${of('large').toFixed(1)} ms beside ${of('small').toFixed(1)} ms, ratio ${ratio.toFixed(2)}`,
      );
      if (ratio > MOST) over.push(name);
    }
    return over;
  } finally {
    await large.stop();
    await small.stop();
  }
}
