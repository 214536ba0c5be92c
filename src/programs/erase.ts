import process from 'node:process';
import { createPseudonyms } from '../debate/core/pseudonyms.ts';
import { readEnv } from '../env.ts';
import { EnvError } from '../env-error.ts';

const HELP = `Erases all that is kept about one person, in every server: npm run --silent erase -- ID

For whoever runs Crux, when somebody who left the server asks for it: ID is their Discord id, 17 to
20 digits. It does what /privacy erase does, with the same database and key as Crux, which may run
meanwhile and then changes its messages. Prints what went, and nothing about the person.

Exit code 0 when all went well, also where nothing was kept; 2 with one line when it cannot be done.
`;

type Outcome = { readonly out: string; readonly error: string; readonly code: number };

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
    // Such a line is written for people; of any other error the text may hold what is not.
    if (error instanceof EnvError) return refused(error.message);
    throw error;
  }
}

async function erase(
  userId: string,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const env = readEnv(variables);
  // Loaded only for an erasure: help and refusals are there at once.
  const [{ createLog }, { openDatabase }, { pseudonymKey }] = await Promise.all([
    import('../log.ts'),
    import('../store/open-database.ts'),
    import('../store/postgres/pseudonym-key.ts'),
  ]);
  const key = await pseudonymKey(env);
  const log = createLog({ level: 'fatal', pretty: false, secrets: [env.databaseUrl, key] });
  const database = await openDatabase({ env, log, key, onLost: () => undefined });
  try {
    const { author, voter } = createPseudonyms(key);
    const { members } = database.store;
    const erased = await members.erase(author(userId), voter(userId), new Date());
    const sum = (of: 'votes' | 'items') => erased.reduce((total, one) => total + one[of], 0);
    return `Erased: ${sum('votes')} votes and ${sum('items')} items, in ${erased.length} debates.\n`;
  } finally {
    await database.close();
  }
}

function refused(line: string): Outcome {
  return { out: '', error: `${line}\n`, code: 2 };
}

if (import.meta.main) {
  const { out, error, code } = await runErase(process.argv.slice(2), process.env);
  process.stdout.write(out);
  process.stderr.write(error);
  process.exitCode = code;
}
