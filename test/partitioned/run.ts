import { spawn } from 'node:child_process';

/**
 * `npm run test:partitioned`: the tests of store, debate and commands on a database whose tables are
 * split by the debate, as they would be over several machines. Arguments are the tests to run instead.
 */

const TESTS = ['test/store', 'test/debate', 'test/discord/e2e', 'test/commands'];
/** Names the indexes of whole tables in plans. */
const LEFT_OUT = ['--exclude', 'test/store/evidence/search-plan.test.ts'];

const asked = process.argv.slice(2);
const tests = asked.length > 0 ? asked : TESTS;
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
