import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import type { SharedPostgres } from './shared-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Port of the desk that gives out the run's PostgreSQL address; absent if none is needed. */
    readonly postgresDesk?: number;
  }
}

export type SharedServer = Omit<SharedPostgres, 'stop'>;

/** Tells workers the address of PostgreSQL once it is up, and tracks which of them still run. */
export type PostgresDesk = {
  readonly port: number;
  /** Resolves when every worker that asked has ended. */
  close(): Promise<void>;
};

/** The desk half-closes a connection after its answer; the worker's half stays open for life. */
export async function openPostgresDesk(starting: Promise<SharedServer>): Promise<PostgresDesk> {
  const desk = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => undefined).resume();
    starting.then(
      ({ url, templateName, templateFolder }) =>
        socket.end(JSON.stringify({ url, templateName, templateFolder })),
      (error) => socket.end(JSON.stringify({ error: String(error) })),
    );
  });
  desk.listen(0, '127.0.0.1');
  await once(desk, 'listening');
  return {
    port: (desk.address() as AddressInfo).port,
    close: () => new Promise((resolve) => desk.close(() => resolve())),
  };
}

/** Waits for the server of this run; rejects with why it did not start. */
export async function askPostgresDesk(port: number): Promise<SharedServer> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  const answer = JSON.parse(await text(socket));
  if (answer.error !== undefined) throw new Error(answer.error);
  socket.unref();
  return answer;
}
