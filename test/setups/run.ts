import { access } from 'node:fs/promises';
import { attempt } from './attempt.ts';
import { backupCase } from './backup-case.ts';
import { type Case, databaseCases } from './database-cases.ts';
import { fullDiskCase } from './full-disk-case.ts';
import {
  debianPostgres,
  PGBOUNCER,
  type Running,
  startDebianPostgres,
  startPgBouncer,
} from './servers.ts';
import { startCases } from './start-cases.ts';

const HELP = `Starts Crux on every PostgreSQL and against every refusal that people have: npm run setups

Prints a table of what was done, the line that they read, and the exit code. What this machine has no
packages for is left out, with the reason.

  --only WORDS  tries the cases that hold these words alone
`;

const stops: (() => Promise<void> | void)[] = [];
const say = (words: string) => process.stdout.write(`${words}\n`);
const only = process.argv.includes('--only') ? (process.argv.at(-1) ?? '') : '';

async function poolersOf(server: Running): Promise<Record<string, Running>> {
  const isThere = await access(PGBOUNCER).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    say(`left out: PgBouncer, since ${PGBOUNCER} is not there (apt-get install pgbouncer)`);
    return {};
  }
  const poolers: Record<string, Running> = {};
  for (const mode of ['session', 'transaction']) {
    const pooler = await startPgBouncer(server, mode);
    stops.push(pooler.stop);
    poolers[mode] = pooler;
  }
  return poolers;
}

async function casesOnDebian(): Promise<Case[]> {
  const bin = await debianPostgres();
  if (bin === undefined) {
    say(
      'left out: every set-up of PostgreSQL, since Debian’s is not there (apt-get install postgresql)',
    );
    return [];
  }
  const server = await startDebianPostgres(bin);
  stops.push(server.stop);
  const full = await fullDiskCase(server);
  if (full === undefined) say('left out: a full disk, since only root may mount a small one');
  else stops.push(full.stop);
  return [
    ...databaseCases(server, await poolersOf(server)),
    backupCase(server, bin),
    ...(full === undefined ? [] : [full.case]),
  ];
}

/** Returns whether the result was as expected. */
async function tryCase(one: Case): Promise<boolean> {
  const outcome = await one
    .prepare()
    .then(attempt)
    .catch((error: unknown) => ({
      line: String(error),
      code: 'failed',
    }));
  const isOneLine = !outcome.line.includes('\n');
  const isRight = isOneLine && one.line.test(outcome.line) && outcome.code === one.code;
  say(
    `| ${isRight ? 'ok ' : 'NOT'} | ${one.what} | ${outcome.line.slice(0, 600)} | ${outcome.code} |`,
  );
  return isRight;
}

async function main(): Promise<void> {
  if (process.argv.includes('--help')) return void process.stdout.write(HELP);
  const servers: (() => void)[] = [];
  const all = [...(await casesOnDebian()), ...startCases(servers)];
  const cases = all.filter(({ what }) => what.includes(only));
  say('| | what was done | the line | code |\n| --- | --- | --- | --- |');
  let wrong = 0;
  for (const one of cases) if (!(await tryCase(one))) wrong += 1;
  for (const stop of servers) stop();
  say(`\n${cases.length - wrong} of ${cases.length} as they should be`);
  process.exitCode = wrong === 0 ? 0 : 1;
}

try {
  await main();
} finally {
  for (const stop of stops.toReversed()) await stop();
}
