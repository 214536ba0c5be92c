import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { PATTERNS_AT_ONCE } from '../support/programs/program.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

export type ProbedProgram = {
  /** What it logged, a line each. */
  readonly lines: readonly string[];
  /** How it ended; undefined while it runs. */
  readonly end: () => number | string | undefined;
  /** Bytes of the heap in use after all garbage was collected. */
  heapUsed(): Promise<number>;
  stop(): Promise<void>;
};

/** `node src/main.ts` as a child with a probe of its heap. */
export function startProbed(env: Readonly<Record<string, string>>): ProbedProgram {
  const { PATH = '', HOME = '' } = process.env;
  const probe = new URL('heap-probe.ts', import.meta.url).href;
  const child = spawn(process.execPath, [PATTERNS_AT_ONCE, `--import=${probe}`, 'src/main.ts'], {
    cwd: repository,
    env: { PATH, HOME, HOST: '127.0.0.1', PORT: '0', LOG_FORMAT: 'json', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const lines: string[] = [];
  let end: number | string | undefined;
  const ended = once(child, 'exit').then(([code, signal]) => {
    end = code ?? signal;
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null) createInterface({ input: stream }).on('line', (line) => lines.push(line));
  }
  return {
    lines,
    end: () => end,
    async heapUsed() {
      const answer = once(child, 'message');
      child.send('heap');
      const [{ heapUsed }] = (await answer) as [{ heapUsed: number }];
      return heapUsed;
    },
    async stop() {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 20_000);
      await ended;
      clearTimeout(late);
    },
  };
}
