import { spawn } from 'node:child_process';

const HELP = `Runs tests on tables split by the debate, as over several machines: npm run test:partitioned

A part of those of store, debate and screens in a minute or two; FILEs after -- are run instead.

  --all  every test that may
`;

const ALL = ['test/store', 'test/debate', 'test/discord/e2e', 'test/commands'];
const PART = [
  ...['votes.test.ts', 'steps.test.ts'].map((name) => `test/store/ballot/${name}`),
  ...['test/store/posts', 'test/store/summary', 'test/store/evidence/search.test.ts'],
  ...['test/debate/ballot', 'test/debate/clusters', 'test/debate/privacy'],
  'test/discord/e2e/rebuttals.test.ts',
];
/** These tests expect plans that name the indexes of unpartitioned tables. */
const LEFT_OUT = ['--exclude', 'test/store/*/*-plan.test.ts'];

const asked = process.argv.slice(2);
if (asked.includes('--help')) {
  process.stdout.write(HELP);
  process.exit();
}
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
