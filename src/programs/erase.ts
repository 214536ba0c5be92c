import process from 'node:process';
import { createPseudonyms } from '#debate/core/pseudonyms.ts';
import { count } from '#debate/core/rules/count.ts';
import { readEnv } from '../env.ts';
import { EnvError } from '../env-error.ts';
import { StartError } from '../start-error.ts';
import { conclude, type Outcome, refused } from './outcome.ts';
import { withStore } from './with-store.ts';

const HELP = `Erases all that is kept about one person, in every server: npm run --silent erase -- ID

For whoever runs Crux, when somebody who left the server asks for it: ID is their Discord id, 17 to
20 digits. It does what /privacy erase does, with the same database and key as Crux, which may keep
running and then updates its messages. Prints what was erased, and nothing about the person.

Exit code 0 when all went well, even if nothing was kept; 2 with one line when it cannot be done.
`;

/** Runs the program with its arguments and environment. */
export async function runErase(
  args: readonly string[],
  variables: Readonly<Record<string, string | undefined>>,
): Promise<Outcome> {
  if (args.includes('--help')) return { out: HELP, error: '', code: 0 };
  const [userId = '', ...others] = args;
  if (others.length > 0 || !/^\d{17,20}$/.test(userId)) {
    return refused('give one Discord id of 17 to 20 digits: see --help');
  }
  try {
    return { out: await erase(userId, variables), error: '', code: 0 };
  } catch (error) {
    // These lines are written for people; the text of any other error may contain private data.
    if (error instanceof EnvError || error instanceof StartError) return refused(error.message);
    throw error;
  }
}

async function erase(
  userId: string,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  return await withStore(readEnv(variables), async ({ store, key }) => {
    const { author, voter } = createPseudonyms(key);
    const erased = await store.members.erase(author(userId), voter(userId), new Date());
    const sum = (of: 'votes' | 'items') => erased.reduce((total, one) => total + one[of], 0);
    const went = `${count(sum('votes'), 'vote')} and ${count(sum('items'), 'item')}`;
    return `Erased: ${went}, in ${count(erased.length, 'debate')}.\n`;
  });
}

if (import.meta.main) {
  conclude(await runErase(process.argv.slice(2), process.env));
}
