import { type Env, readEnv } from '../env.ts';
import { EnvError } from '../env-error.ts';
import { misspelt } from '../misspelt.ts';
import { bad, type Finding } from './finding.ts';
import { conclude, refused } from './outcome.ts';

const HELP = `Checks everything that Crux needs: npm run --silent doctor

Prints one line each for token, rights in the debates' channels, database, key, clock, model and
disk, with what to do if something is wrong. It changes nothing, and Crux may be running meanwhile.
Run it where Crux runs, with the same variables.

Exit code 0 when all is well; 1 for a warning; 2 for what keeps Crux from running.
`;

/** Checks everything that the variables name. */
export async function examine(env: Env): Promise<readonly Finding[]> {
  // Loaded only when there is something to check: a wrong variable is reported at once.
  const [checks, { checkDisk }] = await Promise.all([
    import('./doctor-checks.ts'),
    import('./check-machine.ts'),
  ]);
  const database = await checks.checkDatabase(env);
  const discord = await checks.checkDiscord(env, database.places);
  return [
    ...database.findings,
    ...discord,
    await checks.checkClock(env, database.offMs),
    await checks.checkModel(env),
    await checkDisk(env),
  ];
}

const CODES = { ok: 0, warning: 1, bad: 2 } as const;

export function worstOf(findings: readonly Finding[]): number {
  return Math.max(0, ...findings.map(({ state }) => CODES[state]));
}

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return conclude({ out: HELP, error: '', code: 0 });
  if (args.length > 0) return conclude(refused(`unknown option ${args[0]}: see --help`));
  const findings = await findingsFor(process.env);
  const lines = findings.map(
    ({ state, name, line }) => `${state.padEnd(7)} ${name.padEnd(8)} ${line}\n`,
  );
  conclude({ out: lines.join(''), error: '', code: worstOf(findings) });
}

async function findingsFor(source: NodeJS.ProcessEnv): Promise<readonly Finding[]> {
  const slips = misspelt(source).map(
    (line): Finding => ({
      name: 'variable',
      state: 'warning',
      line,
    }),
  );
  try {
    return [...slips, ...(await examine(readEnv(source)))];
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    return [...slips, ...error.faults.map((line) => bad('variable', line))];
  }
}

if (import.meta.main) await main(process.argv.slice(2));
