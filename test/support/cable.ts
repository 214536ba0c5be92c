import { once } from 'node:events';
import { createServer, type Server, type Socket, connect as toSocket } from 'node:net';

/** Where a statement stops: before the database hears of it, or with its answer on the way. */
export type Stop = { readonly statement: RegExp; readonly when: 'before' | 'after' };

/** How a client of PostgreSQL ends its connection: the message Terminate. */
const GOODBYE = Buffer.from([0x58, 0, 0, 0, 4]);

/** What a session says when its server is shut down: an ErrorResponse with severity and code. */
function shutdownMessage(): Buffer {
  const fields = Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection\0\0');
  const head = Buffer.from([0x45, 0, 0, 0, 0]);
  head.writeUInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}

/** A cable between a client and its database, which can be pulled, put back, and held. */
export function cableTo(url: string) {
  const target = new URL(url);
  const ends = new Set<Socket>();
  let server: Server | undefined;
  let port = 0;
  let stop: (Stop & { reached: () => void }) | undefined;
  let isEnding = false;

  function link(near: Socket): void {
    const far = toSocket(Number(target.port), target.hostname);
    for (const end of [near, far]) {
      ends.add(end);
      end.on('error', () => undefined);
      end.on('close', () => {
        ends.delete(end);
        near.destroy();
        far.destroy();
      });
    }
    let isHeld = false;
    near.on('data', (chunk) => {
      if (isHeld) return;
      if (isEnding && chunk.subarray(-GOODBYE.length).equals(GOODBYE)) {
        near.end(shutdownMessage());
        return;
      }
      if (stop?.statement.test(chunk.toString('latin1'))) {
        isHeld = true;
        stop.reached();
        if (stop.when === 'before') return;
      }
      far.write(chunk);
    });
    far.on('data', (chunk) => {
      if (!isHeld) near.write(chunk);
    });
  }

  const plug = async () => {
    server = createServer(link);
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address !== null && typeof address !== 'string') port = address.port;
    const through = new URL(url);
    through.port = String(port);
    return through.href;
  };
  const pull = async () => {
    const closing = server && once(server, 'close');
    server?.close();
    for (const end of ends) end.destroy();
    await closing;
    server = undefined;
  };
  /** From the first such statement on its connection is silent; resolves when it comes. */
  const holdAt = (at: Stop): Promise<void> =>
    new Promise((resolve) => {
      stop = { ...at, reached: resolve };
    });
  /** From now on a client's goodbye crosses the word that its server is being shut down. */
  const crossGoodbyes = () => {
    isEnding = true;
  };
  return { plug, pull, holdAt, crossGoodbyes };
}
