import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readlink } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createChanges } from '../outside/changes.ts';
import type { OutsideDiscord } from '../outside/server.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** As in `npm start` and the image: see docs/decisions/0056-a-start-costs-little.md. */
export const PATTERNS_AT_ONCE = '--no-regexp-tier-up';

/** Timeout for expected output: just below a test's limit, since a busy machine starts slowly. */
const PATIENCE_MS = 110_000;

export type ProgramOptions = {
  readonly dataDir: string;
  readonly args?: readonly string[];
  /** Variables besides DATA_DIR and a free PORT. */
  readonly env?: Readonly<Record<string, string>>;
};

/** `node src/main.ts` as a child, as `npm start` runs it. */
export type Program = {
  readonly pid: number;
  readonly output: () => string;
  readonly errors: () => string;
  /** Resolves to the first match in its output; rejects if the program ends before. */
  said(pattern: RegExp): Promise<RegExpMatchArray>;
  signal(name: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): void;
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
};

/** Starts it with few of this machine's variables; kills it after five minutes. */
export function startProgram({ dataDir, args = [], env = {} }: ProgramOptions): Program {
  const { PATH, HOME, USER, LANG, NODE_COMPILE_CACHE } = process.env;
  const child = spawn(process.execPath, [PATTERNS_AT_ONCE, 'src/main.ts', ...args], {
    cwd: repository,
    env: {
      PATH,
      HOME,
      USER,
      LANG,
      NODE_COMPILE_CACHE,
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_DIR: dataDir,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 300_000,
    killSignal: 'SIGKILL',
  });
  const changes = createChanges();
  const written = { output: '', errors: '' };
  let isOver = false;
  const listen = (stream: 'output' | 'errors') => (chunk: string) => {
    written[stream] += chunk;
    changes.tell();
  };
  child.stdout.setEncoding('utf8').on('data', listen('output'));
  child.stderr.setEncoding('utf8').on('data', listen('errors'));
  const all = () => `${written.output}${written.errors}`;
  const ended = once(child, 'close').then(([code, signal]) => {
    isOver = true;
    changes.tell();
    return (code ?? signal) as number | string;
  });
  return {
    pid: child.pid ?? 0,
    output: () => written.output,
    errors: () => written.errors,
    said(pattern) {
      const look = () => {
        const match = pattern.exec(all());
        if (match === null && isOver) throw new Error(`it ended without ${pattern}:\n${all()}`);
        return match;
      };
      return changes.until(look, () => `no ${pattern} in:\n${all()}`, PATIENCE_MS);
    },
    signal: (name) => void child.kill(name),
    ended,
  };
}

/**
 * The program with a token, logged in to this server with its commands registered. Rejects with
 * its output when it ends instead.
 */
export async function startLoggedIn(
  discord: Pick<OutsideDiscord, 'token' | 'apiUrl'>,
  dataDir: string,
  env: ProgramOptions['env'] = {},
): Promise<Program> {
  const login = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
  const program = startProgram({ dataDir, env: { ...login, LOG_LEVEL: 'debug', ...env } });
  try {
    await program.said(/^ready in .*$/m);
    return program;
  } catch (error) {
    program.signal('SIGTERM');
    await program.ended;
    throw error;
  }
}

/** Processes working in a folder, such as the database of a DATA_DIR; none without /proc. */
export async function processesIn(folder: string): Promise<number[]> {
  const pids = (await readdir('/proc').catch(() => [])).map(Number).filter(Boolean);
  const working = await Promise.all(
    pids.map(async (pid) => ({ pid, cwd: await readlink(`/proc/${pid}/cwd`).catch(() => '') })),
  );
  return working.filter(({ cwd }) => cwd.startsWith(folder)).map(({ pid }) => pid);
}
