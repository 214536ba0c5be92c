import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PATTERNS_AT_ONCE } from '../support/programs/program.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** One bot slot: whatever runs there is restarted when it ends. */
export type Bot = {
  readonly name: string;
  readonly log: string;
  /** Whether it has logged in to Discord since its last start. */
  isServing(): boolean;
  kill(): 'killed';
  /** Suspends it, as a debugger or a sleeping machine does, and continues it after `ms`. */
  pause(ms: number): 'paused';
};

export type Bots = {
  readonly all: readonly Bot[];
  /** The exit codes of bots that ended by themselves and were restarted. */
  readonly exits: readonly (number | string)[];
  stop(): Promise<void>;
};

export type BotsOptions = {
  readonly count: number;
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** Between an end and the next start, ms. */
  readonly restartMs: () => number;
};

/** The documented deployment: one bot holds the shards, the others wait for its lease. */
export function startBots({ count, folder, env, restartMs }: BotsOptions): Bots {
  const exits: (number | string)[] = [];
  const children = new Set<ChildProcess>();
  let isOver = false;

  function startBot(number: number): Bot {
    const log = join(folder, `bot-${number}.log`);
    let child: ChildProcess;
    let begun = 0;
    let isKilled = false;

    function start(): void {
      const file = openSync(log, 'a');
      begun = readFileSync(log).length;
      isKilled = false;
      child = spawn(process.execPath, [PATTERNS_AT_ONCE, 'src/main.ts'], {
        cwd: repository,
        env: { ...env, DATA_DIR: join(folder, `data-${number}`) },
        stdio: ['ignore', file, file],
      });
      closeSync(file);
      children.add(child);
      const running = child;
      child.once('exit', (code, signal) => {
        children.delete(running);
        if (isOver) return;
        if (!isKilled) exits.push(code ?? signal ?? 'unknown');
        setTimeout(() => !isOver && start(), restartMs());
      });
    }

    start();
    return {
      name: `bot ${number}`,
      log,
      isServing: () => readFileSync(log).subarray(begun).includes('"msg":"logged in"'),
      kill() {
        isKilled = true;
        child.kill('SIGKILL');
        return 'killed';
      },
      pause(ms) {
        const paused = child;
        paused.kill('SIGSTOP');
        setTimeout(() => paused.kill('SIGCONT'), ms);
        return 'paused';
      },
    };
  }

  return {
    all: Array.from({ length: count }, (_, index) => startBot(index + 1)),
    exits,
    async stop() {
      isOver = true;
      await Promise.all(
        [...children].map(async (child) => {
          const ended = once(child, 'exit');
          child.kill('SIGCONT');
          child.kill('SIGTERM');
          const late = setTimeout(() => child.kill('SIGKILL'), 20_000);
          await ended;
          clearTimeout(late);
        }),
      );
    },
  };
}
