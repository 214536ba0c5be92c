import process from 'node:process';
import type { Miscount, RecountStore } from '#debate/ballot/recount-port.ts';
import { readEnv } from '../env.ts';
import { EnvError } from '../env-error.ts';
import { conclude, refused } from './outcome.ts';
import { withStore } from './with-store.ts';

const HELP = `Counts the votes of every debate again: npm run --silent recount

Crux keeps counters of votes by claim and stance, of voters, and of changed minds, with each vote
that it stores. This counts the votes themselves, says for each debate which counters differed, and
corrects them. It uses the database of DATABASE_URL, even while Crux is running; without it the one
in DATA_DIR, which a running Crux keeps to itself: stop Crux first.

Exit code 0 when all was counted, whether or not something differed; 2 with a line on standard error
when the database could not be opened, or another recount is running.
`;

/** Recounts the debates one after the other; each line is printed once its debate is done. */
export async function recountAll(store: RecountStore, say: (line: string) => void): Promise<void> {
  const debates = await store.debates();
  let mended = 0;
  for (const debateId of debates) {
    const found = await store.recount(debateId);
    mended += found.length;
    if (found.length === 0) say(`debate ${debateId}: all counters are right`);
    for (const one of found) say(`debate ${debateId}: ${miscountWords(one)}`);
  }
  say(`debates: ${debates.length}, counters corrected: ${mended}`);
}

function miscountWords({ claim, what, was, is }: Miscount): string {
  const of = claim === null ? what : `claim ${claim}, ${what}`;
  return `${of}: ${was} was stored, ${is} counted; corrected`;
}

async function main(args: readonly string[]): Promise<void> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  if (args.includes('--help')) return void process.stdout.write(HELP);
  if (args.length > 0) throw new EnvError([`unknown option ${args[0]}: see --help`]);
  await withStore(readEnv(process.env), ({ store }) => recountAll(store.recounts, say));
}

if (import.meta.main) {
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    conclude(refused(error instanceof Error ? error.message : String(error)));
  }
}
