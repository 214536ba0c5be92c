import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A fixed address in front of a server that changes ports and is down in between. */
export type Relay = {
  readonly port: number;
  /** From now on connections lead to this port of the loopback; undefined: they are refused. */
  leadTo(port: number | undefined): void;
  close(): Promise<void>;
};

export async function openRelay(): Promise<Relay> {
  const ends = new Set<Socket>();
  let target: number | undefined;
  const server = createServer((near) => {
    if (target === undefined) return void near.destroy();
    const far = connect(target, '127.0.0.1');
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(end);
      end.setNoDelay(true).on('error', () => undefined);
      end.on('close', () => {
        ends.delete(end);
        other.destroy();
      });
      end.pipe(other);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    leadTo(port) {
      target = port;
    },
    async close() {
      server.close();
      for (const end of ends) end.destroy();
      await once(server, 'close');
    },
  };
}
