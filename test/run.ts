import { type ChildProcess, spawn } from 'node:child_process';
import { openRunFolder } from './support/run/run-folder.ts';

const HELP = `Types, lint, dead exports and the tests, at once: npm test [-- ARGUMENT…]

Arguments go to vitest, such as the files to run. Its output is shown as it comes; the other parts
are shown whole, each as it ends.
`;

type Part = { readonly name: string; readonly command: string; readonly args: readonly string[] };

const TESTS: Part = { name: 'tests', command: 'vitest', args: ['run', ...process.argv.slice(2)] };
/** Single-threaded, tsc is slower but uses half the CPU, which leaves more for the tests. */
const CHECKS: readonly Part[] = [
  { name: 'types', command: 'tsc', args: ['--singleThreaded'] },
  {
    name: "the page's types",
    command: 'tsc',
    args: ['-p', 'src/sandbox/page', '--singleThreaded'],
  },
  { name: 'lint', command: 'biome', args: ['check'] },
  { name: 'dead exports', command: 'knip', args: [] },
];

/** How long a part may take to end after SIGTERM before it is killed, ms. */
const PATIENCE_MS = 5_000;

if (process.argv.includes('--help')) {
  process.stdout.write(HELP);
  process.exit();
}

const folder = await openRunFolder();
const running = new Set<ChildProcess>();
const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};

/** Runs a part; resolves to whether it passed. */
function run({ name, command, args }: Part, isShown: 'live' | 'at its end'): Promise<boolean> {
  const begun = performance.now();
  const child = spawn(command, args, {
    env: { ...process.env, ...colours, TMPDIR: folder.path },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own process group, so that a signal reaches it and its children, and nothing else.
    detached: true,
  });
  running.add(child);
  const kept: string[] = [];
  const show = (text: string) => {
    if (isShown === 'live') process.stdout.write(text);
    else kept.push(text);
  };
  child.stdout.setEncoding('utf8').on('data', show);
  child.stderr.setEncoding('utf8').on('data', show);
  return new Promise((resolve) => {
    const end = (outcome: string, hasPassed: boolean) => {
      running.delete(child);
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      process.stdout.write(`${kept.join('')}== ${name}: ${outcome} after ${seconds} s\n`);
      resolve(hasPassed);
    };
    child.once('error', (error) => end(`FAILED to start (${error.message})`, false));
    child.once('close', (code, signal) =>
      end(code === 0 ? 'passed' : `FAILED with ${code ?? signal}`, code === 0),
    );
  });
}

/** Sends a signal to every part and its children. */
function signalAll(name: 'SIGTERM' | 'SIGKILL'): void {
  for (const child of running) {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, name);
    } catch {
      // It has already ended.
    }
  }
}

let isCalledOff = false;
function callOff(): void {
  if (isCalledOff) return;
  isCalledOff = true;
  signalAll('SIGTERM');
  setTimeout(() => signalAll('SIGKILL'), PATIENCE_MS).unref();
}
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, callOff);
// npm forwards SIGTERM to the shell in between, which exits without forwarding it.
const parent = process.ppid;
setInterval(() => process.ppid === parent || callOff(), 250).unref();

const passed = await Promise.all([
  ...CHECKS.map((part) => run(part, 'at its end')),
  run(TESTS, 'live'),
]);
// Removing the folder also cleans up processes and files that a killed part left behind.
await folder.remove();
process.exitCode = passed.every(Boolean) && !isCalledOff ? 0 : 1;
