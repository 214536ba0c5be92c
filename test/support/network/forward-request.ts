import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** The parts of a server's answer that are needed to pass it on. */
export type Forwarded = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

/** Sends a request whose body was read on to another server of this machine. */
export async function forwardRequest(
  to: URL,
  incoming: IncomingMessage,
  body: Buffer,
): Promise<Forwarded> {
  const { host: _, connection: _c, 'transfer-encoding': _t, ...headers } = incoming.headers;
  const sent = request({
    host: to.hostname,
    port: to.port,
    path: incoming.url,
    method: incoming.method,
    headers: { ...headers, 'content-length': String(body.length) },
  });
  sent.end(body);
  const [got] = (await once(sent, 'response')) as [IncomingMessage];
  const { 'content-type': type } = got.headers;
  return {
    status: got.statusCode ?? 500,
    headers: type === undefined ? {} : { 'content-type': type },
    body: await buffer(got),
  };
}
