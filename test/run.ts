import { type ChildProcess, spawn } from 'node:child_process';

/**
 * `npm test`: types, lint, dead exports and the tests at once. Arguments go to vitest, whose output
 * is shown as it comes; the other parts are shown whole, each as it ends.
 */

type Part = { readonly name: string; readonly command: string; readonly args: readonly string[] };

const TESTS: Part = { name: 'tests', command: 'vitest', args: ['run', ...process.argv.slice(2)] };
const CHECKS: readonly Part[] = [
  { name: 'types', command: 'tsc', args: [] },
  { name: "the page's types", command: 'tsc', args: ['-p', 'src/sandbox/page'] },
  { name: 'lint', command: 'biome', args: ['check'] },
  { name: 'dead exports', command: 'knip', args: [] },
];

const running = new Set<ChildProcess>();
const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};

/** Runs a part, and tells whether it passed. */
function run({ name, command, args }: Part, isShown: 'live' | 'at its end'): Promise<boolean> {
  const begun = performance.now();
  const child = spawn(command, args, {
    env: { ...process.env, ...colours },
    stdio: ['ignore', 'pipe', 'pipe'],
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

// Ctrl-C reaches every part by itself, as the terminal sends it to them all; this one waits for them.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => {
  for (const child of running) child.kill('SIGTERM');
});

const passed = await Promise.all([
  ...CHECKS.map((part) => run(part, 'at its end')),
  run(TESTS, 'live'),
]);
process.exitCode = passed.every(Boolean) ? 0 : 1;
