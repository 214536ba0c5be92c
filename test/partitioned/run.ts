import { spawn } from 'node:child_process';

/**
 * `npm run test:partitioned`: tests of store, debate and screens on a database whose tables are split
 * by the debate, as they would be over several machines: a part of them in a minute or two, with
 * `--all` every one that may, or those that are named.
 */

const ALL = ['test/store', 'test/debate', 'test/discord/e2e', 'test/commands'];
const PART = [
  ...['votes.test.ts', 'steps.test.ts'].map((name) => `test/store/ballot/${name}`),
  ...['test/store/posts', 'test/store/summary', 'test/store/evidence/search.test.ts'],
  ...['test/debate/ballot', 'test/debate/clusters', 'test/debate/privacy'],
  'test/discord/e2e/rebuttals.test.ts',
];
/** They name the indexes of whole tables in plans. */
const LEFT_OUT = ['--exclude', 'test/store/*/*-plan.test.ts'];

const asked = process.argv.slice(2);
const named = asked.length > 0 ? asked : PART;
const tests = asked.includes('--all') ? ALL : named;
const child = spawn('vitest', ['run', '--project', 'system', ...LEFT_OUT, ...tests], {
  env: { ...process.env, CRUX_PARTITIONED: 'yes' },
  stdio: 'inherit',
});
child.once('error', (error) => {
  process.stderr.write(`vitest did not start (${error.message})\n`);
  process.exitCode = 1;
});
child.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
