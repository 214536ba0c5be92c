import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Answer, Calls } from './calls.ts';

export type Started<C extends Calls> = {
  readonly pid: number;
  call<Name extends keyof C & string>(
    name: Name,
    ...args: Parameters<C[Name]>
  ): ReturnType<C[Name]>;
  /** Resolves once it has written this to its standard output; rejects when it ends before. */
  said(pattern: RegExp): Promise<void>;
  /** Asks it to end, as a supervisor would, and waits until it has. */
  stop(): Promise<void>;
};

export type StartOptions = {
  readonly args?: readonly string[];
  /** Besides what a process needs anyway. */
  readonly env?: Readonly<Record<string, string>>;
  readonly nodeArgs?: readonly string[];
};

const LONGEST_STOP_MS = 30_000;

/** Starts a file, named from here, as a process of its own. */
export function start<C extends Calls>(file: string, options: StartOptions = {}): Started<C> {
  const { PATH, HOME, USER, LANG } = process.env;
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [...(options.args ?? [])], {
    env: { PATH, HOME, USER, LANG, ...options.env },
    execArgv: [...(options.nodeArgs ?? [])],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  const ended = once(child, 'close');
  let written = '';
  let asked = 0;
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    written = `${written}${chunk}`.slice(-10_000);
  });
  child.on('message', (answer: Answer) => {
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  void ended.then(() => {
    for (const [id, end] of waiting) end({ id, error: `${file} has ended:\n${written}` });
  });

  const ask = async (name: string, args: readonly unknown[]): Promise<unknown> => {
    asked += 1;
    const id = asked;
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    child.send({ id, name, args });
    const { value, error } = await answered;
    if (error !== undefined) throw new Error(error);
    return value;
  };

  return {
    pid: child.pid ?? 0,
    call: (name, ...args) => ask(name, args) as ReturnType<C[typeof name]>,
    async said(pattern) {
      while (!pattern.test(written)) {
        if (child.stdout === null) throw new Error(`${file} says nothing`);
        const more = once(child.stdout, 'data');
        const isOver = await Promise.race([more.then(() => false), ended.then(() => true)]);
        if (isOver) throw new Error(`${file} ended without ${pattern}:\n${written}`);
      }
    },
    async stop() {
      const kill = setTimeout(() => child.kill('SIGKILL'), LONGEST_STOP_MS);
      child.kill('SIGTERM');
      await ended;
      clearTimeout(kill);
    },
  };
}
