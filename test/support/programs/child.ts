import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** What a child may print about itself. */
interface ChildLine {
  readonly url?: string;
  readonly pid?: number;
  readonly adopted?: boolean;
  readonly name?: string;
  readonly message?: string;
  readonly apiUrl?: string;
  readonly token?: string;
}

export interface Child {
  readonly pid: number;
  /** The first line on standard output, parsed as JSON. */
  readonly said: Promise<ChildLine>;
  /** Everything on standard output, once the child has ended. */
  readonly output: Promise<string>;
  /** Exit code or signal, once the child has ended. */
  readonly ended: Promise<number | string | null>;
  kill(signal: 'SIGKILL' | 'SIGTERM'): void;
}

export interface ChildOptions {
  /** Absolute path of a TypeScript file. */
  readonly file: string;
  readonly args: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
  readonly stderr?: 'inherit' | 'ignore';
  /** Killed after this time. */
  readonly limitMs?: number;
}

function firstLine(child: ChildProcess): Promise<ChildLine> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(JSON.parse(text.slice(0, text.indexOf('\n'))));
    });
    child.once('close', (code, signal) =>
      reject(new Error(`the child ended first (${code ?? signal}): ${text}`)),
    );
  });
}

/** Runs a file as its own program, as another account if asked, with a limit to its time. */
export function startChild({ file, ...options }: ChildOptions): Child {
  const { args, uid, gid, stderr = 'inherit', limitMs = 300_000 } = options;
  const child = spawn(process.execPath, [file, ...args], {
    cwd: '/',
    stdio: ['ignore', 'pipe', stderr],
    timeout: limitMs,
    killSignal: 'SIGKILL',
    ...(uid === undefined ? {} : { uid }),
    ...(gid === undefined ? {} : { gid }),
  });
  const said = firstLine(child);
  said.catch(() => undefined);
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += chunk;
  });
  const closed = once(child, 'close');
  return {
    pid: child.pid ?? 0,
    said,
    output: closed.then(() => text),
    ended: closed.then(([code, signal]) => code ?? signal),
    kill: (signal) => void child.kill(signal),
  };
}
