import process from 'node:process';

/** Calls to a process of the bench: plain values in, plain values out. */
export type Calls = { readonly [name: string]: (...args: never[]) => Promise<unknown> };

type Question = {
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
};
export type Answer = {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string | undefined;
};

function isQuestion(message: unknown): message is Question {
  return typeof message === 'object' && message !== null && 'id' in message && 'name' in message;
}

/** Answers the process that started this one, and ends with it. */
export function answerCalls(calls: Calls): void {
  const reply = (answer: Answer) => process.send?.(answer);
  const answer = async ({ id, name, args }: Question) => {
    try {
      const asked = calls[name];
      if (asked === undefined) throw new Error(`nothing here is called ${name}`);
      reply({ id, value: await Reflect.apply(asked, calls, args) });
    } catch (error) {
      reply({ id, error: error instanceof Error ? error.stack : String(error) });
    }
  };
  process.on('message', (message: unknown) => {
    if (isQuestion(message)) void answer(message);
  });
  process.once('disconnect', () => process.exit());
}
