import { once } from 'node:events';
import { createServer, type Server, type Socket, connect as toSocket } from 'node:net';

/** Where a connection goes silent: before the database gets the statement, or before its answer. */
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

/** A proxy between a client and its server whose connections can be cut, restored and held. */
export function createTcpProxy(url: string) {
  const target = new URL(url);
  const ends = new Set<Socket>();
  let server: Server | undefined;
  let port = 0;
  let stop: (Stop & { reached: () => void }) | undefined;
  let isEnding = false;
  let isSilent = false;
  let isSevered = false;

  function link(near: Socket): void {
    if (isSevered) {
      near.destroy();
      return;
    }
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
    near.on('data', (chunk: Buffer) => {
      if (isHeld || isSilent) return;
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
      if (!isHeld && !isSilent) near.write(chunk);
    });
  }

  const open = async () => {
    server = createServer(link);
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address !== null && typeof address !== 'string') port = address.port;
    const through = new URL(url);
    through.port = String(port);
    return through.href;
  };
  const cut = async () => {
    const closing = server && once(server, 'close');
    server?.close();
    for (const end of ends) end.destroy();
    await closing;
    server = undefined;
  };
  /**
   * Closes every connection, and every later one at once, as if the client were dead. The port
   * stays bound, so that nothing else can take it.
   */
  const sever = () => {
    isSevered = true;
    for (const end of ends) end.destroy();
  };
  /** Silences the connection of the first such statement; resolves when the statement comes. */
  const holdAt = (at: Stop): Promise<void> =>
    new Promise((resolve) => {
      stop = { ...at, reached: resolve };
    });
  /** Swallows everything in both directions, of new connections too, and closes none. */
  const silence = () => {
    isSilent = true;
  };
  /** Silenced connections stay lost; new ones work. */
  const unsilence = async () => {
    await cut();
    isSilent = false;
    await open();
  };
  /** From now on a client's Terminate crosses the server's message that it is shutting down. */
  const crossGoodbyes = () => {
    isEnding = true;
  };
  return { open, cut, sever, holdAt, silence, unsilence, crossGoodbyes };
}
