import { once } from 'node:events';
import { createServer, type Server, type Socket, connect as toSocket } from 'node:net';

/** A cable between a client and its database, which can be pulled and put back. */
export function cableTo(url: string) {
  const target = new URL(url);
  const ends = new Set<Socket>();
  let server: Server | undefined;
  let port = 0;
  const plug = async () => {
    server = createServer((near) => {
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
      near.pipe(far).pipe(near);
    });
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
  return { plug, pull };
}
