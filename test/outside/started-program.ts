import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { OutsideDiscord } from '../support/outside/server.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const startMs = 45_000;
const stopMs = 15_000;

/** The program as `npm start` runs it with a token, and what it has written. */
export interface StartedProgram {
  output(): string;
  /** Asks it to stop, and makes it when it does not. Resolves to its exit code. */
  stop(): Promise<number | null>;
}

/** Variables of this machine that could lead the program elsewhere are left out. */
function environment(discord: OutsideDiscord, folder: string): NodeJS.ProcessEnv {
  const { PATH, HOME, USER, LANG, CRUX_RECORD_BODIES } = process.env;
  const own = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
  const place = { HOST: '127.0.0.1', PORT: '0', DATA_DIR: join(folder, 'data') };
  return { PATH, HOME, USER, LANG, CRUX_RECORD_BODIES, LOG_LEVEL: 'debug', ...own, ...place };
}

async function end(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const late = new AbortController();
  const kill = later(stopMs, undefined, { signal: late.signal }).then(
    () => child.kill('SIGKILL'),
    () => false,
  );
  await gone;
  late.abort();
  await kill;
  return child.exitCode;
}

/**
 * Starts `node src/main.ts` against this server with an embedded database in a new folder, and
 * waits until its commands are registered. Rejects with what the program wrote when it leaves
 * or takes too long.
 */
export async function startProgram(discord: OutsideDiscord): Promise<StartedProgram> {
  const folder = await mkdtemp(join(tmpdir(), 'crux-outside-'));
  const env = environment(discord, folder);
  const child = spawn(process.execPath, ['src/main.ts'], { cwd: repository, env, stdio: 'pipe' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
  }
  const left = once(child, 'exit').then(([code]) => {
    throw new Error(`the program left with ${code}:\n${output}`);
  });
  left.catch(() => {});
  const isUp = () => discord.isReady() && discord.commands().length > 0;
  const stop = async () => {
    const code = await end(child);
    await rm(folder, { recursive: true, force: true });
    return code;
  };
  try {
    const why = () => `the program did not log in and register; it wrote:\n${output}`;
    await Promise.race([left, discord.until(isUp, startMs, why)]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { output: () => output, stop };
}
