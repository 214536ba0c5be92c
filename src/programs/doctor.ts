import { type Env, readEnv } from '../env.ts';
import { EnvError } from '../env-error.ts';
import type { Finding } from './doctor-checks.ts';

const HELP = `Looks at everything that Crux needs: npm run --silent doctor

Token, rights in the channels, database, key, clock, model and disk, each in a line with what to do.
It reads the variables that Crux reads, and changes nothing.

Exit code 0 when all is well, 1 for a warning, 2 for what keeps Crux from running.
`;

/** What `npm run doctor` says, line by line. */
export async function examine(env: Env): Promise<readonly Finding[]> {
  // Loaded only where there is something to look at: a wrong variable is told at once.
  const checks = await import('./doctor-checks.ts');
  const database = await checks.checkDatabase(env);
  const discord = await checks.checkDiscord(env, database.places);
  return [
    ...database.findings,
    ...discord,
    await checks.checkClock(env, database.offMs),
    await checks.checkModel(env),
    await checks.checkDisk(env),
  ];
}

const CODES = { ok: 0, warning: 1, bad: 2 } as const;

export function worstOf(findings: readonly Finding[]): number {
  return Math.max(0, ...findings.map(({ state }) => CODES[state]));
}

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return void process.stdout.write(HELP);
  const findings = await findingsFor(process.env);
  for (const { state, name, line } of findings) {
    process.stdout.write(`${state.padEnd(7)} ${name.padEnd(8)} ${line}\n`);
  }
  process.exitCode = worstOf(findings);
}

async function findingsFor(source: NodeJS.ProcessEnv): Promise<readonly Finding[]> {
  try {
    return await examine(readEnv(source));
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    return error.faults.map((line) => ({ name: 'variable', state: 'bad', line }));
  }
}

if (import.meta.main) await main(process.argv.slice(2));
