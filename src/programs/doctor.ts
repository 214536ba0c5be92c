import { type Env, readEnv } from '../env.ts';
import { EnvError } from '../env-error.ts';
import type { Finding } from './doctor-checks.ts';

/**
 * `npm run doctor`: looks at everything that Crux needs, changes nothing, and says in one line each
 * how it is and what to do. Ends with 0 when all is well, 1 for a warning, 2 for what keeps Crux
 * from running.
 */
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

async function main(): Promise<void> {
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

if (import.meta.main) await main();
